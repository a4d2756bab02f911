using static SalesPlatform.Scorecards.SinceClose.ChangeCauses;

namespace SalesPlatform.Scorecards.SinceClose;

internal sealed class ChangesSinceClose(TeamFacts now, FactsSinceClose late, ScorecardRequest request)
{
    public IReadOnlyList<FigureChange> Of(IReadOnlyList<KpiResult> published, ScorecardFigures current)
    {
        var changes = new List<FigureChange>();
        var before = published.ToDictionary(kpi => kpi.Kpi);
        foreach (var (cause, known) in Steps())
        {
            var figures = cause == Calendar ? current : ScorecardFigures.Of(known.KnownFor(request));
            foreach (var after in figures.Kpis.Where(kpi => before.ContainsKey(kpi.Kpi)))
            {
                var change = new FigureChange(cause, before[after.Kpi], after, Items(cause, after.Kpi, current.Facts));
                if (change.IsDifference || cause == ChangeCauses.Facts && change.Items.Count > 0)
                    changes.Add(change);
                before[after.Kpi] = after;
            }
        }

        return [.. changes.OrderBy(change => KpiDefinition.All.Index().First(kpi => kpi.Item.Name == change.Kpi).Index)];
    }

    // First what was known when it was published, then one cause after the other as it is now.
    private IEnumerable<(string Cause, TeamFacts Known)> Steps()
    {
        var known = now with
        {
            Organisation = late.KnownThen(now.Organisation),
            Roster = late.KnownThen(now.Roster),
            Plans = late.KnownThen(now.Plans),
            Standards = [.. now.Standards.Where(entry => !IsLate(entry))],
            Appraisals = late.KnownThen(now.Appraisals),
            Surveys = late.KnownThen(now.Surveys),
            Baselines = late.KnownThen(now.Baselines),
            Sales = late.Then(now.Sales),
            Costs = late.Then(now.Costs),
        };
        yield return (Computation, known);
        yield return (ChangeCauses.Facts,
            known = known with { Appraisals = now.Appraisals, Surveys = now.Surveys, Sales = now.Sales, Costs = now.Costs });
        yield return (Roster, known = known with { Roster = now.Roster });
        yield return (Plan, known = known with { Plans = now.Plans });
        yield return (Budget, known = known with { Baselines = now.Baselines });
        yield return (Standard, known = known with { Standards = now.Standards });
        yield return (Calendar, known with { Organisation = now.Organisation });
    }

    private IReadOnlyList<ChangeItem> Items(string cause, string kpi, ScorecardFacts facts) => (cause, kpi) switch
    {
        (ChangeCauses.Facts, SalesAttainment.Kpi) => Largest(
            late.Sales.Where(sale => facts.Memberships.TeamOn(sale.Rep, sale.Day) == facts.Team),
            sale => $"{sale.Reference} {sale.Rep} {sale.Day:yyyy-MM-dd}"),
        (ChangeCauses.Facts, CostDeviation.Kpi) => Largest(late.Costs, cost => $"{cost.Day:yyyy-MM-dd}"),
        // A single appraisal is between the person, the managers of the team and HR: who reads a mean does not learn it here.
        (ChangeCauses.Facts, TeamUplift.Kpi) => Late(ScoresOf(facts), entry => entry.Quarter),
        (ChangeCauses.Facts, CustomerSatisfaction.Kpi) =>
            Late(facts.Rep is null ? facts.Surveys : [], entry => $"{entry.Title} {entry.ClosedOn:yyyy-MM-dd}"),
        (Roster, _) => Late(now.Roster.Where(entry => entry.On < facts.Window.End && (facts.Rep ?? entry.Employee) == entry.Employee),
            entry => $"{entry.Employee}: {entry.Team ?? "left"} from {entry.On:yyyy-MM-dd}"),
        (Plan, _) => Late(now.Plans.Where(entry => entry.FiscalYear == Year), entry => $"{entry.FiscalYear}, revision {entry.Revision}"),
        (Budget, _) => Late(now.Baselines.Where(entry => entry.FiscalYear == Year),
            entry => $"baseline of {entry.FiscalYear}, revision {entry.Revision}"),
        (Standard, _) => Late(now.Standards.Where(entry => entry.Kpi == kpi && IsLate(entry)), entry => $"version {entry.Version}"),
        (Calendar, _) => Late(now.Organisation,
            entry => $"fiscal year from month {entry.FiscalStartMonth}, {entry.Currency}, {entry.TimeZone}"),
        _ => [],
    };

    private string Year => $"{request.Period.InYear}";

    private static IEnumerable<FinalScore> ScoresOf(ScorecardFacts facts)
    {
        var sheet = ScoreSheet.Of(facts);
        return facts.Window.Period.Grain == Grain.Month ? [] : sheet.Now.Concat(sheet.Before);
    }

    // The first version holds for every period there is, whenever it was stored.
    private bool IsLate(KpiStandard standard) => standard.Version > 1 && late.IsLate(standard);

    private IReadOnlyList<ChangeItem> Late<T>(IEnumerable<T> entries, Func<T, string> label) where T : ILearnedEntry =>
        [.. entries.KnownAt(request.AsOf).Where(entry => late.IsLate(entry)).OrderBy(entry => entry.RecordedAt).ThenBy(entry => entry.Id)
            .Select(entry => new ChangeItem(entry.Id, label(entry), entry.RecordedAt, null))];

    private static IReadOnlyList<ChangeItem> Largest(IEnumerable<LateFact> facts, Func<LateFact, string> label) =>
        [.. facts.OrderByDescending(fact => decimal.Abs(fact.Amount)).ThenBy(fact => fact.EventId)
            .ThenBy(fact => fact.Rep, StringComparer.Ordinal)
            .Select(fact => new ChangeItem(fact.EventId, label(fact), fact.RecordedAt, fact.Amount))];
}
