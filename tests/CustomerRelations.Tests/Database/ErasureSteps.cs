using Google.Rpc;
using Grpc.Core;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.CustomerRelations;
using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Complaints;
using SalesPlatform.CustomerRelations.Feedback;
using SalesPlatform.CustomerRelations.Surveys;
using SalesPlatform.EventStore.Personal;
using SalesPlatform.Tests.Hosting;
using DeliverablesClient = SalesPlatform.Contracts.Deliverables.V1.Deliverables.DeliverablesClient;
using Wire = SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.Tests.CustomerRelations.Database;

/// <summary>What the stories of <see cref="ErasureTests"/> tell, and where they look for it afterwards.</summary>
public partial class ErasureTests
{
    private async Task PrepareAsync()
    {
        await service.LearnAsync("organisation", 1, new OrganisationSet(1, "CNY", "Asia/Shanghai"));
        await service.LearnAsync($"team/{_team}", 1, new TeamAdded(_team, _team));
        await service.LearnAsync("employee/101", 1, new EmployeeHired("101", "Rob", "north", new(2025, 1, 1)));
        var standards = new Wire.ServiceStandards.ServiceStandardsClient(service.As("boss", "sales-manager"));
        if ((await standards.GetAsync(new Wire.GetStandardRequest(), cancellationToken: Cancellation)).Versions.Count > 0)
            return;
        await standards.SetBusinessHoursAsync(new Wire.SetBusinessHoursRequest
        {
            Week = { Enumerable.Range(1, 5).Select(day => new Wire.OpeningHours { Weekday = day, OpensAt = "09:00", ClosesAt = "18:00" }) },
        }, cancellationToken: Cancellation);
        await standards.ProposeAsync(new Wire.ProposeStandardRequest
        {
            Times =
            {
                Enumerable.Range(1, 4).Select(severity => new Wire.ServiceTime
                {
                    Severity = (Wire.Severity)severity, ResponseHours = 8m.ToExact(), ResolutionHours = 80m.ToExact(),
                }),
            },
        }, cancellationToken: Cancellation);
        await new Wire.ServiceStandards.ServiceStandardsClient(Cleo).AgreeAsync(
            new Wire.AgreeStandardRequest { StandardVersion = 1 }, cancellationToken: Cancellation);
    }

    // A visit, feedback that may be quoted, a complaint that was reopened, and an answer to a survey.
    private async Task<string> TellAsync(string customer, string mark)
    {
        var today = new DateOnly(2026, 3, 2).ToDate();
        var accounts = new Wire.KeyAccounts.KeyAccountsClient(Mia);
        await accounts.AddAsync(new Wire.AddAccountRequest
        {
            Customer = customer, Name = "Name", Team = _team, Owner = "101", VisitEveryDays = 14, Since = new DateOnly(2026, 2, 1).ToDate(),
        }, Key(), cancellationToken: Cancellation);
        await accounts.CompleteVisitAsync(
            new Wire.CompleteVisitRequest { Customer = customer, VisitedOn = today, Notes = $"said {mark}" }, Key(),
            cancellationToken: Cancellation);
        await new Wire.CustomerFeedback.CustomerFeedbackClient(Mia).RecordAsync(new Wire.RecordFeedbackRequest
        {
            Customer = customer, Team = _team, Category = "delivery", Severity = Wire.Severity.Low, Text = $"said {mark}",
            MayBeQuoted = true,
        }, Key(), cancellationToken: Cancellation);
        var complaints = new Wire.Complaints.ComplaintsClient(Cleo);
        var received = await new Wire.Complaints.ComplaintsClient(Mia).ReceiveAsync(new Wire.ReceiveComplaintRequest
        {
            Customer = customer, Team = _team, Category = "delivery", Severity = Wire.Severity.High, Text = $"said {mark}",
        }, Key(), cancellationToken: Cancellation);
        Wire.ComplaintStepRequest Step() => new() { Complaint = received.Complaint, Text = $"said {mark}" };
        await complaints.AssignAsync(new Wire.AssignComplaintRequest { Complaint = received.Complaint, Assignee = "cleo" },
            cancellationToken: Cancellation);
        await complaints.RespondAsync(Step(), Key(), cancellationToken: Cancellation);
        await complaints.ResolveAsync(Step(), Key(), cancellationToken: Cancellation);
        await complaints.ReopenAsync(Step(), Key(), cancellationToken: Cancellation);
        var surveys = new Wire.Surveys.SurveysClient(Mia);
        var survey = (await surveys.CreateAsync(new Wire.CreateSurveyRequest
        {
            Team = _team, Title = "Spring", KeyQuestion = "How?", CommentQuestion = "Why?", Categories = { "delivery" },
        }, cancellationToken: Cancellation)).Survey;
        await surveys.InviteAsync(new Wire.InviteRequest { Survey = survey, Invitees = { $"asked-{customer}" } },
            cancellationToken: Cancellation);
        await surveys.RespondAsync(
            new Wire.RespondRequest { Survey = survey, Invitee = $"asked-{customer}", Rating = 4, Comment = $"said {mark}" }, Key(),
            cancellationToken: Cancellation);
        return received.Complaint;
    }

    private async Task<Wire.EraseCustomerWordsReply> EraseAsync(string customer, string reason = "asked for") =>
        await new Wire.CustomerWords.CustomerWordsClient(service.As("hal", "hr")).EraseAsync(
            new Wire.EraseCustomerWordsRequest { Customer = customer, Reason = reason }, Key(), cancellationToken: Cancellation);

    private static async Task<(StatusCode Status, string? Reason)> RefusedAsync(CallInvoker caller, string customer)
    {
        var refusal = (await FluentActions.Awaiting(() => new Wire.CustomerWords.CustomerWordsClient(caller).EraseAsync(
            new Wire.EraseCustomerWordsRequest { Customer = customer, Reason = "no" }).ResponseAsync).Should().ThrowAsync<RpcException>())
            .Which;
        return (refusal.StatusCode, refusal.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason);
    }

    private static Metadata Key() => new() { { "idempotency-key", $"{Guid.NewGuid()}" } };

    private async Task<IReadOnlyList<string>> WordsAsync(string customer)
    {
        var account = await new Wire.KeyAccounts.KeyAccountsClient(Mia).GetAsync(
            new Wire.GetAccountRequest { Customer = customer }, cancellationToken: Cancellation);
        var feedback = await new Wire.CustomerFeedback.CustomerFeedbackClient(Mia).ListAsync(
            new Wire.ListFeedbackRequest { Customer = customer }, cancellationToken: Cancellation);
        var complaints = await new Wire.Complaints.ComplaintsClient(Mia).ListAsync(
            new Wire.ListComplaintsRequest { Customer = customer }, cancellationToken: Cancellation);
        return [.. account.Visits.Select(visit => visit.Notes), .. feedback.Feedback.Select(said => said.Text),
            .. complaints.Complaints.Select(complaint => complaint.Text),
            .. complaints.Complaints.SelectMany(complaint => complaint.Steps).Select(step => step.Text)];
    }

    // No call shows comments.
    private async Task<IReadOnlyList<string>> CommentsAsync(string invitee)
    {
        await using var session = service.Store.QuerySession();
        var events = await session.Events.QueryAllRawEvents().ToListAsync(Cancellation);
        return [.. events.Select(e => e.Data).OfType<SurveyAnswered>().Where(answer => answer.Invitee == invitee)
            .Select(answer => answer.Comment.Text)];
    }

    private async Task<string> QuotedAsync() => (await new DeliverablesClient(Mia).GetAsync(
        new GetDeliverableRequest { Kind = "customer-feedback-report", Team = _team, Period = "FY2026" },
        cancellationToken: Cancellation)).ToString();

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

    private async Task RebuildAsync()
    {
        await using (var command = service.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            """
            insert into store.inbox_taken_back (id, at, source, type, stream, data, is_out_of_views)
            select gen_random_uuid(), now(), '', type, '', '{}', false from (select distinct type from store.mt_events) as types
            """))
        {
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        await service.Services.GetRequiredService<SalesPlatform.EventStore.Inbox.ViewRebuild>().RunAsync(100, Cancellation);
    }

    private async Task<IReadOnlyList<string>> ViewsAsync(string customer)
    {
        var rows = new List<string>();
        foreach (var view in Views)
            rows.AddRange(await ReadAsync($"select data::text from store.{view} where data::text like '%\"{customer}\"%' order by id"));
        return rows;
    }

    // Every table of the store: what is written in base64 as what it stands for.
    private async Task<IReadOnlyList<string>> RowsWithAsync(string mark)
    {
        var found = new List<string>();
        foreach (var table in await ReadAsync("select table_name::text from information_schema.tables where table_schema = 'store' "
            + "and table_type = 'BASE TABLE' order by 1"))
        {
            var inReply = table == "mt_doc_commandreceipt"
                ? $" or position(convert_to('said {mark}', 'UTF8') in decode(data ->> 'reply', 'base64')) > 0" : "";
            if ((await ReadAsync($"select 'x' from store.{table} row where row::text ~ '(said|old|later) {mark}'{inReply} limit 1"))
                .Count > 0)
                found.Add(table);
        }

        return found;
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
}
