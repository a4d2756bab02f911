namespace SalesPlatform.Planning.Strategies;

internal sealed partial class TargetDiscussionsEndpoint
{
    public override Task<Wire.TargetDiscussionReply> Comment(Wire.CommentOnTargetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var comment = errors.LongText("comment", request.Comment);
        return DecideAsync(context, request, request.Plan, errors, (state, caller) => DiscussionDecisions.Comment(state, caller, comment));
    }
}

internal static partial class DiscussionDecisions
{
    public static IEnumerable<object> Comment(AnnualPlan state, CommandContext context, string comment)
    {
        var plan = state.Existing;
        if (plan.Discussion.Entries is [.., { Kind: DiscussionEntry.Comment } last] && last.Revision == plan.Number
            && last.By == context.Actor && last.Text == comment)
            return [];
        PlanDecisions.RequireEditable(state);
        var newest = RequireOpenRound(plan);
        return [new TargetCommented(plan.Number, newest.Round, comment, context.Actor, SideOf(context))];
    }
}
