using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Inbox;

namespace SalesPlatform.SalesMonitoring.Company;

/// <summary>An employee as Team performance published them: that they exist, and which teams they are or were in.</summary>
/// <param name="Id">Local stream.</param>
/// <param name="Employee">The HR system's id.</param>
/// <param name="Teams">Team keys in alphabetical order: a set, so that the order of arrival leaves no trace.</param>
internal sealed record RepView(string Id, string Employee, IReadOnlyList<string> Teams)
{
    /// <summary>Where an employee's events arrive.</summary>
    public static string StreamOf(string employee) => EventInbox.LocalStream("team-performance", $"employee/{employee}");

    internal RepView With(params IEnumerable<string> teams) =>
        this with { Teams = [.. Teams.Union(teams).Order(StringComparer.Ordinal)] };
}

/// <summary>Keeps <see cref="RepView"/>. Any of the events proves that the employee exists, whichever arrives first.</summary>
internal partial class RepProjection : SingleStreamProjection<RepView, string>
{
    public static RepView Create(IEvent<EmployeeHired> e) => New(e, e.Data.Employee, e.Data.Team);

    /// <summary>A transfer that arrives first.</summary>
    public static RepView Create(IEvent<EmployeeTransferred> e) => New(e, e.Data.Employee, e.Data.FromTeam, e.Data.ToTeam);

    /// <summary>A leave that arrives first.</summary>
    public static RepView Create(IEvent<EmployeeLeft> e) => New(e, e.Data.Employee, e.Data.Team);

    public static RepView Apply(EmployeeHired e, RepView view) => view.With(e.Team);

    /// <summary>Moved.</summary>
    public static RepView Apply(EmployeeTransferred e, RepView view) => view.With(e.FromTeam, e.ToTeam);

    public static RepView Apply(EmployeeLeft e, RepView view) => view.With(e.Team);

    private static RepView New(IEvent e, string employee, params IEnumerable<string> teams) =>
        new RepView(e.StreamKey!, employee, []).With(teams);
}
