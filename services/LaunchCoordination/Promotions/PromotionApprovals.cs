using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.Domain;
using SalesPlatform.LaunchCoordination.Launches;

namespace SalesPlatform.LaunchCoordination.Promotions;

/// <summary>Nobody approves what they wrote; what is approved is approved once.</summary>
internal static class PromotionApprovals
{
    public static IEnumerable<object> ApproveMessage(Launch state, CommandContext context, string message, string wording)
    {
        var (_, promotion) = PromotionDrafting.Editable(state);
        if (!promotion.Messages.TryGetValue(message, out var known))
            throw DomainException.NotFound("message", message);
        if (known.Wording != wording)
            throw DomainException.Rule("wording-changed", $"The message '{message}' says something else by now.",
                ("wording", known.Wording));
        return IsApproved(context, known.ApprovedBy, known.Author, "message", $"'{message}'")
            ? []
            : state.Making(new KeyMessageApproved(message, context.Actor));
    }

    /// <summary>Only when its messages are all approved.</summary>
    public static IEnumerable<object> ApproveAsset(Launch state, CommandContext context, string asset)
    {
        var (_, promotion) = PromotionDrafting.Editable(state);
        if (!promotion.Assets.TryGetValue(asset, out var known))
            throw DomainException.NotFound("asset", asset);
        if (IsApproved(context, known.ApprovedBy, known.Put.Author, "asset", $"'{asset}'"))
            return [];
        string[] open = [.. known.Put.Messages.Where(message => promotion.Messages[message].ApprovedBy is null)];
        if (open.Length > 0)
        {
            throw DomainException.Rule("message-not-approved",
                $"The asset '{asset}' uses messages that are not approved: {string.Join(", ", open)}.",
                ("messages", string.Join(",", open)));
        }

        return state.Making(new AssetApproved(asset, context.Actor));
    }

    /// <summary>The sum of the channels' amounts.</summary>
    public static IEnumerable<object> ApproveBudget(Launch state, CommandContext context)
    {
        if (!context.Is(Roles.Finance, Roles.Executive))
            throw DomainException.NotPermitted("may-not-approve-budget", "A promotion budget is approved by finance or an executive.");
        var (_, promotion, terms) = LaidDown(state);
        return IsApproved(context, promotion.BudgetApprovedBy, terms.Author, "budget", "of the promotion")
            ? []
            : state.Making(new PromotionBudgetApproved(promotion.Budget, terms.Currency, context.Actor));
    }

    public static IEnumerable<object> ApprovePlan(Launch state, CommandContext context)
    {
        var (file, promotion, terms) = LaidDown(state);
        if (IsApproved(context, promotion.Approved?.ApprovedBy, terms.Author, "promotion", "plan"))
            return [];
        if (promotion.Pending is { Count: > 0 } pending)
            throw DomainException.Rule("promotion-not-complete", string.Join(" ", pending), ("pending", string.Join(" ", pending)));
        return state.Making(new PromotionPlanApproved(
            file.Id, file.Product, file.Team, promotion.Revision + 1, terms.Channels.Min(channel => channel.StartsOn),
            terms.Channels.Max(channel => channel.EndsOn), promotion.Budget, terms.Currency, terms.Channels, promotion.BudgetApprovedBy!,
            context.Actor));
    }

    private static (LaunchFile File, Promotion Promotion, PromotionTermsSet Terms) LaidDown(Launch state)
    {
        var (file, promotion) = PromotionDrafting.Editable(state);
        return (file, promotion,
            promotion.Terms ?? throw DomainException.Rule("no-promotion-plan", "No channels of the promotion are laid down yet."));
    }

    /// <summary>A repeat of the caller's own approval; refuses a second approver and the author.</summary>
    private static bool IsApproved(CommandContext context, string? approvedBy, string author, string kind, string which)
    {
        if (approvedBy == context.Actor)
            return true;
        context.RequireAnother(author, $"the {kind} {which}");
        return approvedBy is null
            ? false
            : throw DomainException.Rule($"{kind}-approved", $"{approvedBy} has approved the {kind} {which} already.",
                ("approved_by", approvedBy));
    }
}
