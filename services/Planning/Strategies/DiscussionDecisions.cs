using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;
using SalesPlatform.Planning.AnnualPlans;
using SalesPlatform.Planning.TeamYears;

namespace SalesPlatform.Planning.Strategies;

/// <summary>Executives take part without becoming writers of the plan: they could not approve it otherwise, and a target is discussed with
/// those who approve it.</summary>
internal static class DiscussionDecisions
{
    public static IEnumerable<object> Propose(AnnualPlan state, CommandContext context, decimal annualTarget, string reason)
    {
        var plan = state.Existing;
        var errors = new FieldErrors();
        errors.Require(annualTarget > 0, "annual_target", "not-positive", "A target that is discussed is above zero.");
        errors.RequireTarget("annual_target", annualTarget, plan.Currency);
        errors.ThrowIfAny();
        var newest = plan.Discussion.Newest(plan.Number);
        if (newest is not null && plan.Discussion.Agreed(plan.Number) is null
            && (newest.AnnualTarget, newest.Text, newest.By) == (annualTarget, reason, context.Actor))
            return [];
        PlanDrafting.RequireEditable(state);
        return [new TargetProposed(plan.Number, (newest?.Round ?? 0) + 1, annualTarget, reason, context.Actor, SideOf(context))];
    }

    public static IEnumerable<object> Comment(AnnualPlan state, CommandContext context, string comment)
    {
        var plan = state.Existing;
        if (plan.Discussion.Entries is [.., { Kind: DiscussionEntry.Comment } last] && last.Revision == plan.Number
            && last.By == context.Actor && last.Text == comment)
            return [];
        PlanDrafting.RequireEditable(state);
        var newest = RequireOpenRound(plan);
        return [new TargetCommented(plan.Number, newest.Round, comment, context.Actor, SideOf(context))];
    }

    /// <summary>Of the other side; the plan then holds what was agreed. Round 0 takes the newest.</summary>
    public static IEnumerable<object> Agree(AnnualPlan state, CommandContext context, int round)
    {
        var plan = state.Existing;
        if (plan.Discussion.Agreed(plan.Number) is { } done && done.By == context.Actor && (round == 0 || round == done.Round))
            return [];
        PlanDrafting.RequireEditable(state);
        var newest = RequireOpenRound(plan);
        if (round != 0 && round != newest.Round)
        {
            throw DomainException.Rule("newer-proposal", $"Round {newest.Round} is the newest, not {round}: look at its proposal first.",
                ("round", $"{newest.Round}"));
        }

        if (newest.Side == SideOf(context) || newest.By == context.Actor)
            throw DomainException.Rule("own-proposal", $"{newest.By} made this proposal for {newest.Side}: the other side agrees to it.");
        var target = newest.AnnualTarget!.Value;
        var months = target == plan.Figures.AnnualTarget ? plan.Figures.Months
            : Currency.Of(plan.Currency).Split(target, plan.Figures.AnnualWeights);
        return
        [
            new TargetAgreed(plan.Id.Team, plan.Id.FiscalYear.ToString(), plan.Number, newest.Round, plan.Currency, target,
                months, newest.By,
                context.Actor),
        ];
    }

    private static DiscussionEntry RequireOpenRound(PlanRevision plan)
    {
        var newest = plan.Discussion.Newest(plan.Number)
            ?? throw DomainException.Rule("no-proposal", $"Nobody has proposed a target for revision {plan.Number} yet.");
        return plan.Discussion.Agreed(plan.Number) is null ? newest
            : throw DomainException.Rule("already-agreed", $"Round {newest.Round} ended in agreement; a new proposal opens the next.");
    }

    internal static string SideOf(CommandContext context) => context.Is(Roles.Executive) ? Sides.SeniorManagement : Sides.Sales;
}
