using JasperFx.Events;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Scorecards;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Organisation;
using SalesPlatform.Scorecards.Queries;
using SalesPlatform.Scorecards.Roster;
using SalesPlatform.Scorecards.Sales;
using SalesPlatform.Scorecards.Standards;
using SalesPlatform.Scorecards.Targets;
using SalesPlatform.ServiceDefaults.Inbox;

namespace SalesPlatform.Tests.Scorecards.Histories;

/// <summary>The views in memory: written by the real projections, with dictionaries for the store's tables and their primary keys.</summary>
public sealed class MemoryViews
{
    private readonly OrganisationProjection _organisationProjection = new();
    private readonly SalesTeamProjection _teamProjection = new();
    private readonly RosterProjection _rosterProjection = new();
    private readonly PlanRevisionProjection _planProjection = new();
    private readonly KpiStandardProjection _standardProjection = new();
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

    public ScorecardFigures Scorecard(string team, string? rep, string period, DateTimeOffset asOf)
    {
        var knowledge = new Knowledge([.. _organisation.Values], [.. _teams.Values], [.. _roster.Values], [.. _plans.Values], [.. _standards.Values]);
        var facts = knowledge.FactsFor(new ScorecardRequest(team, rep, Period.Parse(period), asOf));
        var reps = Knowledge.RepsOf(facts);
        var sales = _facts.Values.KnownAt(asOf)
            .Where(fact => reps.Contains(fact.Rep) && fact.OccurredOn >= facts.Window.Start && fact.OccurredOn < facts.Window.End)
            .GroupBy(fact => (fact.Rep, fact.OccurredOn))
            .Select(day => new DailySales(day.Key.Rep, day.Key.OccurredOn, day.Sum(fact => fact.Amount), day.Count()));
        return ScorecardFigures.Of(facts with { Sales = [.. sales] });
    }

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
        var e = new Event<T>((T)happened.Data) { Id = happened.Id, Timestamp = happened.RecordedAt, StreamKey = happened.Stream };
        e.SetHeader(InboxHeaders.SourceSequence, happened.Sequence);
        return e;
    }
}
