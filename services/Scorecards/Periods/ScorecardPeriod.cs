using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.Domain;

namespace SalesPlatform.Scorecards.Periods;

/// <summary>Where the scorecard of a team for a period stands: Open → Closed → Reopened → Closed …</summary>
internal abstract record ScorecardPeriod
{
    private ScorecardPeriod() { }

    /// <summary>How the stream is read.</summary>
    public static Aggregate<ScorecardPeriod> Aggregate { get; } = new("scorecard-period", new Open(), Evolve);

    /// <summary>Key of the stream of a team's period.</summary>
    public static string StreamOf(string team, Period period) => Aggregate.Stream(team, $"{period}");

    /// <summary>Figures follow the facts.</summary>
    public sealed record Open : ScorecardPeriod;

    /// <summary>Figures are as published.</summary>
    /// <param name="Revision">1 for the original, 2 for the first restatement.</param>
    public sealed record Closed(int Revision, string ClosedBy) : ScorecardPeriod;

    /// <summary>Figures follow the facts again, until the period is closed again.</summary>
    /// <param name="Revision">The publication to be restated.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Reopened(int Revision, string ReopenedBy, string Reason) : ScorecardPeriod;

    private static ScorecardPeriod Evolve(ScorecardPeriod state, RecordedEvent e) => e.Data switch
    {
        ScorecardPublished published => new Closed(1, published.ClosedBy),
        ScorecardRestated restated => new Closed(restated.Revision, restated.ClosedBy),
        ScorecardPeriodReopened reopened => new Reopened(reopened.Revision, reopened.ReopenedBy, reopened.Reason),
        _ => state,
    };
}
