using JasperFx.Events;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.SalesMonitoring.Company;

namespace SalesPlatform.Tests.SalesMonitoring;

public class RepViewTests
{
    [Fact]
    public void An_employee_is_known_with_all_teams_whichever_event_arrives_first()
    {
        var hired = new EmployeeHired("7", "Ann", "north", Some.Day);
        var moved = new EmployeeTransferred("7", "north", "south", Some.Day);
        var inOrder = RepProjection.Apply(moved, RepProjection.Create(From(hired, 1)));
        var turned = RepProjection.Apply(hired, RepProjection.Create(From(moved, 2)));
        turned.Should().BeEquivalentTo(inOrder, options => options.WithStrictOrdering());
        inOrder.Teams.Should().Equal("north", "south");
        RepProjection.Create(From(new EmployeeLeft("7", "south", Some.Day), 3)).Employee.Should().Be("7");
    }

    private static Event<T> From<T>(T data, long sequence) where T : notnull
    {
        var e = new Event<T>(data) { StreamKey = "from/somewhere" };
        e.SetHeader(InboxHeaders.SourceSequence, sequence);
        return e;
    }
}
