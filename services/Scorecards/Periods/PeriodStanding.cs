namespace SalesPlatform.Scorecards.Periods;

internal sealed record PeriodStanding(IReadOnlyList<PeriodEntry> Entries, IReadOnlyList<KeptRepScorecards> Kept)
{
    /// <summary>Null when the period was never closed.</summary>
    public PeriodEntry? Newest => Entries.LastOrDefault(entry => entry.Published is not null);

    public bool IsClosed => Entries is [.., { Published: not null }];

    /// <summary>In the stream a publication is followed by the scorecards of the reps that it froze.</summary>
    public long Version => Entries.Count == 0 ? 0 : Entries[^1].Version + (IsClosed ? 1 : 0);

    public string Status => Entries.Count == 0 ? "open" : IsClosed ? "closed" : "reopened";

    /// <summary>Null when the rep had no scorecard in it, and of a reopening.</summary>
    public IReadOnlyList<PublishedKpi>? KpisOf(PeriodEntry entry, string? rep) =>
        entry.Published is null || rep is null
            ? entry.Published?.Kpis
            : Kept.FirstOrDefault(kept => kept.Revision == entry.Revision)?.Cards.FirstOrDefault(card => card.Rep == rep)?.Kpis;

    public static PeriodStanding Of(Period period, IEnumerable<PeriodEntry> entries, IEnumerable<KeptRepScorecards> kept) => new(
        [.. entries.Where(entry => entry.Period == $"{period}").OrderBy(entry => entry.Version)],
        [.. kept.Where(cards => cards.Period == $"{period}")]);
}

internal static class PeriodStandings
{
    /// <param name="asOf">Leaves out what was closed or reopened later.</param>
    public static async Task<IReadOnlyDictionary<Period, PeriodStanding>> StandingsAsync(
        this IQuerySession session, string team, string? rep, IReadOnlyList<Period> periods, DateTimeOffset asOf,
        CancellationToken cancellation)
    {
        var labels = periods.Select(period => $"{period}").ToArray();
        // A team's own scorecard needs none of its reps' frozen ones, which are many.
        var frozen = rep is null ? [] : labels;
        var batch = session.CreateBatchQuery();
        var entries = batch.Query<PeriodEntry>().Where(entry => entry.Team == team && labels.Contains(entry.Period)).ToList();
        var kept = batch.Query<KeptRepScorecards>().Where(cards => cards.Team == team && frozen.Contains(cards.Period)).ToList();
        await batch.Execute(cancellation);
        var (known, cards) = ((await entries).KnownAt(asOf), (await kept).KnownAt(asOf));
        return periods.ToDictionary(period => period, period => PeriodStanding.Of(period, known, cards));
    }
}
