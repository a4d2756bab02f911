using System.Collections.Immutable;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;

namespace SalesPlatform.Planning.Strategies;

/// <summary>A round of the discussion about the annual target was opened. Private, like the comments: how an agreement came about stays
/// between those who made it.</summary>
/// <param name="Revision">Revision of the plan it is about.</param>
/// <param name="Round">From 1 within the revision.</param>
/// <param name="AnnualTarget">What is proposed, in the plan's currency.</param>
/// <param name="Reason">Why.</param>
[Event("planning", "target-proposed", 1)]
internal sealed record TargetProposed(int Revision, int Round, decimal AnnualTarget, string Reason, string ProposedBy, string Side);

/// <summary>Somebody commented on the newest proposal.</summary>
[Event("planning", "target-commented", 1)]
internal sealed record TargetCommented(int Revision, int Round, string Comment, string CommentedBy, string Side);

/// <summary>The two sides of the discussion.</summary>
internal static class Sides
{
    /// <summary>Who writes the plan.</summary>
    public const string Sales = "sales";

    /// <summary>高层管理.</summary>
    public const string SeniorManagement = "senior-management";
}

/// <summary>A contribution to the discussion.</summary>
/// <param name="Revision">Revision of the plan it is about.</param>
/// <param name="Round">From 1 within the revision.</param>
/// <param name="Kind">proposal, comment or agreement.</param>
/// <param name="AnnualTarget">Proposed or agreed.</param>
/// <param name="Text">Reason or comment.</param>
internal sealed record DiscussionEntry(
    int Revision, int Round, string Kind, decimal? AnnualTarget, string Text, string By, string Side, DateTimeOffset At)
{
    /// <summary>Opens a round.</summary>
    public const string Proposal = "proposal";

    /// <summary>Says something about it.</summary>
    public const string Comment = "comment";

    /// <summary>Closes it.</summary>
    public const string Agreement = "agreement";
}

/// <summary>The annual target as it is discussed with senior management, over all revisions of a plan.</summary>
/// <param name="Entries">In the order they were made.</param>
internal sealed record TargetDiscussion(ImmutableList<DiscussionEntry> Entries)
{
    /// <summary>Nobody has said anything.</summary>
    public static TargetDiscussion None { get; } = new([]);

    /// <summary>The newest proposal about a revision.</summary>
    public DiscussionEntry? Newest(int revision) =>
        Entries.FindLast(entry => entry.Revision == revision && entry.Kind == DiscussionEntry.Proposal);

    /// <summary>What was agreed about a revision; null while it is discussed.</summary>
    public DiscussionEntry? Agreed(int revision) => Newest(revision) is { } newest
        ? Entries.FindLast(entry => entry.Revision == revision && entry.Round == newest.Round && entry.Kind == DiscussionEntry.Agreement)
        : null;

    public string StatusOf(int revision) => Newest(revision) is null ? "none" : Agreed(revision) is null ? "open" : "agreed";

    public TargetDiscussion With(RecordedEvent e)
    {
        return e.Data switch
        {
            TargetProposed made =>
                Add(new(made.Revision, made.Round, DiscussionEntry.Proposal, made.AnnualTarget, made.Reason, made.ProposedBy,
                made.Side, e.RecordedAt)),
            TargetCommented made =>
                Add(new(made.Revision, made.Round, DiscussionEntry.Comment, null, made.Comment, made.CommentedBy, made.Side,
                e.RecordedAt)),
            TargetAgreed made => Add(new(made.Revision, made.Round, DiscussionEntry.Agreement, made.AnnualTarget, "", made.AgreedBy,
                Newest(made.Revision)?.Side == Sides.Sales ? Sides.SeniorManagement : Sides.Sales, e.RecordedAt)),
            _ => this,
        };
    }

    private TargetDiscussion Add(DiscussionEntry entry) => new(Entries.Add(entry));
}
