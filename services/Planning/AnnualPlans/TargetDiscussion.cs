using System.Collections.Immutable;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;

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
