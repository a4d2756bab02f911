using SalesPlatform.Contracts;
using Wire = SalesPlatform.Contracts.LaunchCoordination.V1;

namespace SalesPlatform.LaunchCoordination.Launches;

internal static class PromotionReplies
{
    public static Wire.PromotionPlanReply Of(Launch state, long version)
    {
        var file = state.Existing;
        var promotion = file.Promotion;
        var reply = new Wire.PromotionPlanReply
        {
            Launch = file.Id.ToString(),
            Product = file.Product,
            Name = file.Drafted.Name,
            Team = file.Team,
            Status = promotion.Approved is not null ? "approved" : promotion == Promotion.None ? "none" : "draft",
            Revision = promotion.Revision,
            BudgetApprovedBy = promotion.BudgetApprovedBy ?? "",
            ApprovedBy = promotion.Approved?.ApprovedBy ?? "",
            Messages = { promotion.Messages.Select(item => Message(item.Key, item.Value)) },
            Assets = { promotion.Assets.Select(item => Asset(item.Key, item.Value)) },
            Pending = { promotion.Pending },
            Goals = { promotion.Goals.Select(goal => Goal(promotion, goal)) },
            Version = version,
        };
        if (promotion.Terms is { } terms)
            AddTerms(reply, terms, promotion.Budget);
        return reply;
    }

    private static void AddTerms(Wire.PromotionPlanReply reply, PromotionTermsSet terms, decimal budget)
    {
        reply.Author = terms.Author;
        reply.StartsOn = terms.Channels.Min(channel => channel.StartsOn).ToDate();
        reply.EndsOn = terms.Channels.Max(channel => channel.EndsOn).ToDate();
        reply.Budget = budget.ToMoney(terms.Currency);
        reply.Channels.Add(terms.Channels.Select(channel => new Wire.Channel
        {
            Channel_ = channel.Channel,
            StartsOn = channel.StartsOn.ToDate(),
            EndsOn = channel.EndsOn.ToDate(),
            Amount = channel.Amount.ToMoney(terms.Currency),
        }));
    }

    private static Wire.Goal Goal(Promotion promotion, PromotionGoal goal) => new()
    {
        Terms = new Wire.GoalTerms
        {
            Channel = goal.Channel,
            Measure = goal.Measure,
            Target = goal.Target.ToExact(),
            LowerIsBetter = goal.LowerIsBetter,
        },
        Result = promotion.ResultOf(goal)?.Result.ToExact(),
        MeasuredOn = promotion.ResultOf(goal)?.MeasuredOn.ToDate(),
        Reached = promotion.IsReached(goal) == true,
        Cause = promotion.ResultOf(goal)?.Cause ?? "",
    };

    private static Wire.KeyMessage Message(string key, KeyMessage message) =>
        new() { Message = key, Wording = message.Wording, Author = message.Author, ApprovedBy = message.ApprovedBy ?? "" };

    private static Wire.Asset Asset(string key, Asset asset) => new()
    {
        Asset_ = key,
        Title = asset.Put.Title,
        Channel = asset.Put.Channel,
        Messages = { asset.Put.Messages },
        Author = asset.Put.Author,
        ApprovedBy = asset.ApprovedBy ?? "",
    };
}
