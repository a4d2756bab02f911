using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Store;
using SalesPlatform.Scorecards.Appraisals;
using SalesPlatform.Scorecards.Costs;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Organisation;
using SalesPlatform.Scorecards.Publications;
using SalesPlatform.Scorecards.Roster;
using SalesPlatform.Scorecards.Sales;
using SalesPlatform.Scorecards.Surveys;
using SalesPlatform.Scorecards.Targets;

namespace SalesPlatform.Scorecards.Known;

internal sealed record ScorecardRequest(string Team, string? Rep, Period Period, DateTimeOffset AsOf);

/// <summary>Whenever it was learned; of sales and costs, which are many, only the sums asked for.</summary>
internal sealed record Knowledge(
    IReadOnlyList<OrganisationSetting> Organisation,
    IReadOnlyList<SalesTeam> Teams,
    IReadOnlyList<RosterChange> Roster,
    IReadOnlyList<PlanRevision> Plans,
    IReadOnlyList<KpiStandard> Standards)
{
    public IReadOnlyList<FinalScore> Appraisals { get; init; } = [];

    public IReadOnlyList<SurveyResult> Surveys { get; init; } = [];

    public IReadOnlyList<CostBaseline> Baselines { get; init; } = [];

    public IReadOnlyList<PeriodEntry> Periods { get; init; } = [];

    public IReadOnlyList<KeptRepScorecards> Kept { get; init; } = [];

    /// <summary>As known at the instant asked for, as are the costs.</summary>
    public IReadOnlyList<DailySales> Sales { get; init; } = [];

    public IReadOnlyList<DailyCosts> Costs { get; init; } = [];

    /// <summary>What was learned after the close, by label of closed periods. Only where it was asked for.</summary>
    public IReadOnlyDictionary<string, LateKnowledge> Late { get; init; } = new Dictionary<string, LateKnowledge>();

    public KnownScorecard Scorecard(ScorecardRequest request)
    {
        var facts = FactsFor(request);
        var card = new KnownScorecard(ScorecardFigures.Of(facts), StandingOf(facts));
        return card.Frozen is { } published && Late.TryGetValue($"{request.Period}", out var late)
            ? card with { Changes = new SinceClose(this, late, request).Changes(published, card.Figures) }
            : card;
    }

    public PeriodStanding StandingOf(ScorecardFacts facts)
    {
        return PeriodStanding.Of(
            $"{facts.Window.Period}", Periods.KnownAt(facts.AsOf).Where(entry => entry.Team == facts.Team),
            Kept.KnownAt(facts.AsOf).Where(cards => cards.Team == facts.Team));
    }

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
