using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Common;

namespace SalesPlatform.CustomerRelations.Complaints;

internal sealed partial class ComplaintsEndpoint
{
    public override async Task<Wire.ComplaintReply> Receive(Wire.ReceiveComplaintRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (customer, team) = (errors.Key("customer", request.Customer), request.Team.Length > 0 ? errors.Key("team", request.Team) : "");
        var (category, severity) = (errors.Category("category", request.Category), errors.Severity("severity", request.Severity));
        var text = errors.OptionalLongText("text", request.Text);
        var at = errors.PastInstant("received_at", request.ReceivedAt);
        errors.ThrowIfAny();
        var organisation = await company.OrganisationAsync(context.CancellationToken);
        return await runner.RunAsync(context, request, async work =>
        {
            var own = await work.TeamForAsync(customer, team, context.CancellationToken);
            await company.RequireTeamAsync(own, context.CancellationToken);
            var receivedAt = at ?? work.Context.Now;
            var standard = (await work.StandardAsync(context.CancellationToken)).State;
            var hours = (await work.HoursAsync(context.CancellationToken)).State;
            var id = work.Context.NewId();
            var after = work.Append(Complaint.Fold.New(id), ComplaintDecisions.Receive(work.Context, id,
                new NewComplaint(customer, own, category, severity, text, receivedAt, organisation.DayOf(receivedAt),
                    request.MayBeQuoted), standard, hours));
            return ComplaintReplies.Of(after.State!, hours, work.Context.Now, after.Version);
        });
    }
}

/// <param name="ReceivedOn">In the company's time zone.</param>
internal sealed record NewComplaint(
    string Customer, string Team, string Category, string Severity, string Text, DateTimeOffset ReceivedAt, DateOnly ReceivedOn,
    bool MayBeQuoted = false);

internal static partial class ComplaintDecisions
{
    /// <summary>Pins the promises in force.</summary>
    public static IEnumerable<object> Receive(CommandContext context, Guid id, NewComplaint complaint, ServiceStandard standard,
        BusinessHours hours)
    {
        if (complaint.ReceivedAt > context.Now)
            throw DomainException.Invalid("received_at", "in-the-future", "The complaint is yet to come.");
        var inForce = standard.InForce
            ?? throw DomainException.Rule("no-service-standard", "No service standard was agreed: there is nothing to promise.");
        var newest = hours.Newest
            ?? throw DomainException.Rule("no-business-hours", "No business hours are set: service times cannot be counted.");
        var times = inForce.Times.Single(time => time.Severity == complaint.Severity);
        var received = new ComplaintReceived(id, complaint.Customer, complaint.Team, complaint.Category, complaint.Severity,
            complaint.ReceivedAt, complaint.ReceivedOn, inForce.Version, newest.Version, times.ResponseMinutes, times.ResolutionMinutes);
        return complaint.Text.Length > 0
            ? [received, new ComplaintTextKept(id, PersonalText.FromString(complaint.Text).Of(complaint.Customer), complaint.MayBeQuoted)]
            : [received];
    }
}
