using Google.Protobuf.WellKnownTypes;

namespace SalesPlatform.Deliverables;

internal static class DeliverableReplies
{
    public static Contracts.Deliverables.V1.DeliverableKind Of(DeliverableKind kind, CommandContext caller) => new()
    {
        Kind = kind.Key,
        NameZh = kind.Zh,
        NameEn = kind.En,
        Grains = { kind.Grains.Select(grain => $"{grain}".ToLowerInvariant()) },
        Subject = kind.Subject,
        DraftedEvery = $"{kind.DraftedEvery}".ToLowerInvariant(),
        ApprovedBy = { kind.Approvers },
        Confidential = kind.IsConfidential,
        MayIssue = caller.Is(kind.Issuers),
        AnswersAsOf = kind.AnswersAsOf,
    };

    public static DeliverableVersion Of(DeliverableState state, DeliverableEdition edition) => new()
    {
        Number = edition.Frozen.Number,
        Kind = edition.Frozen.Kind,
        Team = edition.Frozen.Team,
        Period = edition.Frozen.Period,
        Subject = edition.Frozen.Subject,
        Version = edition.Frozen.Version,
        Status = state.StatusOf(edition),
        Author = edition.Frozen.Author,
        ApprovedBy = edition.Issued?.ApprovedBy ?? "",
        ReturnedBecause = edition.Returned?.Reason ?? "",
        FrozenAt = edition.FrozenAt.ToTimestamp(),
        IssuedAt = edition.IssuedAt?.ToTimestamp(),
        Position = edition.Frozen.Position,
        ContentHash = edition.Frozen.ContentHash,
        Supersedes = edition.Frozen.Supersedes,
    };

    public static DeliverableVersion Of(DeliverableOverview deliverable, EditionOverview edition) => new()
    {
        Number = deliverable.Number,
        Kind = deliverable.Kind,
        Team = deliverable.Team,
        Period = deliverable.Period,
        Subject = deliverable.Subject,
        Version = edition.Version,
        Status = edition.Status,
        Author = edition.Author,
        ApprovedBy = edition.ApprovedBy,
        ReturnedBecause = edition.ReturnedBecause,
        FrozenAt = edition.FrozenAt?.ToTimestamp(),
        IssuedAt = edition.IssuedAt?.ToTimestamp(),
        Position = edition.Position,
        ContentHash = edition.ContentHash,
        Supersedes = edition.Supersedes,
    };
}
