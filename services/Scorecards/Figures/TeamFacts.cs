namespace SalesPlatform.Scorecards.Figures;

/// <summary>All that a team's scorecards rest on, whenever it was learned; of sales and costs, which are many, only the sums asked
/// for.</summary>
internal sealed record TeamFacts(
    IReadOnlyList<OrganisationSetting> Organisation,
    IReadOnlyList<SalesTeam> Teams,
    IReadOnlyList<RosterChange> Roster,
    IReadOnlyList<PlanRevision> Plans,
    IReadOnlyList<KpiStandard> Standards)
{
    public IReadOnlyList<FinalScore> Appraisals { get; init; } = [];

    public IReadOnlyList<SurveyResult> Surveys { get; init; } = [];

    public IReadOnlyList<CostBaseline> Baselines { get; init; } = [];

    /// <summary>As known at the instant asked for, as are the costs.</summary>
    public IReadOnlyList<DailySales> Sales { get; init; } = [];

    public IReadOnlyList<DailyCosts> Costs { get; init; } = [];

    /// <summary>Whom any change ever brought into the team, for a correction may have taken that back.</summary>
    public IReadOnlyList<string> RepsOf(string team, DateTimeOffset asOf) =>
        [.. Roster.KnownAt(asOf).Where(change => change.Team == team).Select(change => change.Employee).Distinct()];

    public ScorecardFacts KnownFor(ScorecardRequest request)
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
