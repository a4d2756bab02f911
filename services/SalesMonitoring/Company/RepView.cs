using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Inbox;

namespace SalesPlatform.SalesMonitoring.Company;

/// <summary>Teams stand in alphabetical order: a set, so that the order of arrival leaves no trace.</summary>
internal sealed record RepView(string Id, string Employee, IReadOnlyList<string> Teams)
{
    public static string StreamOf(string employee) => EventInbox.LocalStream("team-performance", $"employee/{employee}");

    /// <summary>Any of the events proves that the employee exists, whichever arrives first.</summary>
    public static Fold<RepView> Fold { get; } = new Fold<RepView>("employee")
        .Begins<EmployeeHired>((before, hired, e) => (before ?? New(e, hired.Employee)).With(hired.Team))
        .Begins<EmployeeTransferred>((before, moved, e) => (before ?? New(e, moved.Employee)).With(moved.FromTeam, moved.ToTeam))
        .Begins<EmployeeLeft>((before, left, e) => (before ?? New(e, left.Employee)).With(left.Team));

    private static RepView New(RecordedEvent e, string employee) => new(e.Stream, employee, []);

    private RepView With(params IEnumerable<string> teams) =>
        this with { Teams = [.. Teams.Union(teams).Order(StringComparer.Ordinal)] };
}
