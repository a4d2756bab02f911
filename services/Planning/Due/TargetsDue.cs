using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Planning.Strategies;

namespace SalesPlatform.Planning.Due;

internal static class TargetsDue
{
    /// <summary>Null also where the caller's own side has made the newest proposal.</summary>
    public static DueItem? Of(PlanRevision plan, CommandContext caller)
    {
        if (plan.Discussion.StatusOf(plan.Number) != "open" || plan.Discussion.Newest(plan.Number) is not { } newest
            || newest.Side == DiscussionDecisions.SideOf(caller))
            return null;
        var request = PlansDue.Request(plan);
        return PlansDue.Item("target-agreement", plan, $"第 {newest.Round} 轮年度目标等待同意：{newest.Text}",
                $"The annual target of round {newest.Round} waits to be agreed: {newest.Text}")
            .Since(newest.At).Asked(newest.By, newest.By)
            .Do("agree", ("同意", "Agree"), $"target agree {PlansDue.Of(plan)} --round {newest.Round}",
                Wire.TargetDiscussions.Descriptor, "Agree",
                new Wire.AgreeTargetRequest { Plan = request, Round = newest.Round })
            .Do("return", ("说明意见", "Comment"), $"target comment {PlansDue.Of(plan)} --text <reason>",
                Wire.TargetDiscussions.Descriptor, "Comment",
                new Wire.CommentOnTargetRequest { Plan = request }, "comment")
            .Do("propose", ("另提目标", "Propose another"), $"target propose {PlansDue.Of(plan)} --amount <amount> --reason <reason>",
                Wire.TargetDiscussions.Descriptor, "Propose")
            .Changing("年度目标", "Annual target", plan.Figures.AnnualTarget, newest.AnnualTarget, plan.Currency);
    }
}
