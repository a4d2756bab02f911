using System.Collections.Immutable;

namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>Private, like the comments: how an agreement came about stays between those who made it.</summary>
[Event("planning", "target-proposed", 1)]
internal sealed record TargetProposed(int Revision, int Round, decimal AnnualTarget, string Reason, string ProposedBy, string Side);

[Event("planning", "target-commented", 1)]
internal sealed record TargetCommented(int Revision, int Round, string Comment, string CommentedBy, string Side);

internal static class Sides
{
    public const string Sales = "sales";

    /// <summary>高层管理.</summary>
    public const string SeniorManagement = "senior-management";
}

internal sealed record DiscussionEntry(
    int Revision, int Round, string Kind, decimal? AnnualTarget, string Text, string By, string Side, DateTimeOffset At)
{
    public const string Proposal = "proposal";
    public const string Comment = "comment";
    public const string Agreement = "agreement";
}

/// <summary>Over all revisions of a plan.</summary>
internal sealed record TargetDiscussion(ImmutableList<DiscussionEntry> Entries)
{
    public static TargetDiscussion None { get; } = new([]);

    public DiscussionEntry? Newest(int revision) =>
        Entries.FindLast(entry => entry.Revision == revision && entry.Kind == DiscussionEntry.Proposal);

    public DiscussionEntry? Agreed(int revision) => Newest(revision) is { } newest
        ? Entries.FindLast(entry => entry.Revision == revision && entry.Round == newest.Round && entry.Kind == DiscussionEntry.Agreement)
        : null;

    public string StatusOf(int revision) => Newest(revision) is null ? "none" : Agreed(revision) is null ? "open" : "agreed";

    public TargetDiscussion With(TargetProposed made, DateTimeOffset at) => Add(new(
        made.Revision, made.Round, DiscussionEntry.Proposal, made.AnnualTarget, made.Reason, made.ProposedBy, made.Side, at));

    public TargetDiscussion With(TargetCommented made, DateTimeOffset at) => Add(new(
        made.Revision, made.Round, DiscussionEntry.Comment, null, made.Comment, made.CommentedBy, made.Side, at));

    public TargetDiscussion With(TargetAgreed made, DateTimeOffset at) => Add(new(
        made.Revision, made.Round, DiscussionEntry.Agreement, made.AnnualTarget, "", made.AgreedBy,
        Newest(made.Revision)?.Side == Sides.Sales ? Sides.SeniorManagement : Sides.Sales, at));

    private TargetDiscussion Add(DiscussionEntry entry) => new(Entries.Add(entry));
}
