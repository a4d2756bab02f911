using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.CustomerRelations.ServiceStandards;
using SalesPlatform.Domain;

namespace SalesPlatform.CustomerRelations.Complaints;

/// <param name="ReceivedOn">In the company's time zone.</param>
internal sealed record NewComplaint(
    string Customer, string Team, string Category, string Severity, string Text, DateTimeOffset ReceivedAt, DateOnly ReceivedOn,
    bool MayBeQuoted = false);

/// <param name="At">Null for now.</param>
internal sealed record ReportedStep(DateTimeOffset? At, string Text);

internal static class ComplaintDecisions
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
        return complaint.Text.Length > 0 ? [received, new ComplaintTextKept(id, complaint.Text, complaint.MayBeQuoted)] : [received];
    }

    /// <summary>For the first time or again.</summary>
    public static IEnumerable<object> Assign(Complaint complaint, string assignee)
    {
        if (complaint.Assignee == assignee)
            return [];
        RequireStatus(complaint, ComplaintStatus.Received, ComplaintStatus.Assigned, ComplaintStatus.Responded, ComplaintStatus.Reopened);
        return [new ComplaintAssigned(complaint.Received.Complaint, complaint.Customer, complaint.Team, assignee)];
    }

    public static IEnumerable<object> Respond(Complaint complaint, CommandContext context, BusinessCalendar calendar, ReportedStep step)
    {
        if (IsRepeat(complaint, "responded", step))
            return [];
        RequireStatus(complaint, ComplaintStatus.Assigned);
        var at = At(complaint, context, step, mayBeHeld: false);
        var standing = (complaint with { RespondedAt = at }).Response(calendar, at);
        return WithText(new ComplaintResponded(complaint.Received.Complaint, complaint.Customer, complaint.Team, at,
            standing.Minutes, standing.Breached, standing.MinutesOver), complaint.Received.Complaint, step.Text);
    }

    public static IEnumerable<object> Hold(Complaint complaint, CommandContext context, ReportedStep step)
    {
        if (IsRepeat(complaint, "held", step))
            return [];
        RequireStatus(complaint, ComplaintStatus.Received, ComplaintStatus.Assigned, ComplaintStatus.Responded, ComplaintStatus.Reopened);
        var at = At(complaint, context, step, mayBeHeld: false);
        return WithText(new ComplaintHeld(complaint.Received.Complaint, complaint.Customer, complaint.Team, at),
            complaint.Received.Complaint, step.Text);
    }

    public static IEnumerable<object> Resume(Complaint complaint, CommandContext context, ReportedStep step)
    {
        if (IsRepeat(complaint, "resumed", step))
            return [];
        if (!complaint.OnHold)
            throw DomainException.Rule("not-on-hold", "The complaint does not wait for the customer.");
        var at = At(complaint, context, step, mayBeHeld: true);
        return WithText(new ComplaintResumed(complaint.Received.Complaint, complaint.Customer, complaint.Team, at),
            complaint.Received.Complaint, step.Text);
    }

    public static IEnumerable<object> Resolve(Complaint complaint, CommandContext context, BusinessCalendar calendar, ReportedStep step)
    {
        if (IsRepeat(complaint, "resolved", step))
            return [];
        RequireStatus(complaint, ComplaintStatus.Responded, ComplaintStatus.Reopened);
        var at = At(complaint, context, step, mayBeHeld: false);
        var standing = (complaint with { ResolvedAt = at }).Resolution(calendar, at);
        return WithText(new ComplaintResolved(complaint.Received.Complaint, complaint.Customer, complaint.Team, at,
            standing.Minutes, standing.Breached, standing.MinutesOver), complaint.Received.Complaint, step.Text);
    }

    public static IEnumerable<object> Confirm(Complaint complaint, CommandContext context, ReportedStep step)
    {
        if (IsRepeat(complaint, "confirmed", step))
            return [];
        RequireStatus(complaint, ComplaintStatus.Resolved);
        return WithText(new ComplaintConfirmed(complaint.Received.Complaint, complaint.Customer, complaint.Team,
            At(complaint, context, step, mayBeHeld: false)), complaint.Received.Complaint, step.Text);
    }

    /// <summary>The customer is not content: the clock goes on.</summary>
    public static IEnumerable<object> Reopen(Complaint complaint, CommandContext context, ReportedStep step)
    {
        if (IsRepeat(complaint, "reopened", step))
            return [];
        RequireStatus(complaint, ComplaintStatus.Resolved);
        return WithText(new ComplaintReopened(complaint.Received.Complaint, complaint.Customer, complaint.Team,
            At(complaint, context, step, mayBeHeld: false)), complaint.Received.Complaint, step.Text);
    }

    // The last thing that happened, told again in the same words.
    private static bool IsRepeat(Complaint complaint, string kind, ReportedStep step) =>
        complaint.Steps is [.., var last] && last.Kind == kind && last.Text == step.Text && (step.At is null || step.At == last.At);

    private static DateTimeOffset At(Complaint complaint, CommandContext context, ReportedStep step, bool mayBeHeld)
    {
        if (complaint.OnHold && !mayBeHeld)
            throw DomainException.Rule("on-hold", "The complaint waits for the customer: resume it first.");
        var at = step.At ?? context.Now;
        if (at > context.Now)
            throw DomainException.Invalid("at", "in-the-future", "This is yet to come.");
        return at >= complaint.LastAt ? at
            : throw DomainException.Invalid("at", "out-of-order", $"The step before was at {complaint.LastAt:O}: this one is not earlier.");
    }

    private static void RequireStatus(Complaint complaint, params ComplaintStatus[] allowed)
    {
        if (!allowed.Contains(complaint.Status))
        {
            var status = $"{complaint.Status}".ToLowerInvariant();
            throw DomainException.Rule("wrong-status", $"The complaint is {status}.", ("status", status));
        }
    }

    private static IEnumerable<object> WithText(object e, Guid complaint, string text) =>
        text.Length > 0 ? [e, new ComplaintTextKept(complaint, text)] : [e];
}
