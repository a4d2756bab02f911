using SalesPlatform.CustomerRelations.Accounts;

namespace SalesPlatform.CustomerRelations.Complaints;

/// <param name="At">Null for now.</param>
internal sealed record ReportedStep(DateTimeOffset? At, string Text);

/// <summary>Each beside its operation; here is what they share.</summary>
internal static partial class ComplaintDecisions
{
    private static readonly ComplaintStatus[] Unsolved =
        [ComplaintStatus.Received, ComplaintStatus.Assigned, ComplaintStatus.Responded, ComplaintStatus.Reopened];

    public static Complaint RequireFor(this Complaint? state, CommandContext caller, Guid id)
    {
        var complaint = state ?? throw DomainException.NotFound("complaint", $"{id}");
        caller.RequireTeam(complaint.Team);
        return complaint;
    }

    /// <summary>A rep sees no complaint of a customer whose account is not theirs.</summary>
    public static void RequireCustomer(this Complaint complaint, CommandContext caller, IReadOnlyList<string>? own)
    {
        if (caller.BoundToOwner() is not null && own?.Contains(complaint.Customer) != true)
            throw DomainException.NotPermitted("not-your-account", $"The customer {complaint.Customer} is not one of {caller.Actor}.");
    }

    /// <summary>What happened last, told again in the same words, changes nothing.</summary>
    private static IEnumerable<object> Step(
        Complaint complaint, CommandContext context, ReportedStep step, string kind, ComplaintStatus[] allowed,
        Func<DateTimeOffset, object> made)
    {
        if (IsRepeat(complaint, kind, step))
            return [];
        RequireStatus(complaint, allowed);
        if (complaint.OnHold)
            throw DomainException.Rule("on-hold", "The complaint waits for the customer: resume it first.");
        return WithText(made(At(complaint, context, step)), complaint, step.Text);
    }

    private static bool IsRepeat(Complaint complaint, string kind, ReportedStep step) =>
        complaint.Steps is [.., var last] && last.Kind == kind && last.Text.Text == step.Text && (step.At is null || step.At == last.At);

    private static DateTimeOffset At(Complaint complaint, CommandContext context, ReportedStep step)
    {
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

    private static IEnumerable<object> WithText(object e, Complaint complaint, string text) => text.Length > 0
        ? [e, new ComplaintTextKept(complaint.Received.Complaint, PersonalText.FromString(text).Of(complaint.Customer))] : [e];
}
