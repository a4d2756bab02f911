using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Inbox;

namespace SalesPlatform.SalesMonitoring.Company;

/// <summary>Teams stand in alphabetical order: a set, so that the order of arrival leaves no trace.</summary>
internal sealed record RepView(string Id, string Employee, IReadOnlyList<string> Teams)
{
    public static string StreamOf(string employee) => EventInbox.LocalStream("team-performance", $"employee/{employee}");

    internal RepView With(params IEnumerable<string> teams) =>
        this with { Teams = [.. Teams.Union(teams).Order(StringComparer.Ordinal)] };
}

/// <summary>Any of the events proves that the employee exists, whichever arrives first.</summary>
internal partial class RepProjection : SingleStreamProjection<RepView, string>
{
    public static RepView Create(IEvent<EmployeeHired> e) => New(e, e.Data.Employee, e.Data.Team);

    public static RepView Create(IEvent<EmployeeTransferred> e) => New(e, e.Data.Employee, e.Data.FromTeam, e.Data.ToTeam);

    public static RepView Create(IEvent<EmployeeLeft> e) => New(e, e.Data.Employee, e.Data.Team);

    public static RepView Apply(EmployeeHired e, RepView view) => view.With(e.Team);

    public static RepView Apply(EmployeeTransferred e, RepView view) => view.With(e.FromTeam, e.ToTeam);

    public static RepView Apply(EmployeeLeft e, RepView view) => view.With(e.Team);

    private static RepView New(IEvent e, string employee, params IEnumerable<string> teams) =>
        new RepView(e.StreamKey!, employee, []).With(teams);
}
