using SalesPlatform.SalesMonitoring.Company;
using SalesPlatform.SalesMonitoring.Figures;

namespace SalesPlatform.SalesMonitoring.FigureQueries;

/// <summary>All of it, whenever it was learned. The roster is of everybody who was ever in the team.</summary>
internal sealed record TeamKnowledge(
    Organisation Organisation, KnownTeam? Team, IReadOnlyList<RosterChange> Roster, IReadOnlyList<PlanRevision> Plans)
{
    public void RequireKnownAt(DateTimeOffset asOf)
    {
        var recorded = Roster.Where(change => change.Team == Team?.Team).Select(change => change.RecordedAt)
            .Concat(Plans.Select(plan => plan.RecordedAt)).ToList();
        if (recorded.Count > 0 && recorded.Min() is var first && first > asOf)
            throw DomainException.NothingKnownYet(asOf, first);
    }

    public FiscalCalendar Calendar => Organisation.Calendar();

    public ReportWindow WindowOf(Period period, DateTimeOffset asOf) => new(period, Calendar, Organisation.DayOf(asOf));

    public IReadOnlyList<Stay> Stays(string? rep, DateTimeOffset asOf)
    {
        var stays = Stay.Of(Roster.KnownAt(asOf)).Where(stay => stay.Team == Team?.Team && (rep is null || stay.Rep == rep)).ToList();
        return rep is null || stays.Count > 0 ? stays : throw DomainException.NotFound("rep", rep);
    }

    public Targets TargetsAt(DateTimeOffset asOf) => new(Plans.KnownAt(asOf), Calendar, Organisation.Currency);

    public IReadOnlyDictionary<string, string> Names => Roster.Where(change => change.Name is not null).OrderBy(change => change.Sequence)
        .GroupBy(change => change.Employee).ToDictionary(group => group.Key, group => group.Last().Name!);
}
