using JasperFx.Events;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.EventStore.Store;
using SalesPlatform.Scorecards.Appraisals;
using SalesPlatform.Scorecards.Costs;
using SalesPlatform.Scorecards.Known;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Organisation;
using SalesPlatform.Scorecards.Publications;
using SalesPlatform.Scorecards.Queries;
using SalesPlatform.Scorecards.Roster;
using SalesPlatform.Scorecards.Sales;
using SalesPlatform.Scorecards.Standards;
using SalesPlatform.Scorecards.Surveys;
using SalesPlatform.Scorecards.Targets;

namespace SalesPlatform.Tests.Scorecards.Histories;

/// <summary>The views in memory: written by the real projections, with dictionaries for the store's tables and their primary
/// keys.</summary>
internal sealed class MemoryViews
{
    private readonly OrganisationProjection _organisationProjection = new();
    private readonly SalesTeamProjection _teamProjection = new();
    private readonly RosterProjection _rosterProjection = new();
    private readonly PlanRevisionProjection _planProjection = new();
    private readonly KpiStandardProjection _standardProjection = new();
    private readonly FinalScoreProjection _scoreProjection = new();
    private readonly SurveyResultProjection _surveyProjection = new();
    private readonly CostBaselineProjection _baselineProjection = new();
    private readonly Dictionary<Guid, FinalScore> _scores = [];
    private readonly Dictionary<Guid, SurveyResult> _surveys = [];
    private readonly Dictionary<Guid, CostBaseline> _baselines = [];
    private readonly Dictionary<Guid, CostFact> _costs = [];
    private readonly PeriodEntryProjection _periodProjection = new();
    private readonly KeptRepScorecardsProjection _keptProjection = new();
    private readonly Dictionary<Guid, PeriodEntry> _periods = [];
    private readonly Dictionary<Guid, KeptRepScorecards> _kept = [];
    private readonly Dictionary<Guid, OrganisationSetting> _organisation = [];
    private readonly Dictionary<Guid, SalesTeam> _teams = [];
    private readonly Dictionary<Guid, RosterChange> _roster = [];
    private readonly Dictionary<Guid, PlanRevision> _plans = [];
    private readonly Dictionary<Guid, KpiStandard> _standards = [];
    private readonly Dictionary<(Guid, string), SalesFact> _facts = [];

    public MemoryViews(IEnumerable<Happened> delivered)
    {
        foreach (var happened in delivered)
            TakeIn(happened);
    }

    public ScorecardFigures Scorecard(string team, string? rep, string period, DateTimeOffset asOf) =>
        ScorecardFigures.Of(FactsFor(new ScorecardRequest(team, rep, Period.Parse(period), asOf)));

    public KnownScorecard Known(string team, string? rep, string period, DateTimeOffset asOf) =>
        WithLate(KnowledgeAt(team, asOf), team, period, asOf).Scorecard(new ScorecardRequest(team, rep, Period.Parse(period), asOf));

    public ScorecardFacts FactsFor(ScorecardRequest request) => KnowledgeAt(request.Team, request.AsOf).FactsFor(request);

    // As the reader does, for events that arrive in the order in which they were recorded.
    private Knowledge WithLate(Knowledge knowledge, string team, string period, DateTimeOffset asOf)
    {
        var standing = PeriodStanding.Of(period, knowledge.Periods.KnownAt(asOf).Where(entry => entry.Team == team), []);
        if (!standing.IsClosed)
            return knowledge;
        var closed = standing.Newest!.Published!.AsOf;
        var window = new PeriodWindow(Period.Parse(period), OrganisationSetting.InForce(knowledge.Organisation.KnownAt(asOf)).Calendar(),
            DateOnly.MaxValue);
        var reps = knowledge.Roster.Where(change => change.Team == team).Select(change => change.Employee).ToHashSet();
        var sales = _facts.Values.Where(fact => IsLate(fact.RecordedAt) && window.Contains(fact.OccurredOn) && reps.Contains(fact.Rep))
            .Select(fact => new LateFact(fact.EventId, fact.Rep, fact.OccurredOn, fact.RecordedAt, fact.Amount, fact.Order));
        var costs = _costs.Values.Where(cost => IsLate(cost.RecordedAt) && window.Contains(cost.OccurredOn) && cost.Team == team)
            .Select(cost => new LateFact(cost.EventId, "", cost.OccurredOn, cost.RecordedAt, cost.Amount, ""));
        return knowledge with
        {
            Late = new Dictionary<string, LateKnowledge>
            {
                [period] =
                new LateKnowledge(closed, new HashSet<Guid>(), [.. sales], [.. costs])
            },
        };

        bool IsLate(DateTimeOffset recordedAt) => recordedAt > closed && recordedAt <= asOf;
    }

    private Knowledge KnowledgeAt(string team, DateTimeOffset asOf) => new(
        [.. _organisation.Values], [.. _teams.Values], [.. _roster.Values], [.. _plans.Values], [.. _standards.Values])
    {
        Appraisals = [.. _scores.Values],
        Surveys = [.. _surveys.Values],
        Baselines = [.. _baselines.Values],
        Periods = [.. _periods.Values],
        Kept = [.. _kept.Values],
        // As the queries do: everybody who ever belonged to the team.
        Sales = [.. _facts.Values.KnownAt(asOf)
            .Where(fact => _roster.Values.KnownAt(asOf).Any(change => change.Team == team && change.Employee == fact.Rep))
            .GroupBy(fact => (fact.Rep, fact.OccurredOn))
            .Select(day => new DailySales(day.Key.Rep, day.Key.OccurredOn, day.Sum(fact => fact.Amount), day.Count()))],
        Costs = [.. _costs.Values.KnownAt(asOf).Where(cost => cost.Team == team).GroupBy(cost => cost.OccurredOn)
            .Select(day => new DailyCosts(day.Key, day.Sum(cost => cost.Amount), day.Count()))],
    };

    private void TakeIn(Happened happened)
    {
        switch (happened.Data)
        {
            case OrganisationSet: Put(_organisation, _organisationProjection.Create(Event<OrganisationSet>(happened)), happened.Id); break;
            case TeamAdded: Put(_teams, _teamProjection.Create(Event<TeamAdded>(happened)), happened.Id); break;
            case EmployeeHired: Put(_roster, _rosterProjection.Create(Event<EmployeeHired>(happened)), happened.Id); break;
            case EmployeeTransferred: Put(_roster, _rosterProjection.Create(Event<EmployeeTransferred>(happened)), happened.Id); break;
            case EmployeeLeft: Put(_roster, _rosterProjection.Create(Event<EmployeeLeft>(happened)), happened.Id); break;
            case PlanApproved: Put(_plans, _planProjection.Create(Event<PlanApproved>(happened)), happened.Id); break;
            case AppraisalFinalised: Put(_scores, _scoreProjection.Create(Event<AppraisalFinalised>(happened)), happened.Id); break;
            case SurveyClosed: Put(_surveys, _surveyProjection.Create(Event<SurveyClosed>(happened)), happened.Id); break;
            case BudgetApproved: Put(_baselines, _baselineProjection.Create(Event<BudgetApproved>(happened)), happened.Id); break;
            case BudgetRebaselined: Put(_baselines, _baselineProjection.Create(Event<BudgetRebaselined>(happened)), happened.Id); break;
            case CostPosted: Put(_costs, CostFact.Of(Event<CostPosted>(happened)), happened.Id); break;
            case CostReversed: Put(_costs, CostFact.Of(Event<CostReversed>(happened)), happened.Id); break;
            case ScorecardPublished: Put(_periods, _periodProjection.Create(Event<ScorecardPublished>(happened)), happened.Id); break;
            case ScorecardRestated: Put(_periods, _periodProjection.Create(Event<ScorecardRestated>(happened)), happened.Id); break;
            case ScorecardPeriodReopened:
                Put(_periods, _periodProjection.Create(Event<ScorecardPeriodReopened>(happened)),
                happened.Id); break;
            case RepScorecardsKept: Put(_kept, _keptProjection.Create(Event<RepScorecardsKept>(happened)), happened.Id); break;
            case KpiStandardSet: Put(_standards, _standardProjection.Create(Event<KpiStandardSet>(happened)), happened.Id); break;
            case SaleRecorded: Put(SalesFact.Of(Event<SaleRecorded>(happened))); break;
            case SaleReversed: Put(SalesFact.Of(Event<SaleReversed>(happened))); break;
            case SaleReturned: Put(SalesFact.Of(Event<SaleReturned>(happened))); break;
            default: throw new NotSupportedException(happened.Data.GetType().Name);
        }
    }

    private static void Put<T>(Dictionary<Guid, T> view, T entry, Guid id) => view[id] = entry;

    private void Put(IReadOnlyList<SalesFact> facts)
    {
        foreach (var fact in facts)
            _facts[(fact.EventId, fact.Rep)] = fact;
    }

    private static Event<T> Event<T>(Happened happened) where T : notnull
    {
        var e = new Event<T>((T)happened.Data)
        {
            Id = happened.Id, Timestamp = happened.RecordedAt, StreamKey = happened.Stream,
            Version = happened.Sequence
        };
        e.SetHeader(InboxHeaders.SourceSequence, happened.Sequence);
        return e;
    }
}
