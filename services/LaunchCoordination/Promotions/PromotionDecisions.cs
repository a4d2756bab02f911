namespace SalesPlatform.LaunchCoordination.Promotions;

/// <summary>Each change reopens an approved plan; nobody approves what they wrote, and what is approved is approved once. Each beside its
/// operation; here is what they share.</summary>
internal static partial class PromotionDecisions
{
    private static IEnumerable<object> Reopening(LaunchFile file, string cause, string subject, IReadOnlyList<string> assets) =>
        file.Promotion.Approved is { } approved
            ? [new PromotionPlanReopened(file.Id, file.Product, file.Team, approved.Revision, cause, subject, assets)]
            : [];

    private static PromotionTermsSet LaidDown(Promotion promotion) => promotion.Terms
        ?? throw DomainException.Rule("no-promotion-plan", "No channels of the promotion are laid down yet.");

    /// <summary>A repeat of the caller's own approval; refuses a second approver and the author.</summary>
    private static bool IsApproved(CommandContext context, string? approvedBy, IEnumerable<string> authors, string kind, string which)
    {
        if (approvedBy == context.Actor)
            return true;
        foreach (var author in authors)
            context.RequireAnother(author, $"the {kind} {which}");
        return approvedBy is null ? false : throw DomainException.Rule(
            $"{kind}-approved", $"{approvedBy} has approved the {kind} {which} already.", ("approved_by", approvedBy));
    }
}
