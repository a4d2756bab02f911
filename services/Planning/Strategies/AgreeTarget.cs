namespace SalesPlatform.Planning.Strategies;

internal sealed partial class TargetDiscussionsEndpoint
{
    public override Task<Wire.TargetDiscussionReply> Agree(Wire.AgreeTargetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        errors.Require(request.Round >= 0, "round", "out-of-range", "Rounds are numbered from 1; 0 takes the newest.");
        return DecideAsync(context, request, request.Plan, errors,
            (state, caller) => DiscussionDecisions.Agree(state, caller, request.Round));
    }
}

internal static partial class DiscussionDecisions
{
    /// <summary>Of the other side; the plan then holds what was agreed. Round 0 takes the newest.</summary>
    public static IEnumerable<object> Agree(AnnualPlan state, CommandContext context, int round)
    {
        var plan = state.Existing;
        if (plan.Discussion.Agreed(plan.Number) is { } done && done.By == context.Actor && (round == 0 || round == done.Round))
            return [];
        PlanDecisions.RequireEditable(state);
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
            new TargetAgreed(plan.Id.Team, plan.Id.FiscalYear.ToString(), plan.Number, newest.Round, plan.Currency, target, months,
                newest.By, context.Actor),
        ];
    }
}
