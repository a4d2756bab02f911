using System.Collections.Immutable;

namespace SalesPlatform.LaunchCoordination.Launches;

/// <summary>One wording for all assets.</summary>
internal sealed record KeyMessage(string Wording, string Author, string? ApprovedBy);

internal sealed record Asset(AssetPut Put, string? ApprovedBy);

/// <summary>市场推广方案. Approvals are lost by the events that change what was approved, not by separate ones, so that no approved asset can use
/// a message that is not approved.</summary>
/// <param name="Revision">Number of the newest approval, holding or not.</param>
internal sealed record Promotion(
    PromotionTermsSet? Terms, ImmutableSortedDictionary<string, KeyMessage> Messages, ImmutableSortedDictionary<string, Asset> Assets,
    string? BudgetApprovedBy, PromotionPlanApproved? Approved, int Revision)
{
    public static Promotion None { get; } = new(null, ImmutableSortedDictionary.Create<string, KeyMessage>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, Asset>(StringComparer.Ordinal), null, null, 0);

    public IReadOnlyList<PromotionGoal> Goals { get; init; } = [];

    /// <summary>Who had a hand in channels and goals since the newest approval.</summary>
    public ImmutableSortedSet<string> Writers { get; init; } = [];

    /// <summary>The newest of each goal, by channel and measure.</summary>
    public ImmutableDictionary<(string Channel, string Measure), PromotionResultRecorded> Results { get; init; } =
        ImmutableDictionary<(string, string), PromotionResultRecorded>.Empty;

    public decimal Budget => Terms?.Channels.Sum(channel => channel.Amount) ?? 0;

    /// <summary>One sentence each.</summary>
    public IReadOnlyList<string> Pending =>
    [
        .. Terms is null ? ["There are no channels."] : Array.Empty<string>(),
        .. Terms is not null && BudgetApprovedBy is null ? ["The budget is not approved."] : Array.Empty<string>(),
        .. Messages.IsEmpty ? ["There is no key message."] : Array.Empty<string>(),
        .. Assets.IsEmpty ? ["There is no asset."] : Array.Empty<string>(),
        .. Messages.Where(message => message.Value.ApprovedBy is null).Select(message => $"The message '{message.Key}' is not approved."),
        .. Assets.Where(asset => asset.Value.ApprovedBy is null).Select(asset => $"The asset '{asset.Key}' is not approved."),
    ];

    public PromotionResultRecorded? ResultOf(PromotionGoal goal) => Results.GetValueOrDefault((goal.Channel, goal.Measure));

    /// <summary>Null until it is measured.</summary>
    public bool? IsReached(PromotionGoal goal) => ResultOf(goal) is not { } found ? null
        : goal.LowerIsBetter ? found.Result <= goal.Target : found.Result >= goal.Target;

    public IEnumerable<string> Using(string message) =>
        Assets.Where(asset => asset.Value.Put.Messages.Contains(message)).Select(asset => asset.Key);

    public Promotion After(object e) => e switch
    {
        PromotionGoalsSet set => this with { Goals = set.Goals, Approved = null, Writers = Writers.Add(set.Author) },
        PromotionResultRecorded recorded => this with { Results = Results.SetItem((recorded.Channel, recorded.Measure), recorded) },
        PromotionTermsSet set => this with
        {
            Terms = set,
            Writers = Writers.Add(set.Author),
            BudgetApprovedBy = null,
            Approved = null,
            Goals = [.. Goals.Where(goal => set.Channels.Any(channel => channel.Channel == goal.Channel))],
        },
        KeyMessageWritten written => this with
        {
            Messages = Messages.SetItem(written.Message, new KeyMessage(written.Wording, written.Author, null)),
            Assets = Assets.SetItems(Using(written.Message)
                .Select(key => KeyValuePair.Create(key, Assets[key] with { ApprovedBy = null }))),
            Approved = null,
        },
        KeyMessageApproved approved => this with
        {
            Messages = Messages.SetItem(approved.Message, Messages[approved.Message] with { ApprovedBy = approved.ApprovedBy }),
        },
        AssetPut put => this with { Assets = Assets.SetItem(put.Asset, new Asset(put, null)), Approved = null },
        AssetApproved approved => this with
        {
            Assets = Assets.SetItem(approved.Asset, Assets[approved.Asset] with { ApprovedBy = approved.ApprovedBy }),
        },
        AssetRemoved removed => this with { Assets = Assets.Remove(removed.Asset), Approved = null },
        PromotionBudgetApproved approved => this with { BudgetApprovedBy = approved.ApprovedBy },
        PromotionPlanApproved approved => this with { Approved = approved, Revision = approved.Revision, Writers = [] },
        _ => this,
    };
}
