using Google.Protobuf;
using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Common;

namespace SalesPlatform.CustomerRelations.Complaints;

internal sealed partial class ComplaintsEndpoint(CommandRunner runner, CompanyReader company, UnitOfWorkFactory works)
    : Wire.Complaints.ComplaintsBase
{
    public override async Task<Wire.ComplaintReply> Get(Wire.GetComplaintRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (id, asOf) = (errors.Id("complaint", request.Complaint), errors.OptionalInstant("as_of", request.AsOf));
        errors.ThrowIfAny();
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var loaded = await work.LoadAsync(Complaint.Fold, Complaint.Fold.Stream(id), asOf, context.CancellationToken);
        var complaint = loaded.State.RequireFor(work.Context, id);
        complaint.RequireCustomer(work.Context, await work.Queries.CustomersOfAsync(work.Context, context.CancellationToken));
        var hours = (await work.HoursAsync(context.CancellationToken)).State;
        return ComplaintReplies.Of(complaint, hours, asOf ?? work.Context.Now, loaded.Version);
    }

    public override async Task<Wire.ListComplaintsReply> List(Wire.ListComplaintsRequest request, ServerCallContext context)
    {
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var hours = (await work.HoursAsync(context.CancellationToken)).State;
        var customers = await work.Queries.CustomersOfAsync(work.Context, context.CancellationToken);
        var page = await work.Queries.Query<Complaint>().InTeams(work.Context, request.Team)
            .PageAsync(Paging.Of(request.PageSize, request.PageToken), context.CancellationToken,
            complaint => customers?.Contains(complaint.Customer) != false
                && (request.Customer.Length == 0 || complaint.Customer == request.Customer)
                && (!request.OpenOnly || complaint.IsOpen)
                && (!request.BreachedOnly || complaint.IsBreached(hours, work.Context.Now)));
        return new Wire.ListComplaintsReply
        {
            Complaints = { page.Entries.Select(complaint => ComplaintReplies.Of(complaint, hours, work.Context.Now, 0)) },
            NextPageToken = page.NextToken,
        };
    }

    private Task<Wire.ComplaintReply> StepAsync(Wire.ComplaintStepRequest request, ServerCallContext context, bool textNeeded,
        Func<Complaint, CommandContext, BusinessCalendar, ReportedStep, IEnumerable<object>> decide)
    {
        var errors = new FieldErrors();
        var text = textNeeded ? errors.LongText("text", request.Text)
            : errors.OptionalLongText("text", request.Text);
        var step = new ReportedStep(errors.PastInstant("at", request.At), text);
        return DecideAsync(context, request, errors, request.Complaint, request.ExpectedVersion,
            (complaint, caller, calendar) => decide(complaint, caller, calendar, step));
    }

    private Task<Wire.ComplaintReply> DecideAsync(
        ServerCallContext call, IMessage request, FieldErrors errors, string complaint, long expectedVersion,
        Func<Complaint, CommandContext, BusinessCalendar, IEnumerable<object>> decide)
    {
        var id = errors.Id("complaint", complaint);
        errors.ThrowIfAny();
        return runner.RunAsync(call, request, async work =>
        {
            var hours = (await work.HoursAsync(call.CancellationToken)).State;
            var loaded = await work.LoadAtAsync(Complaint.Fold, Complaint.Fold.Stream(id), expectedVersion, call.CancellationToken);
            var known = loaded.State.RequireFor(work.Context, id);
            var after = work.Append(loaded, decide(known, work.Context, hours.Calendar(known.Received.HoursVersion)));
            return ComplaintReplies.Of(after.State!, hours, work.Context.Now, after.Version);
        }, expectedVersion > 0);
    }
}
