using JasperFx.Events;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.SalesMonitoring.Company;
using SalesPlatform.ServiceDefaults.Inbox;

namespace SalesPlatform.Tests.SalesMonitoring;

public class CompanyViewTests
{
    [Fact]
    public void The_latest_organisation_settings_hold_whichever_arrives_first()
    {
        var old = From(new OrganisationSet(1, "EUR", "UTC"), 1);
        var latest = From(new OrganisationSet(7, "USD", "UTC"), 2);
        OrganisationProjection.Apply(latest, OrganisationProjection.Create(old))
            .Should().Be(OrganisationProjection.Apply(old, OrganisationProjection.Create(latest)))
            .And.BeEquivalentTo(new { Currency = "USD", FiscalStartMonth = 7 });
    }

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

    [Fact]
    public void Today_is_the_day_in_the_companys_own_time_zone()
    {
        var late = new DateTimeOffset(2026, 6, 30, 17, 0, 0, TimeSpan.Zero);
        CompanyReader.TodayIn("Asia/Shanghai", late).Should().Be(new DateOnly(2026, 7, 1));
        CompanyReader.TodayIn("UTC", late).Should().Be(new DateOnly(2026, 6, 30));
    }

    private static Event<T> From<T>(T data, long sequence) where T : notnull
    {
        var e = new Event<T>(data) { StreamKey = "from/somewhere" };
        e.SetHeader(InboxHeaders.SourceSequence, sequence);
        return e;
    }
}
