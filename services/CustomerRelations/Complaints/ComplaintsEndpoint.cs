using Google.Protobuf;
using Grpc.Core;
using Marten;
using SalesPlatform.Company;
using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Common;
using SalesPlatform.CustomerRelations.ServiceStandards;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Store;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.CustomerRelations.Complaints;

internal sealed class ComplaintsEndpoint(CommandRunner runner, CompanyReader company, UnitOfWorkFactory works)
    : Wire.Complaints.ComplaintsBase
{
    private delegate IEnumerable<object> Decision(Complaint complaint, CommandContext context, BusinessCalendar calendar);

    public override async Task<Wire.ComplaintReply> Receive(Wire.ReceiveComplaintRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (customer, team) = (errors.Key("customer", request.Customer), request.Team.Length > 0 ? errors.Key("team", request.Team) : "");
        var (category, severity) = (errors.Category("category", request.Category), errors.Severity("severity", request.Severity));
        var text = errors.OptionalText("text", request.Text, RequestFields.LongestText);
        var at = errors.PastInstant("received_at", request.ReceivedAt);
        errors.ThrowIfAny();
        var organisation = await company.OrganisationAsync(context.CancellationToken);
        return await runner.RunAsync(context, request, async work =>
        {
            var own = await work.TeamForAsync(customer, team, context.CancellationToken);
            await company.RequireTeamAsync(own, context.CancellationToken);
            var receivedAt = at ?? work.Context.Now;
            var (standard, hours) = (await work.StandardAsync(context.CancellationToken), await work.HoursAsync(context.CancellationToken));
            var id = work.Context.NewId();
            var loaded = await work.LoadAsync(ComplaintState.Aggregate, Stream(id), null, context.CancellationToken);
            var after = work.Append(loaded, ComplaintDecisions.Receive(work.Context, id,
                new NewComplaint(customer, own, category, severity, text, receivedAt, organisation.DayOf(receivedAt),
                    request.MayBeQuoted), standard.State, hours.State));
            return Reply(after.State.Require(id), hours.State, work.Context.Now, after.Version);
        });
    }

    public override Task<Wire.ComplaintReply> Assign(Wire.AssignComplaintRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var assignee = errors.Text("assignee", request.Assignee);
        return DecideAsync(context, request, errors, request.Complaint, request.ExpectedVersion,
            (complaint, _, _) => ComplaintDecisions.Assign(complaint, assignee));
    }

    public override Task<Wire.ComplaintReply> Respond(Wire.ComplaintStepRequest request, ServerCallContext context) =>
        StepAsync(request, context, textNeeded: true,
            step => (complaint, caller, calendar) => ComplaintDecisions.Respond(complaint, caller, calendar, step));

    public override Task<Wire.ComplaintReply> Hold(Wire.ComplaintStepRequest request, ServerCallContext context) =>
        StepAsync(request, context, textNeeded: true, step => (complaint, caller, _) => ComplaintDecisions.Hold(complaint, caller, step));

    public override Task<Wire.ComplaintReply> Resume(Wire.ComplaintStepRequest request, ServerCallContext context) =>
        StepAsync(request, context, textNeeded: false,
            step => (complaint, caller, _) => ComplaintDecisions.Resume(complaint, caller, step));

    public override Task<Wire.ComplaintReply> Resolve(Wire.ComplaintStepRequest request, ServerCallContext context) =>
        StepAsync(request, context, textNeeded: true,
            step => (complaint, caller, calendar) => ComplaintDecisions.Resolve(complaint, caller, calendar, step));

    public override Task<Wire.ComplaintReply> Confirm(Wire.ComplaintStepRequest request, ServerCallContext context) =>
        StepAsync(request, context, textNeeded: false,
            step => (complaint, caller, _) => ComplaintDecisions.Confirm(complaint, caller, step));

    public override Task<Wire.ComplaintReply> Reopen(Wire.ComplaintStepRequest request, ServerCallContext context) =>
        StepAsync(request, context, textNeeded: true, step => (complaint, caller, _) => ComplaintDecisions.Reopen(complaint, caller, step));

    public override async Task<Wire.ComplaintReply> Get(Wire.GetComplaintRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (id, asOf) = (errors.Id("complaint", request.Complaint), errors.OptionalInstant("as_of", request.AsOf));
        errors.ThrowIfAny();
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var loaded = await work.LoadAsync(ComplaintState.Aggregate, Stream(id), asOf, context.CancellationToken);
        var complaint = loaded.State.RequireFor(work.Context, id);
        ComplaintState.RequireCustomer(work.Context,
            await work.Queries.CustomersOfAsync(work.Context, context.CancellationToken), complaint);
        return Reply(complaint, (await work.HoursAsync(context.CancellationToken)).State, asOf ?? work.Context.Now, loaded.Version);
    }

    public override async Task<Wire.ListComplaintsReply> List(Wire.ListComplaintsRequest request, ServerCallContext context)
    {
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var hours = (await work.HoursAsync(context.CancellationToken)).State;
        var customers = await work.Queries.CustomersOfAsync(work.Context, context.CancellationToken);
        var page = await work.Queries.Query<Complaint>().InTeams(work.Context, request.Team)
            .PageAsync(Paging.Of(request.PageSize, request.PageToken),
            context.CancellationToken, complaint => customers?.Contains(complaint.Customer) != false
                && (request.Customer.Length == 0 || complaint.Customer == request.Customer)
                && (!request.OpenOnly || complaint.IsOpen)
                && (!request.BreachedOnly || IsBreached(complaint, hours, work.Context.Now)));
        return new Wire.ListComplaintsReply
        {
            Complaints = { page.Entries.Select(complaint => Reply(complaint, hours, work.Context.Now, 0)) },
            NextPageToken = page.NextToken,
        };
    }

    private Task<Wire.ComplaintReply> StepAsync(
        Wire.ComplaintStepRequest request, ServerCallContext context, bool textNeeded, Func<ReportedStep, Decision> decide)
    {
        var errors = new FieldErrors();
        var text = textNeeded ? errors.Text("text", request.Text, RequestFields.LongestText)
            : errors.OptionalText("text", request.Text, RequestFields.LongestText);
        var step = new ReportedStep(errors.PastInstant("at", request.At), text);
        return DecideAsync(context, request, errors, request.Complaint, request.ExpectedVersion, decide(step));
    }

    private Task<Wire.ComplaintReply> DecideAsync(
        ServerCallContext call, IMessage request, FieldErrors errors, string complaint, long expectedVersion, Decision decide)
    {
        var id = errors.Id("complaint", complaint);
        errors.ThrowIfAny();
        return runner.RunAsync(call, request, async work =>
        {
            var hours = (await work.HoursAsync(call.CancellationToken)).State;
            var loaded = await work.LoadAtAsync(ComplaintState.Aggregate, Stream(id), expectedVersion, call.CancellationToken);
            var known = loaded.State.RequireFor(work.Context, id);
            var after = work.Append(loaded, decide(known, work.Context, hours.Calendar(known.Received.HoursVersion)));
            return Reply(after.State.Require(id), hours, work.Context.Now, after.Version);
        }, expectedVersion > 0);
    }

    private static bool IsBreached(Complaint complaint, BusinessHours hours, DateTimeOffset now)
    {
        var calendar = hours.Calendar(complaint.Received.HoursVersion);
        return complaint.Response(calendar, now).Breached || complaint.Resolution(calendar, now).Breached;
    }

    private static Wire.ComplaintReply Reply(Complaint complaint, BusinessHours hours, DateTimeOffset now, long version) =>
        ComplaintReplies.Of(complaint, hours.Calendar(complaint.Received.HoursVersion), now, version);

    private static string Stream(Guid id) => ComplaintState.Aggregate.Stream($"{id}");
}
