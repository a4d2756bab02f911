namespace SalesPlatform.Planning.Strategies;

/// <summary>Each beside its operation; here is what they share. Executives take part without becoming writers of the plan: they could not
/// approve it otherwise, and a target is discussed with those who approve it.</summary>
internal static partial class DiscussionDecisions
{
    internal static string SideOf(CommandContext context) => context.Is(Roles.Executive) ? Sides.SeniorManagement : Sides.Sales;

    private static DiscussionEntry RequireOpenRound(PlanRevision plan)
    {
        var newest = plan.Discussion.Newest(plan.Number)
            ?? throw DomainException.Rule("no-proposal", $"Nobody has proposed a target for revision {plan.Number} yet.");
        return plan.Discussion.Agreed(plan.Number) is null ? newest
            : throw DomainException.Rule("already-agreed", $"Round {newest.Round} ended in agreement; a new proposal opens the next.");
    }
}
