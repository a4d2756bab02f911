using SalesPlatform.Scorecards.Roster;
using SalesPlatform.Scorecards.Sales;
using SalesPlatform.Scorecards.Standards;
using SalesPlatform.Scorecards.Targets;

namespace SalesPlatform.Scorecards.Kpis;

/// <summary>
/// All that the figures of one scorecard follow from, as known at one instant. The same facts always give the same scorecard; another
/// standard or another split in here answers a "what if".
/// </summary>
/// <param name="Team">Team key.</param>
/// <param name="Rep">Employee id; null for the team's scorecard.</param>
/// <param name="AsOf">The instant.</param>
/// <param name="Window">The period, and where today lies in it.</param>
/// <param name="Currency">Company currency.</param>
/// <param name="Targets">Monthly targets of the team or the rep.</param>
/// <param name="Memberships">Who belonged to which team when.</param>
/// <param name="Sales">Net sales within the period of everybody who ever belonged to the team, or of the rep.</param>
/// <param name="Standards">Versions of the standards.</param>
public sealed record ScorecardFacts(
    string Team, string? Rep, DateTimeOffset AsOf, PeriodWindow Window, string Currency,
    IReadOnlyList<MonthTarget> Targets, Memberships Memberships, IReadOnlyList<DailySales> Sales, IReadOnlyList<KpiStandard> Standards)
{
    /// <summary>The standard of a KPI for the period.</summary>
    public KpiStandard? StandardOf(string kpi) => KpiStandard.InForce(Standards, kpi, Window.Start, AsOf);
}
