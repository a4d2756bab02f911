using JasperFx.Events;
using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.EventStore.Store;
using SalesPlatform.Scorecards.Facts;
using SalesPlatform.Scorecards.Figures;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Periods;
using SalesPlatform.Scorecards.Queries;
using SalesPlatform.Scorecards.SinceClose;
using SalesPlatform.Scorecards.Standards;

namespace SalesPlatform.Tests.Scorecards.Histories;

/// <summary>The views in memory: made by the real declarations, with dictionaries for the store's tables and their primary
/// keys.</summary>
internal sealed class MemoryViews
{
    private readonly IReadOnlyList<Happened> _delivered;
    private readonly TeamFacts _facts;
    private readonly IReadOnlyList<SalesFact> _sales;
    private readonly IReadOnlyList<CostFact> _costs;
    private readonly IReadOnlyList<PeriodEntry> _periods;
    private readonly IReadOnlyList<KeptRepScorecards> _kept;

    public MemoryViews(IEnumerable<Happened> delivered)
    {
        _delivered = [.. delivered];
        _facts = new TeamFacts(Entries(OrganisationSetting.Entries), Entries(SalesTeam.Entries), Entries(RosterChange.Entries),
            Entries(PlanRevision.Entries), Entries(KpiStandards.Entries))
        {
            Appraisals = Entries(FinalScore.Entries),
            Surveys = Entries(SurveyResult.Entries),
            Baselines = Entries(CostBaseline.Entries),
        };
        _sales = Rows(new SalesFacts(), fact => (fact.EventId, fact.Rep));
        _costs = Rows(new CostFacts(), fact => fact.EventId);
        (_periods, _kept) = (Entries(PeriodEntry.Entries), Entries(KeptRepScorecards.Entries));
    }

    public ScorecardFigures Figures(string team, string? rep, string period, DateTimeOffset asOf) =>
        ScorecardFigures.Of(FactsFor(new ScorecardRequest(team, rep, Period.Parse(period), asOf)));

    public ScorecardFacts FactsFor(ScorecardRequest request) => FactsOf(request.Team, request.AsOf).KnownFor(request);

    // As the reader does, for events that arrive in the order in which they were recorded.
    public Scorecard Scorecard(string team, string? rep, string period, DateTimeOffset asOf)
    {
        var (facts, request) = (FactsOf(team, asOf), new ScorecardRequest(team, rep, Period.Parse(period), asOf));
        var standing = PeriodStanding.Of(request.Period, _periods.KnownAt(asOf).Where(entry => entry.Team == team),
            _kept.KnownAt(asOf).Where(cards => cards.Team == team));
        var card = new Scorecard(ScorecardFigures.Of(facts.KnownFor(request)), standing);
        return card.Frozen is not { } published ? card
            : card with { Changes = new ChangesSinceClose(facts, SinceClose(facts, card), request).Of(published, card.Figures) };
    }

    private FactsSinceClose SinceClose(TeamFacts team, Scorecard card)
    {
        var (closed, facts) = (card.Standing.Newest!.Published!.AsOf, card.Figures.Facts);
        var reps = team.Roster.Where(change => change.Team == facts.Team).Select(change => change.Employee).ToHashSet();
        var sales = _sales
            .Where(fact => IsLate(fact.RecordedAt) && facts.Window.Contains(fact.OccurredOn) && reps.Contains(fact.Rep))
            .Select(fact => new LateFact(fact.EventId, fact.Rep, fact.OccurredOn, fact.RecordedAt, fact.Amount, fact.Order));
        var costs = _costs
            .Where(cost => IsLate(cost.RecordedAt) && facts.Window.Contains(cost.OccurredOn) && cost.Team == facts.Team)
            .Select(cost => new LateFact(cost.EventId, "", cost.OccurredOn, cost.RecordedAt, cost.Amount, ""));
        return new FactsSinceClose(closed, new HashSet<Guid>(), [.. sales], [.. costs]);

        bool IsLate(DateTimeOffset recordedAt) => recordedAt > closed && recordedAt <= facts.AsOf;
    }

    // As the queries do: everybody who ever belonged to the team.
    private TeamFacts FactsOf(string team, DateTimeOffset asOf)
    {
        var reps = _facts.RepsOf(team, asOf);
        return _facts with
        {
            Sales = [.. _sales.KnownAt(asOf).Where(fact => reps.Contains(fact.Rep)).GroupBy(fact => (fact.Rep, fact.OccurredOn))
                .Select(day => new DailySales(day.Key.Rep, day.Key.OccurredOn, day.Sum(fact => fact.Amount), day.Count()))],
            Costs = [.. _costs.KnownAt(asOf).Where(cost => cost.Team == team).GroupBy(cost => cost.OccurredOn)
                .Select(day => new DailyCosts(day.Key, day.Sum(cost => cost.Amount), day.Count()))],
        };
    }

    private IReadOnlyList<T> Entries<T>(Entries<T> view) where T : class
    {
        var entries = new Dictionary<Guid, T>();
        foreach (var e in _delivered)
        {
            if (view.Of(new RecordedEvent(e.Id, e.Stream, e.Sequence, e.RecordedAt, "", e.Data)) is { } entry)
                entries[e.Id] = entry;
        }

        return [.. entries.Values];
    }

    private IReadOnlyList<T> Rows<T, TKey>(RowView<T> view, Func<T, TKey> key) where TKey : notnull
    {
        var rows = new Dictionary<TKey, T>();
        foreach (var row in _delivered.SelectMany(happened => view.RowsOf(Event(happened))))
            rows.TryAdd(key(row), row);
        return [.. rows.Values];
    }

    private static IEvent Event(Happened happened)
    {
        var e = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(happened.Data.GetType()), happened.Data)!;
        (e.Id, e.Timestamp, e.StreamKey, e.Version) = (happened.Id, happened.RecordedAt, happened.Stream, happened.Sequence);
        return e;
    }
}
