using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.EventStore.Personal;
using SalesPlatform.TeamPerformance.Trainings;
using SalesPlatform.Tests.Hosting;
using static SalesPlatform.Tests.TeamPerformance.Database.Office;

namespace SalesPlatform.Tests.TeamPerformance.Database;

/// <summary>What was said of a person in free words is gone for good, and nothing else is.</summary>
[Collection(nameof(RunningTeamPerformance))]
public class ErasureTests(RunningTeamPerformance service)
{
    private const string Quarter = "FY2027-Q1";

    private static readonly string[] OfAppraisal = ["self", "feedback", "advice", "dispute", "resolution"];
    private static readonly string[] OfTraining = ["objective", "need", "note", "conclusion"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_row_holds_a_readable_word_and_readers_get_the_marker()
    {
        var office = await service.OfficeAsync();
        await TellAsync(office, office.Ann, "A7");
        await TellAsync(office, office.Bob, "B7");
        (await WordsOfAsync(office, office.Ann)).Should().OnlyContain(word => word.EndsWith("A7", StringComparison.Ordinal));
        (await RowsWithAsync("A7")).Should().BeEquivalentTo(["mt_doc_commandreceipt"], "answers alone repeat the words");
        var bobs = await WordsOfAsync(office, office.Bob);

        await EraseAsync(office.Ann);

        (await RowsWithAsync("A7")).Should().BeEmpty();
        (await RowsWithAsync("B7")).Should().NotBeEmpty("another person's answers are kept");
        (await WordsOfAsync(office, office.Ann)).Should().HaveCount(OfAppraisal.Length + OfTraining.Length)
            .And.OnlyContain(word => word == PersonalText.Erased);
        (await WordsOfAsync(office, office.Bob)).Should().Equal(bobs);
        var appraisal = await office.HrAppraisals.GetAsync(
            new GetAppraisalRequest { Employee = office.Ann, Quarter = Quarter }, cancellationToken: Cancellation);
        (appraisal.Status, appraisal.Score.Value).Should().Be(("final", "80"), "the figures stay");
    }

    [Fact]
    public async Task Views_made_anew_are_as_they_were_and_the_seals_hold()
    {
        var office = await service.OfficeAsync();
        await TellAsync(office, office.Ann, "A8");
        (await SealedAsync()).First.Should().BeNull();

        await EraseAsync(office.Ann);

        (await SealedAsync()).First.Should().BeNull();
        var before = await TrainingRowsAsync(office.Ann);
        await ExecuteAsync(
            """
            insert into store.inbox_taken_back (id, at, source, type, stream, data, is_out_of_views)
            select gen_random_uuid(), now(), '', type, '', '{}', false from (select distinct type from store.mt_events) as types
            """);
        await service.Services.GetRequiredService<ViewRebuild>().RunAsync(100, Cancellation);
        before.Should().NotBeEmpty();
        (await TrainingRowsAsync(office.Ann)).Should().Equal(before);
        (await WordsOfAsync(office, office.Ann)).Should().OnlyContain(word => word == PersonalText.Erased);
    }

    [Fact]
    public async Task Erasing_again_changes_nothing_until_something_is_said_again()
    {
        var office = await service.OfficeAsync();
        await TellAsync(office, office.Ann, "A9");
        await EraseAsync(office.Ann);
        await EraseAsync(office.Ann, "again");
        (await ErasuresOfAsync(office.Ann)).Should().Be(1);

        var training = await office.Training.ProposeAsync(new ProposeTrainingRequest
        {
            Employee = office.Ann, Team = office.Team, Topic = "Offers", Objective = "later A9", Need = "later A9",
        }, cancellationToken: Cancellation);
        training.Objective.Should().Be("later A9");
        (await GetAsync(office, training.Plan)).Need.Should().Be("later A9", "what is said after an erasure is kept");

        (await EraseAsync(office.Ann, "once more")).Reason.Should().Be("once more");
        (await GetAsync(office, training.Plan)).Need.Should().Be(PersonalText.Erased);
        (await ErasuresOfAsync(office.Ann)).Should().Be(2);
    }

    [Fact]
    public async Task Words_of_before_there_were_keys_are_read_and_no_longer_shown_once_they_are_erased()
    {
        var office = await service.OfficeAsync();
        var plan = Guid.CreateVersion7();
        await using (var session = service.Store.LightweightSession())
        {
            session.Events.StartStream(TrainingPlan.StreamOf(plan), new TrainingProposed(plan, office.Ann, office.Team, "Offers",
                PersonalText.OfBefore("objective A10"), PersonalText.OfBefore("need A10"), null, "mia"));
            await session.SaveChangesAsync(Cancellation);
        }

        (await RowsWithAsync("A10")).Should().BeEquivalentTo("mt_events", "mt_doc_trainingview");
        (await GetAsync(office, $"{plan}")).Need.Should().Be("need A10");
        await office.HrTraining.AgreeAsync(new TrainingRequest { Plan = $"{plan}" }, cancellationToken: Cancellation);

        await EraseAsync(office.Ann);

        (await GetAsync(office, $"{plan}")).Need.Should().Be(PersonalText.Erased);
        var listed = await office.Training.ListOfAsync(
            new ListTrainingOfRequest { Employee = office.Ann }, cancellationToken: Cancellation);
        listed.Plans.Single().Objective.Should().Be(PersonalText.Erased);
    }

    [Fact]
    public async Task Another_replica_notices_within_the_bound_and_late_answers_are_forgotten()
    {
        var office = await service.OfficeAsync();
        await TellAsync(office, office.Ann, "A11");
        // What another replica does: this one is not told.
        await ExecuteAsync($"update store.personal_key set secret = null, erased_at = '{service.Time.GetUtcNow():O}' "
            + $"where person = '{office.Ann}'");
        service.Time.Advance(PersonalKeys.NoticedWithin);

        (await WordsOfAsync(office, office.Ann)).Should().OnlyContain(word => word == PersonalText.Erased);
        (await RowsWithAsync("A11")).Should().NotBeEmpty();
        await service.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<ReceiptRetention>().Single()
            .DeleteErasedAsync(Cancellation);
        (await RowsWithAsync("A11")).Should().BeEmpty();
    }

    [Fact]
    public async Task Only_HR_erases_and_not_what_is_said_of_themselves()
    {
        var office = await service.OfficeAsync();
        var request = new ErasePersonRequest { Employee = office.Ann, Reason = "asked for" };
        foreach (var caller in new[] { service.As("mia", "sales-manager", office.Team, "m-1"), service.As("ann", "hr", "*", office.Ann) })
        {
            (await FluentActions.Awaiting(() => new PersonalTexts.PersonalTextsClient(caller).EraseAsync(request).ResponseAsync).Should()
                .ThrowAsync<RpcException>()).Which.StatusCode.Should().Be(StatusCode.PermissionDenied);
        }

        request.Employee = "nobody";
        (await FluentActions.Awaiting(() => Hr.EraseAsync(request).ResponseAsync).Should().ThrowAsync<RpcException>())
            .Which.StatusCode.Should().Be(StatusCode.NotFound);
    }

    [Fact]
    public void Words_of_nobody_are_not_stored() => FluentActions.Invoking(
        () => service.Store.Options.Serializer().ToJson(new TrainingMissed("ill"))).Should().Throw<InvalidOperationException>();

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
