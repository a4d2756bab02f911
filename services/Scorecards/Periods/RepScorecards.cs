namespace SalesPlatform.Scorecards.Periods;

internal sealed record RepScorecard(string Rep, IReadOnlyList<PublishedKpi> Kpis);

/// <summary>Private: they hold appraisals of persons.</summary>
[Event("scorecards", "rep-scorecards-kept", 1)]
internal sealed record RepScorecardsKept(string Team, string Period, int Revision, IReadOnlyList<RepScorecard> Cards);

internal sealed record KeptRepScorecards(
    Guid Id, DateTimeOffset RecordedAt, string Team, string Period, int Revision, IReadOnlyList<RepScorecard> Cards) : ILearned
{
    public static Entries<KeptRepScorecards> Entries { get; } = new Entries<KeptRepScorecards>()
        .On<RepScorecardsKept>((kept, e) => new KeptRepScorecards(e.Id, e.RecordedAt, kept.Team, kept.Period, kept.Revision, kept.Cards));
}
