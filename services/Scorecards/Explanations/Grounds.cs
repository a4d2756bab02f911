using SalesPlatform.Scorecards.Periods;

namespace SalesPlatform.Scorecards.Explanations;

internal sealed record Ground(string Use, Guid EventId, string Label);

internal static class Grounds
{
    public static IReadOnlyList<Ground> Of(string kpi, ScorecardFacts facts, TeamFacts team, PeriodEntry? published)
    {
        var standard = facts.StandardOf(kpi);
        var organisation = OrganisationSetting.InForce(team.Organisation.KnownAt(facts.AsOf));
        return
        [
            .. standard is null ? [] : new[] { new Ground("standard", standard.Id, $"version {standard.Version}") },
            .. kpi == SalesAttainment.Kpi ? Plans(facts) : [],
            .. kpi == CostDeviation.Kpi && facts.Baseline is { } baseline
                ? new[] { new Ground("budget", baseline.Id, $"baseline of {baseline.FiscalYear}, revision {baseline.Revision}") } : [],
            .. organisation.Id == Guid.Empty ? [] : new[] { new Ground("calendar", organisation.Id, Label(organisation)) },
            .. kpi is SalesAttainment.Kpi or TeamUplift.Kpi ? Roster(facts, team) : [],
            .. published is null ? []
                : new[] { new Ground("publication", published.Id, $"{published.Change}, revision {published.Revision}") },
        ];
    }

    private static string Label(OrganisationSetting organisation) =>
        $"fiscal year from month {organisation.FiscalStartMonth}, {organisation.Currency}, {organisation.TimeZone}";

    private static IEnumerable<Ground> Plans(ScorecardFacts facts) =>
        facts.Targets.Where(month => month.Plan is not null).GroupBy(month => month.Plan!.Id).Select(months => new Ground(
            "plan", months.Key, $"revision {months.First().Plan!.Revision}: {string.Join(", ", months.Select(month => month.Month))}"));

    private static IEnumerable<Ground> Roster(ScorecardFacts facts, TeamFacts team)
    {
        var people = facts.Rep is null ? facts.Memberships.EverIn(facts.Team) : [facts.Rep];
        return team.Roster.KnownAt(facts.AsOf).Where(change => people.Contains(change.Employee))
            .OrderBy(change => change.Employee, StringComparer.Ordinal).ThenBy(change => change.Sequence)
            .Select(change => new Ground("membership", change.Id,
                $"{change.Employee}: {change.Team ?? "left"} from {change.On:yyyy-MM-dd}"));
    }
}
