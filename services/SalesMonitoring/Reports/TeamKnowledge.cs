using SalesPlatform.Company;
using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Store;
using SalesPlatform.SalesMonitoring.Company;
using SalesPlatform.SalesMonitoring.Figures;

namespace SalesPlatform.SalesMonitoring.Reports;

/// <summary>What figures of a team rest on besides facts, all of it, whenever it was learned.</summary>
/// <param name="Organisation">Calendar, currency and time zone.</param>
/// <param name="Team">The team; null when nobody has added it.</param>
/// <param name="Roster">Changes of everybody who was ever in it.</param>
/// <param name="Plans">Approved revisions of its plans.</param>
internal sealed record TeamKnowledge(
    Organisation Organisation, KnownTeam? Team, IReadOnlyList<RosterChange> Roster, IReadOnlyList<PlanRevision> Plans)
{
    /// <summary>Refuses an instant before anything of the team was recorded.</summary>
    /// <exception cref="DomainException">Nothing was known then.</exception>
    public void RequireKnownAt(DateTimeOffset asOf)
    {
        var recorded = Roster.Where(change => change.Team == Team?.Team).Select(change => change.RecordedAt)
            .Concat(Plans.Select(plan => plan.RecordedAt)).ToList();
        if (recorded.Count > 0 && recorded.Min() is var first && first > asOf)
            throw DomainException.NothingKnownYet(asOf, first);
    }

    public FiscalCalendar Calendar => Organisation.Calendar();

    /// <summary>A period as seen at an instant.</summary>
    public ReportWindow WindowOf(Period period, DateTimeOffset asOf) => new(period, Calendar, Organisation.DayOf(asOf));

    /// <summary>The stays in the team as known at an instant: of everybody, or of one rep.</summary>
    /// <exception cref="DomainException">The rep was never in it.</exception>
    public IReadOnlyList<Stay> Stays(string? rep, DateTimeOffset asOf)
    {
        var stays = Stay.Of(Roster.KnownAt(asOf)).Where(stay => stay.Team == Team?.Team && (rep is null || stay.Rep == rep)).ToList();
        return rep is null || stays.Count > 0 ? stays : throw DomainException.NotFound("rep", rep);
    }

    /// <summary>The targets as known at an instant.</summary>
    public Targets TargetsAt(DateTimeOffset asOf) => new(Plans.KnownAt(asOf), Calendar, Organisation.Currency);

    public IReadOnlyDictionary<string, string> Names => Roster.Where(change => change.Name is not null).OrderBy(change => change.Sequence)
        .GroupBy(change => change.Employee).ToDictionary(group => group.Key, group => group.Last().Name!);
}
