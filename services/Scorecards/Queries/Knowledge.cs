using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Store;
using SalesPlatform.Scorecards.Appraisals;
using SalesPlatform.Scorecards.Costs;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Organisation;
using SalesPlatform.Scorecards.Periods;
using SalesPlatform.Scorecards.Roster;
using SalesPlatform.Scorecards.Sales;
using SalesPlatform.Scorecards.Standards;
using SalesPlatform.Scorecards.Surveys;
using SalesPlatform.Scorecards.Targets;

namespace SalesPlatform.Scorecards.Queries;

/// <param name="Rep">Employee id; null for the team's own.</param>
/// <param name="AsOf">As known at this instant.</param>
internal sealed record ScorecardRequest(string Team, string? Rep, Period Period, DateTimeOffset AsOf);

/// <summary>What Scorecards has learned about a team: all of it, whenever it was learned, but of sales and costs, which are many, only the
/// sums that are asked for.</summary>
/// <param name="Organisation">Versions of the organisation's settings.</param>
/// <param name="Roster">Changes of everybody concerned.</param>
/// <param name="Plans">Approved revisions of the team's plans.</param>
/// <param name="Standards">Versions of the standards.</param>
internal sealed record Knowledge(
    IReadOnlyList<OrganisationSetting> Organisation,
    IReadOnlyList<SalesTeam> Teams,
    IReadOnlyList<RosterChange> Roster,
    IReadOnlyList<PlanRevision> Plans,
    IReadOnlyList<KpiStandard> Standards)
{
    /// <summary>Final scores of everybody concerned.</summary>
    public IReadOnlyList<FinalScore> Appraisals { get; init; } = [];

    /// <summary>The team's surveys.</summary>
    public IReadOnlyList<SurveyResult> Surveys { get; init; } = [];

    /// <summary>Baselines of the team's budgets.</summary>
    public IReadOnlyList<CostBaseline> Baselines { get; init; } = [];

    /// <summary>What happened to the team's scorecard periods.</summary>
    public IReadOnlyList<PeriodEntry> Periods { get; init; } = [];

    /// <summary>Frozen scorecards of its reps.</summary>
    public IReadOnlyList<KeptRepScorecards> Kept { get; init; } = [];

    /// <summary>Net sales of everybody concerned on the days asked for, as known at the instant asked for.</summary>
    public IReadOnlyList<DailySales> Sales { get; init; } = [];

    /// <summary>The team's costs, likewise.</summary>
    public IReadOnlyList<DailyCosts> Costs { get; init; } = [];

    /// <summary>Of periods that are closed, by label: what was learned after the close. Only where it was asked for.</summary>
    public IReadOnlyDictionary<string, LateKnowledge> Late { get; init; } = new Dictionary<string, LateKnowledge>();

    /// <summary>A scorecard, as known at the instant asked for.</summary>
    /// <exception cref="DomainException">Team or rep were not known then.</exception>
    public KnownScorecard Scorecard(ScorecardRequest request)
    {
        var facts = FactsFor(request);
        var card = new KnownScorecard(ScorecardFigures.Of(facts), StandingOf(facts));
        return card.Frozen is { } published && Late.TryGetValue($"{request.Period}", out var late)
            ? card with { Changes = new SinceClose(this, late, request).Changes(published, card.Figures) }
            : card;
    }

    /// <summary>Where the period of a scorecard stands, as known at its instant.</summary>
    public PeriodStanding StandingOf(ScorecardFacts facts)
    {
        return PeriodStanding.Of(
            $"{facts.Window.Period}", Periods.KnownAt(facts.AsOf).Where(entry => entry.Team == facts.Team),
            Kept.KnownAt(facts.AsOf).Where(cards => cards.Team == facts.Team));
    }

    /// <summary>The facts of a scorecard, as known at the instant asked for.</summary>
    /// <exception cref="DomainException">Team or rep were not known then.</exception>
    public ScorecardFacts FactsFor(ScorecardRequest request)
    {
        var organisation = OrganisationSetting.InForce(Organisation.KnownAt(request.AsOf));
        var memberships = new Memberships(Roster.KnownAt(request.AsOf));
        if (!Teams.KnownAt(request.AsOf).Any(team => team.Team == request.Team))
        {
            throw Teams.Where(team => team.Team == request.Team).Select(team => (DateTimeOffset?)team.RecordedAt).Min() is { } first
                ? DomainException.NothingKnownYet(request.AsOf, first) : DomainException.NotFound("team", request.Team);
        }

        if (request.Rep is not null && !memberships.EverIn(request.Team).Contains(request.Rep))
            throw DomainException.NotFound("rep", request.Rep);
        var window = new PeriodWindow(request.Period, organisation.Calendar(), organisation.DayOf(request.AsOf));
        return new ScorecardFacts(
            request.Team, request.Rep, request.AsOf, window, organisation.Currency,
            EffectiveTargets.Of(
                [.. Plans.KnownAt(request.AsOf).Where(plan => plan.Team == request.Team)], window.Calendar, request.Period, request.Rep),
            memberships, Standards)
        {
            Sales = [.. Sales.Where(sale => window.Contains(sale.Day) && (request.Rep is null || sale.Rep == request.Rep))],
            Appraisals = FinalScore.InForce(Appraisals.KnownAt(request.AsOf)),
            Surveys = [.. Surveys.KnownAt(request.AsOf).Where(survey => survey.Team == request.Team && window.Contains(survey.ClosedOn))],
            Baseline = CostBaseline.InForce(
                Baselines.KnownAt(request.AsOf).Where(baseline => baseline.Team == request.Team), $"{request.Period.InYear}"),
            Costs = [.. Costs.Where(cost => window.Contains(cost.Day))],
        };
    }
}
