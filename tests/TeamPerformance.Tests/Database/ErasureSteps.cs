using Google.Protobuf;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.EventStore.Personal;
using SalesPlatform.EventStore.Store;
using SalesPlatform.TeamPerformance.Trainings;
using SalesPlatform.Tests.Hosting;
using static SalesPlatform.Tests.TeamPerformance.Database.Office;

namespace SalesPlatform.Tests.TeamPerformance.Database;

/// <summary>What the stories of <see cref="ErasureTests"/> tell, and where they look for it afterwards.</summary>
public partial class ErasureTests
{
    private PersonalTexts.PersonalTextsClient Hr => new(service.As("hal", "hr"));

    private async Task<ErasePersonReply> EraseAsync(string employee, string reason = "asked for") =>
        await Hr.EraseAsync(new ErasePersonRequest { Employee = employee, Reason = reason }, Key(), cancellationToken: Cancellation);

    // An appraisal that was disputed, and a training up to its effect.
    private static async Task TellAsync(Office office, string employee, string mark)
    {
        if (employee == office.Ann)
            await office.AgreeOnCriteriaAsync();
        var appraisal = Of(employee, Quarter);
        await office.Appraisals.PlanAsync(new PlanAppraisalRequest { Employee = employee, Team = office.Team, Quarter = Quarter });
        await office.AppraisalsOf(employee).SubmitSelfReviewAsync(
            new SubmitSelfReviewRequest { Appraisal = appraisal, Comment = $"self {mark}" }, Key());
        await office.Appraisals.ReviewAsync(new ReviewAppraisalRequest
        {
            Appraisal = appraisal, Components = { new ComponentScore { Component = "work-quality", Score = Exact(80) } },
            Feedback = $"feedback {mark}", Improvement = $"advice {mark}",
        }, Key());
        await office.Appraisals.ShareAsync(appraisal, Key());
        await office.AppraisalsOf(employee).DisputeAsync(
            new DisputeAppraisalRequest { Appraisal = appraisal, Reason = $"dispute {mark}" }, Key());
        await office.HrAppraisals.ResolveDisputeAsync(
            new ResolveDisputeRequest { Appraisal = appraisal, WithManager = "mia", Resolution = $"resolution {mark}" }, Key());
        if (employee == office.Bob)
            return;
        var proposed = await office.Training.ProposeAsync(new ProposeTrainingRequest
        {
            Employee = employee, Team = office.Team, Topic = "Negotiation", Objective = $"objective {mark}", Need = $"need {mark}",
        }, Key());
        var plan = new TrainingRequest { Plan = proposed.Plan };
        await office.HrTraining.AgreeAsync(plan, Key());
        await ScheduleAsync(office, plan);
        await office.HrTraining.RecordAttendanceAsync(
            new RecordAttendanceRequest { Plan = plan, AbsentBecause = $"missed {mark}" }, Key());
        await ScheduleAsync(office, plan);
        await office.HrTraining.RecordAttendanceAsync(
            new RecordAttendanceRequest { Plan = plan, AttendedOn = RunningTeamPerformance.Day(2026, 11, 2) }, Key());
        await office.HrTraining.AssessAsync(new AssessTrainingRequest { Plan = plan, Score = Exact(85), Note = $"note {mark}" }, Key());
        await office.HrTraining.ReviewEffectAsync(new ReviewEffectRequest
        {
            Plan = plan, Measure = "rebates", Before = Exact(10), After = Exact(7), LowerIsBetter = true, Conclusion = $"conclusion {mark}",
        }, Key());
    }

    private static async Task ScheduleAsync(Office office, TrainingRequest plan) =>
        await office.HrTraining.ScheduleAsync(new ScheduleTrainingRequest
        {
            Plan = plan, Provider = "Academy", StartsOn = RunningTeamPerformance.Day(2026, 11, 2),
            EndsOn = RunningTeamPerformance.Day(2026, 11, 2), CostEstimate = 4_000m.ToMoney("CNY"),
        }, Key());

    private static Metadata Key() => new() { { "idempotency-key", $"{Guid.NewGuid()}" } };

    private static async Task<TrainingReply> GetAsync(Office office, string plan) =>
        await office.HrTraining.GetAsync(new GetTrainingRequest { Plan = plan }, cancellationToken: Cancellation);

    private static async Task<IReadOnlyList<string>> WordsOfAsync(Office office, string employee)
    {
        var appraisal = await office.HrAppraisals.GetAsync(
            new GetAppraisalRequest { Employee = employee, Quarter = Quarter }, cancellationToken: Cancellation);
        var trainings = await office.Training.ListOfAsync(
            new ListTrainingOfRequest { Employee = employee }, cancellationToken: Cancellation);
        var words = new List<string>
        {
            appraisal.SelfComment, appraisal.Feedback, appraisal.Improvement, appraisal.Dispute, appraisal.Resolution,
        };
        foreach (var plan in trainings.Plans)
        {
            var alone = await GetAsync(office, plan.Plan);
            plan.Should().Be(alone, "the list tells what the training tells");
            words.AddRange([alone.Objective, alone.Need, alone.AssessmentNote, alone.Effect.Conclusion]);
        }

        return words;
    }

    // Every table of the store, whatever its columns: bytes as the text they may hold, and what is written in base64 as what it stands for.
    private async Task<IReadOnlyList<string>> RowsWithAsync(string mark)
    {
        var found = new List<string>();
        foreach (var table in await ReadAsync("select table_name::text from information_schema.tables where table_schema = 'store' "
            + "and table_type = 'BASE TABLE'"))
        {
            var inReply = table == "mt_doc_commandreceipt"
                ? $" or position(convert_to('{mark}', 'UTF8') in decode(data ->> 'reply', 'base64')) > 0" : "";
            var rows = await ReadAsync($"select 'x' from store.{table} row where row::text ~ '(self|feedback|advice|dispute|resolution|"
                + $"objective|need|missed|note|conclusion|later) {mark}'{inReply} limit 1");
            if (rows.Count > 0)
                found.Add(table);
        }

        return found;
    }

    private Task<IReadOnlyList<string>> TrainingRowsAsync(string employee) => ReadAsync(
        $"select data::text from store.mt_doc_trainingview where data ->> 'employee' = '{employee}' order by id");

    private async Task<int> ErasuresOfAsync(string employee) => (await ReadAsync(
        $"select stream_id from store.mt_events where type = 'team-performance.personal-text-erased.v1' "
        + $"and data ->> 'employee' = '{employee}'")).Count;

    private async Task<AuditOutcome> SealedAsync()
    {
        var audit = new Audit.AuditClient(service.As("ops", "operator"));
        return await Eventually.GetAsync("every event to be sealed", async () =>
        {
            // Sealing waits on the service's clock.
            service.Time.Advance(TimeSpan.FromSeconds(5));
            using var call = audit.Verify(new VerifyAuditRequest(), cancellationToken: Cancellation);
            AuditOutcome? outcome = null;
            await foreach (var reply in call.ResponseStream.ReadAllAsync(Cancellation))
                outcome = reply.Outcome ?? outcome;
            return outcome!;
        }, outcome => outcome.Unsealed == 0 || outcome.First is not null);
    }

    private async Task<IReadOnlyList<string>> ReadAsync(string sql)
    {
        await using var command = service.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancellation))
            rows.Add(reader.GetString(0));
        return rows;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = service.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
