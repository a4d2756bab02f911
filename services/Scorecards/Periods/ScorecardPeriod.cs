using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.Domain;

namespace SalesPlatform.Scorecards.Periods;

/// <summary>Open → Closed → Reopened → Closed …</summary>
internal abstract record ScorecardPeriod
{
    private ScorecardPeriod() { }

    public static Aggregate<ScorecardPeriod> Aggregate { get; } = new("scorecard-period", new Open(), Evolve);

    public static string StreamOf(string team, Period period) => Aggregate.Stream(team, $"{period}");

    public sealed record Open : ScorecardPeriod;

    /// <param name="Revision">1 for the original, 2 for the first restatement.</param>
    public sealed record Closed(int Revision, string ClosedBy) : ScorecardPeriod;

    /// <summary>Figures follow the facts again; <paramref name="Revision"/> is to be restated.</summary>
    public sealed record Reopened(int Revision, string ReopenedBy, string Reason) : ScorecardPeriod;

    private static ScorecardPeriod Evolve(ScorecardPeriod state, RecordedEvent e) => e.Data switch
    {
        ScorecardPublished published => new Closed(1, published.ClosedBy),
        ScorecardRestated restated => new Closed(restated.Revision, restated.ClosedBy),
        ScorecardPeriodReopened reopened => new Reopened(reopened.Revision, reopened.ReopenedBy, reopened.Reason),
        _ => state,
    };
}
