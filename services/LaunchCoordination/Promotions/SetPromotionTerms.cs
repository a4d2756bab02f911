namespace SalesPlatform.LaunchCoordination.Promotions;

internal sealed partial class PromotionsEndpoint
{
    public override async Task<Wire.PromotionPlanReply> SetTerms(Wire.SetPromotionTermsRequest request, ServerCallContext context)
    {
        await company.CatchUpWithPlanningAsync(context.CancellationToken);
        return await DecideAsync(context, request, request.Launch, new FieldErrors(), (state, caller, terms) =>
            PromotionDecisions.SetTerms(state, caller, Channels(request.Channels, terms.Currency), terms.Currency));
    }

    private static List<PromotionChannel> Channels(IReadOnlyList<Wire.Channel> channels, string currency)
    {
        var errors = new FieldErrors();
        var read = errors.Bounded("channels", channels)
            .Select((channel, i) => Channel(errors, $"channels[{i}]", channel, currency)).ToList();
        errors.ThrowIfAny();
        return read;
    }

    private static PromotionChannel Channel(FieldErrors errors, string field, Wire.Channel channel, string currency) => new(
        errors.Text($"{field}.channel", channel.Channel_), errors.Day($"{field}.starts_on", channel.StartsOn),
        errors.Day($"{field}.ends_on", channel.EndsOn),
        errors.Amount($"{field}.amount", channel.Amount, currency));
}

internal static partial class PromotionDecisions
{
    /// <summary>Far above any promotion, far below where exact arithmetic ends.</summary>
    public const decimal LargestAmount = 1_000_000_000_000m;

    public static IEnumerable<object> SetTerms(Launch state, CommandContext context, IReadOnlyList<PromotionChannel> channels,
        string currency)
    {
        var file = state.InPreparation();
        Check(channels);
        if (file.Promotion.Terms is { } terms && terms.Currency == currency && terms.Channels.SequenceEqual(channels))
            return [];
        var orphan = file.Promotion.Assets.FirstOrDefault(asset => channels.All(channel => channel.Channel != asset.Value.Put.Channel));
        if (orphan.Key is not null)
        {
            throw DomainException.Rule("channel-in-use",
                $"The asset '{orphan.Key}' runs in the channel '{orphan.Value.Put.Channel}', which is left out.",
                ("asset", orphan.Key), ("channel", orphan.Value.Put.Channel));
        }

        return state.Making([new PromotionTermsSet(channels, currency, context.Actor), .. Reopening(file, "terms-changed", "", [])]);
    }

    private static void Check(IReadOnlyList<PromotionChannel> channels)
    {
        var errors = new FieldErrors();
        errors.Require(channels.Count > 0, "channels", "missing", "A promotion has at least one channel.");
        errors.Require(channels.Select(channel => channel.Channel).Distinct().Count() == channels.Count, "channels", "twice",
            "A channel is named twice.");
        for (var i = 0; i < channels.Count; i++)
        {
            errors.Require(channels[i].StartsOn <= channels[i].EndsOn, $"channels[{i}].ends_on", "before-its-start",
                "A channel ends on or after the day it starts.");
            errors.Require(channels[i].Amount is >= 0 and <= LargestAmount, $"channels[{i}].amount", "out-of-range",
                $"An amount lies between 0 and {LargestAmount}.");
        }

        errors.ThrowIfAny();
    }
}
