using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.Domain;
using SalesPlatform.LaunchCoordination.Launches;

namespace SalesPlatform.LaunchCoordination.Promotions;

/// <summary>Each change reopens an approved plan.</summary>
internal static class PromotionDrafting
{
    /// <summary>Far above any promotion, far below where exact arithmetic ends.</summary>
    public const decimal LargestAmount = 1_000_000_000_000m;

    public static IEnumerable<object> SetTerms(Launch state, CommandContext context, IReadOnlyList<PromotionChannel> channels,
        string currency)
    {
        var (file, promotion) = Editable(state);
        Check(channels);
        if (promotion.Terms is { } terms && terms.Currency == currency && terms.Channels.SequenceEqual(channels))
            return [];
        var orphan = promotion.Assets.FirstOrDefault(asset => channels.All(channel => channel.Channel != asset.Value.Put.Channel));
        if (orphan.Key is not null)
        {
            throw DomainException.Rule("channel-in-use",
                $"The asset '{orphan.Key}' runs in the channel '{orphan.Value.Put.Channel}', which is left out.",
                ("asset", orphan.Key), ("channel", orphan.Value.Put.Channel));
        }

        return state.Making([new PromotionTermsSet(channels, currency, context.Actor), .. Reopening(file, "terms-changed", "", [])]);
    }

    /// <summary>Another wording needs approval, and so does every asset that uses it.</summary>
    public static IEnumerable<object> WriteMessage(Launch state, CommandContext context, string message, string wording)
    {
        var (file, promotion) = Editable(state);
        if (promotion.Messages.TryGetValue(message, out var known) && known.Wording == wording)
            return [];
        string[] reopens = [.. promotion.Using(message).Where(asset => promotion.Assets[asset].ApprovedBy is not null)];
        return state.Making(
            [new KeyMessageWritten(message, wording, context.Actor, reopens), .. Reopening(file, "message-changed", message, reopens)]);
    }

    /// <summary>A changed asset needs approval again.</summary>
    public static IEnumerable<object> PutAsset(
        Launch state, CommandContext context, string asset, string title, string channel, IReadOnlyList<string> messages)
    {
        var (file, promotion) = Editable(state);
        var errors = new FieldErrors();
        errors.Require(promotion.Terms?.Channels.Any(known => known.Channel == channel) ?? false, "channel", "unknown-channel",
            $"The promotion plan has no channel '{channel}'.");
        errors.Require(messages.Count > 0, "messages", "missing", "Name the messages the asset uses.");
        foreach (var message in messages.Where(message => !promotion.Messages.ContainsKey(message)))
            errors.Require(false, "messages", "unknown-message", $"There is no message '{message}'.");
        errors.ThrowIfAny();
        string[] uses = [.. messages.Distinct().Order(StringComparer.Ordinal)];
        if (promotion.Assets.TryGetValue(asset, out var known)
            && known.Put.Title == title && known.Put.Channel == channel && known.Put.Messages.SequenceEqual(uses))
            return [];
        string[] reopens = known?.ApprovedBy is null ? [] : [asset];
        return state.Making(
            [new AssetPut(asset, title, channel, uses, context.Actor), .. Reopening(file, "asset-changed", asset, reopens)]);
    }

    /// <summary>One that is not there is out of the plan already.</summary>
    public static IEnumerable<object> RemoveAsset(Launch state, string asset)
    {
        var (file, promotion) = Editable(state);
        return promotion.Assets.ContainsKey(asset)
            ? state.Making([new AssetRemoved(asset), .. Reopening(file, "asset-removed", asset, [])]) : [];
    }

    internal static (LaunchFile File, Promotion Promotion) Editable(Launch state)
    {
        var file = state.InPreparation();
        return (file, file.Promotion);
    }

    internal static IEnumerable<object> Reopening(LaunchFile file, string cause, string subject, IReadOnlyList<string> assets) =>
        file.Promotion.Approved is { } approved
            ? [new PromotionPlanReopened(file.Id, file.Product, file.Team, approved.Revision, cause, subject, assets)]
            : [];

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
