using SalesPlatform.Contracts;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Organisation;
using SalesPlatform.Scorecards.Roster;
using SalesPlatform.Scorecards.Sales;
using SalesPlatform.Scorecards.Standards;
using SalesPlatform.Scorecards.Targets;
using SalesPlatform.ServiceDefaults.Domain;

namespace SalesPlatform.Scorecards.Queries;

/// <summary>Which scorecard.</summary>
/// <param name="Team">Team key.</param>
/// <param name="Rep">Employee id; null for the team's own.</param>
/// <param name="Period">The period.</param>
/// <param name="AsOf">As known at this instant.</param>
public sealed record ScorecardRequest(string Team, string? Rep, Period Period, DateTimeOffset AsOf);

/// <summary>What Scorecards has learned about a team: all of it, whenever it was learned.</summary>
/// <param name="Organisation">Versions of the organisation's settings.</param>
/// <param name="Teams">The team, if it is known.</param>
/// <param name="Roster">Changes of everybody concerned.</param>
/// <param name="Plans">Approved revisions of the team's plans.</param>
/// <param name="Standards">Versions of the standards.</param>
public sealed record Knowledge(
    IReadOnlyList<OrganisationSetting> Organisation,
    IReadOnlyList<SalesTeam> Teams,
    IReadOnlyList<RosterChange> Roster,
    IReadOnlyList<PlanRevision> Plans,
    IReadOnlyList<KpiStandard> Standards)
{
    /// <summary>The facts of a scorecard but its sales, as known at the instant asked for.</summary>
    /// <exception cref="DomainException">Team or rep were not known then.</exception>
    public ScorecardFacts FactsFor(ScorecardRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var organisation = OrganisationSetting.InForce(Organisation.KnownAt(request.AsOf));
        var memberships = new Memberships(Roster.KnownAt(request.AsOf));
        if (!Teams.KnownAt(request.AsOf).Any(team => team.Team == request.Team))
            throw DomainException.NotFound("team", request.Team);
        if (request.Rep is not null && !memberships.EverIn(request.Team).Contains(request.Rep))
            throw DomainException.NotFound("rep", request.Rep);
        var plans = Plans.KnownAt(request.AsOf).Where(plan => plan.Team == request.Team).ToList();
        return new ScorecardFacts(
            request.Team, request.Rep, request.AsOf,
            new PeriodWindow(request.Period, organisation.Calendar(), organisation.DayOf(request.AsOf)),
            organisation.Currency,
            EffectiveTargets.Of(plans, organisation.Calendar(), request.Period, request.Rep),
            memberships, [], Standards);
    }

    /// <summary>Whose sales a scorecard needs.</summary>
    public static IReadOnlyList<string> RepsOf(ScorecardFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Rep is null ? facts.Memberships.EverIn(facts.Team) : [facts.Rep];
    }
}
