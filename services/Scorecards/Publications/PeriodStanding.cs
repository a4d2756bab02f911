using SalesPlatform.Contracts.Scorecards;

namespace SalesPlatform.Scorecards.Publications;

internal sealed record PeriodStanding(IReadOnlyList<PeriodEntry> Entries, IReadOnlyList<KeptRepScorecards> Kept)
{
    /// <summary>Null when the period was never closed.</summary>
    public PeriodEntry? Newest => Entries.LastOrDefault(entry => entry.Published is not null);

    /// <summary>Figures are as published.</summary>
    public bool IsClosed => Entries is [.., { Published: not null }];

    /// <summary>In the stream a publication is followed by the scorecards of the reps that it froze.</summary>
    public long Version => Entries.Count == 0 ? 0 : Entries[^1].Version + (IsClosed ? 1 : 0);

    public string Status => Entries.Count == 0 ? "open" : IsClosed ? "closed" : "reopened";

    /// <summary>Null when the rep had no scorecard in it, and of a reopening.</summary>
    public IReadOnlyList<PublishedKpi>? KpisOf(PeriodEntry entry, string? rep)
    {
        return entry.Published is null || rep is null
            ? entry.Published?.Kpis
            : Kept.FirstOrDefault(kept => kept.Revision == entry.Revision)?.Cards.FirstOrDefault(card => card.Rep == rep)?.Kpis;
    }

    public static PeriodStanding Of(string period, IEnumerable<PeriodEntry> entries, IEnumerable<KeptRepScorecards> kept) => new(
        [.. entries.Where(entry => entry.Period == period).OrderBy(entry => entry.Version)],
        [.. kept.Where(cards => cards.Period == period)]);
}
