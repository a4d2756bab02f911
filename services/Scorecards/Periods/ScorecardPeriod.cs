namespace SalesPlatform.Scorecards.Periods;

/// <summary>Open → Closed → Reopened → Closed …</summary>
internal abstract record ScorecardPeriod
{
    private ScorecardPeriod()
    {
    }

    public static Aggregate<ScorecardPeriod> Aggregate { get; } = new Fold<ScorecardPeriod>("scorecard-period")
        .On<ScorecardPublished>((_, published) => new Closed(1, published.ClosedBy))
        .On<ScorecardRestated>((_, restated) => new Closed(restated.Revision, restated.ClosedBy))
        .On<RepScorecardsKept>((period, _) => period)
        .On<ScorecardPeriodReopened>((_, reopened) => new Reopened(reopened.Revision, reopened.ReopenedBy, reopened.Reason))
        .From(new Open());

    public static string StreamOf(string team, Period period) => Aggregate.Stream(team, $"{period}");

    public sealed record Open : ScorecardPeriod;

    /// <param name="Revision">1 for the original, 2 for the first restatement.</param>
    public sealed record Closed(int Revision, string ClosedBy) : ScorecardPeriod;

    /// <summary>Figures follow the facts again; <paramref name="Revision"/> is to be restated.</summary>
    public sealed record Reopened(int Revision, string ReopenedBy, string Reason) : ScorecardPeriod;
}
