namespace SalesPlatform.LaunchCoordination.Launches;

internal static class PromotionReplies
{
    public static Wire.PromotionPlanReply Of(Launch state, long version)
    {
        var (file, promotion) = (state.Existing, state.Existing.Promotion);
        var terms = promotion.Terms;
        return new Wire.PromotionPlanReply
        {
            Launch = file.Id.ToString(),
            Product = file.Product,
            Name = file.Drafted.Name,
            Team = file.Team,
            Status = promotion.Approved is not null ? "approved" : promotion == Promotion.None ? "none" : "draft",
            Revision = promotion.Revision,
            Author = terms?.Author ?? "",
            StartsOn = terms?.Channels.Min(channel => channel.StartsOn).ToDate(),
            EndsOn = terms?.Channels.Max(channel => channel.EndsOn).ToDate(),
            Budget = terms is null ? null : promotion.Budget.ToMoney(terms.Currency),
            BudgetApprovedBy = promotion.BudgetApprovedBy ?? "",
            ApprovedBy = promotion.Approved?.ApprovedBy ?? "",
            Channels = { terms?.Channels.Select(channel => Channel(channel, terms.Currency)) ?? [] },
            Messages = { promotion.Messages.Select(item => Message(item.Key, item.Value)) },
            Assets = { promotion.Assets.Select(item => Asset(item.Key, item.Value)) },
            Pending = { promotion.Pending },
            Goals = { promotion.Goals.Select(goal => Goal(promotion, goal)) },
            Version = version,
        };
    }

    private static Wire.Channel Channel(PromotionChannel channel, string currency) => new()
    {
        Channel_ = channel.Channel,
        StartsOn = channel.StartsOn.ToDate(),
        EndsOn = channel.EndsOn.ToDate(),
        Amount = channel.Amount.ToMoney(currency),
    };

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
