using SalesPlatform.EventStore.Store;
using SalesPlatform.Scorecards.Kpis;
using static SalesPlatform.Scorecards.Known.ChangeCauses;

namespace SalesPlatform.Scorecards.Known;

internal sealed class SinceClose(Knowledge now, LateKnowledge late, ScorecardRequest request)
{
    public IReadOnlyList<FigureChange> Changes(IReadOnlyList<KpiResult> published, ScorecardFigures current)
    {
        var changes = new List<FigureChange>();
        var before = published.ToDictionary(kpi => kpi.Kpi);
        foreach (var (cause, knowledge) in Steps())
        {
            var figures = cause == Calendar ? current : ScorecardFigures.Of(knowledge.FactsFor(request));
            foreach (var after in figures.Kpis.Where(kpi => before.ContainsKey(kpi.Kpi)))
            {
                var change = new FigureChange(cause, before[after.Kpi], after, Items(cause, after.Kpi, current.Facts));
                if (change.IsDifference || cause == Facts && change.Items.Count > 0)
                    changes.Add(change);
                before[after.Kpi] = after;
            }
        }

        return [.. changes.OrderBy(change => KpiDefinition.All.Index().First(kpi => kpi.Item.Name == change.Kpi).Index)];
    }

    // First what was known when it was published, then one cause after the other as it is now.
    private IEnumerable<(string Cause, Knowledge Knowledge)> Steps()
    {
        var known = now with
        {
            Organisation = late.KnownThen(now.Organisation, entry => entry.Id),
            Roster = late.KnownThen(now.Roster, entry => entry.Id),
            Plans = late.KnownThen(now.Plans, entry => entry.Id),
            Standards = [.. now.Standards.Where(entry => !IsLate(entry))],
            Appraisals = late.KnownThen(now.Appraisals, entry => entry.Id),
            Surveys = late.KnownThen(now.Surveys, entry => entry.Id),
            Baselines = late.KnownThen(now.Baselines, entry => entry.Id),
            Sales = late.Then(now.Sales),
            Costs = late.Then(now.Costs),
        };
        yield return (Computation, known);
        yield return (Facts,
            known = known with { Appraisals = now.Appraisals, Surveys = now.Surveys, Sales = now.Sales, Costs = now.Costs });
        yield return (ChangeCauses.Roster, known = known with { Roster = now.Roster });
        yield return (Plan, known = known with { Plans = now.Plans });
        yield return (Budget, known = known with { Baselines = now.Baselines });
        yield return (Standard, known = known with { Standards = now.Standards });
        yield return (Calendar, known with { Organisation = now.Organisation });
    }

    private IReadOnlyList<ChangeItem> Items(string cause, string kpi, ScorecardFacts facts) => (cause, kpi) switch
    {
        (Facts, SalesAttainment.Kpi) => Largest(late.Sales.Where(sale => facts.Memberships.TeamOn(sale.Rep, sale.Day) == facts.Team),
            sale => $"{sale.Reference} {sale.Rep} {sale.Day:yyyy-MM-dd}"),
        (Facts, CostDeviation.Kpi) => Largest(late.Costs, cost => $"{cost.Day:yyyy-MM-dd}"),
        // A single appraisal is between the person, the managers of the team and HR: who reads a mean does not learn it here.
        (Facts, TeamUplift.Kpi) => Late(ScoresOf(facts), entry => entry.Id, entry => entry.Quarter),
        (Facts, CustomerSatisfaction.Kpi) =>
            Late(facts.Rep is null ? facts.Surveys : [], entry => entry.Id, entry => $"{entry.Title} {entry.ClosedOn:yyyy-MM-dd}"),
        (ChangeCauses.Roster, _) =>
            Late(now.Roster, entry => entry.Id, entry => $"{entry.Employee}: {entry.Team ?? "left"} from {entry.On:yyyy-MM-dd}"),
        (Plan, _) => Late(now.Plans, entry => entry.Id, entry => $"{entry.FiscalYear}, revision {entry.Revision}"),
        (Budget, _) => Late(now.Baselines, entry => entry.Id, entry => $"baseline of {entry.FiscalYear}, revision {entry.Revision}"),
        (Standard, _) => [.. now.Standards.Where(entry => entry.Kpi == kpi && IsLate(entry))
            .Select(entry => new ChangeItem(entry.Id, $"version {entry.Version}", entry.RecordedAt, null))],
        (Calendar, _) => Late(now.Organisation, entry => entry.Id,
            entry => $"fiscal year from month {entry.FiscalStartMonth}, {entry.Currency}, {entry.TimeZone}"),
        _ => [],
    };

    private static IEnumerable<Appraisals.FinalScore> ScoresOf(ScorecardFacts facts)
    {
        var sheet = ScoreSheet.Of(facts);
        return facts.Window.Period.Grain == SalesPlatform.Contracts.Grain.Month ? [] : sheet.Now.Concat(sheet.Before);
    }

    // The first version holds for every period there is, whenever it was stored.
    private bool IsLate(KpiStandard standard) => standard.Version > 1 && late.IsLate(standard, entry => entry.Id);

    private IReadOnlyList<ChangeItem> Late<T>(IEnumerable<T> entries, Func<T, Guid> id, Func<T, string> label) where T : ILearned =>
        [.. entries.KnownAt(request.AsOf).Where(entry => late.IsLate(entry, id)).OrderBy(entry => entry.RecordedAt).ThenBy(id)
            .Select(entry => new ChangeItem(id(entry), label(entry), entry.RecordedAt, null))];

    private static IReadOnlyList<ChangeItem> Largest(IEnumerable<LateFact> facts, Func<LateFact, string> label) =>
        [.. facts.OrderByDescending(fact => decimal.Abs(fact.Amount)).ThenBy(fact => fact.EventId)
            .ThenBy(fact => fact.Rep, StringComparer.Ordinal)
            .Select(fact => new ChangeItem(fact.EventId, label(fact), fact.RecordedAt, fact.Amount))];
}
