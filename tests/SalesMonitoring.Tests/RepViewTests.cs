using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;
using SalesPlatform.SalesMonitoring.Company;

namespace SalesPlatform.Tests.SalesMonitoring;

public class RepViewTests
{
    [Fact]
    public void An_employee_is_known_with_all_teams_whichever_event_arrives_first()
    {
        var hired = new EmployeeHired("7", "Ann", "north", Some.Day);
        var moved = new EmployeeTransferred("7", "north", "south", Some.Day);
        var inOrder = After(hired, moved);
        After(moved, hired).Should().BeEquivalentTo(inOrder, options => options.WithStrictOrdering());
        inOrder.Teams.Should().Equal("north", "south");
        After(new EmployeeLeft("7", "south", Some.Day)).Employee.Should().Be("7");
    }

    private static RepView After(params object[] events) => RepView.Fold.Fold(events.Select((data, i) =>
        new RecordedEvent(Guid.NewGuid(), "from/somewhere", i + 1, Some.Now, "someone", data)))!;
}
