using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.CustomerRelations.ServiceStandards;
using static SalesPlatform.Tests.CustomerRelations.Story;

namespace SalesPlatform.Tests.CustomerRelations.ServiceStandards;

public class StandardTests
{
    public static readonly IReadOnlyList<ServiceTime> Times =
        [new("low", 960, 4800), new("medium", 480, 2400), new("high", 240, 960), new("critical", 60, 480)];

    private static readonly ServiceStandardProposed FromSales = new(1, Times, "mia", FromCustomerService: false);
    private static readonly ServiceStandardProposed FromService = new(1, Times, "cleo", FromCustomerService: true);

    [Fact]
    public void A_manager_proposes_and_customer_service_agrees()
    {
        StandardDecisions.Propose(Given(), Mia, Times).ShouldMake(FromSales);
        StandardDecisions.Agree(Given(FromSales), Cleo, 1).ShouldMake(new ServiceStandardAgreed(1, Times, "mia", "cleo"));
    }

    [Fact]
    public void Customer_service_proposes_and_a_manager_agrees() =>
        StandardDecisions.Agree(Given(FromService), Mia, 1).ShouldMake(new ServiceStandardAgreed(1, Times, "cleo", "mia"));

    [Fact]
    public void Nobody_agrees_with_themselves() =>
        ShouldBreak(() => StandardDecisions.Agree(Given(FromService), Cleo, 1), "approver-is-author");

    [Fact]
    public void Two_managers_alone_agree_on_nothing() =>
        ShouldBreak(() => StandardDecisions.Agree(Given(FromSales), Max, 1), "customer-service-needed");

    [Fact]
    public void What_was_not_proposed_is_not_agreed()
    {
        ShouldBreak(() => StandardDecisions.Agree(Given(), Cleo, 1), "nothing-proposed");
        ShouldBreak(() => StandardDecisions.Agree(Given(FromSales), Cleo, 2), "nothing-proposed");
    }

    [Fact]
    public void A_repeat_changes_nothing()
    {
        StandardDecisions.Propose(Given(FromSales), Mia, Times).Should().BeEmpty();
        StandardDecisions.Agree(Given(FromSales, new ServiceStandardAgreed(1, Times, "mia", "cleo")), Cleo, 1).Should().BeEmpty();
    }

    [Fact]
    public void Each_severity_has_times_and_a_worse_one_waits_no_longer()
    {
        ShouldNameField(() => StandardDecisions.Propose(Given(), Mia, [.. Times.Skip(1)]), "times", "one-each");
        ShouldNameField(() => StandardDecisions.Propose(Given(), Mia, [.. Times.SkipLast(1), new("critical", 500, 960)]), "times",
            "slower-when-worse");
        ShouldNameField(() => StandardDecisions.Propose(Given(), Mia, [.. Times.SkipLast(1), new("critical", 60, 30)]), "times",
            "resolved-before-response");
    }

    [Fact]
    public void Business_hours_are_versions()
    {
        var (set, none) = (BusinessCalendarTests.Shanghai, BusinessHours.Aggregate.Initial);
        HoursDecisions.Set(none, set.TimeZone, set.Week, set.Holidays, [], []).ShouldMake(set with { Days = [] });
        var once = BusinessHours.Aggregate.After(set);
        HoursDecisions.Set(once, set.TimeZone, set.Week, set.Holidays, [], []).Should().BeEmpty();
        HoursDecisions.Set(once, set.TimeZone, set.Week, [], [], []).ShouldMake(set with { Version = 2, Holidays = [], Days = [] });
    }

    [Fact]
    public void Business_hours_that_make_no_sense_are_refused()
    {
        var none = BusinessHours.Aggregate.Initial;
        ShouldNameField(() => HoursDecisions.Set(none, "Mars", [new(DayOfWeek.Monday, 0, 60)], [], [], []), "time_zone",
            "unknown-time-zone");
        ShouldNameField(() => HoursDecisions.Set(none, "UTC", [], [], [], []), "week", "missing");
        ShouldNameField(() => HoursDecisions.Set(none, "UTC", [new(DayOfWeek.Monday, 600, 540)], [], [], []), "week", "not-a-span");
        ShouldNameField(() => HoursDecisions.Set(none, "UTC", [new(DayOfWeek.Monday, 540, 700), new(DayOfWeek.Monday, 600, 800)], [], [],
            []), "week", "overlap");
        OpeningHours[] monday = [new(DayOfWeek.Monday, 540, 1080)];
        DateOnly saturday = new(2026, 10, 10);
        ShouldNameField(() => HoursDecisions.Set(none, "UTC", monday, [saturday], [saturday], []), "holidays", "closed-and-worked");
        ShouldNameField(() => HoursDecisions.Set(none, "UTC", monday, [], [], [new(saturday, 600, 540)]), "days", "not-a-span");
        ShouldNameField(() => HoursDecisions.Set(none, "UTC", monday, [], [], [new(saturday, 540, 700), new(saturday, 600, 800)]), "days",
            "overlap");
    }

    [Fact]
    public void An_extra_working_day_has_the_usual_hours_and_complaints_before_keep_their_version()
    {
        var none = new BusinessHours([]);
        OpeningHours[] week = [new(DayOfWeek.Monday, 540, 720), new(DayOfWeek.Monday, 780, 1080), new(DayOfWeek.Tuesday, 600, 1080)];
        DateOnly saturday = new(2026, 10, 10), tuesday = new(2026, 10, 13);

        var set = HoursDecisions.Set(none, "UTC", week, [], [saturday, tuesday], []).Cast<BusinessHoursSet>().Single();

        set.Days.Should().Equal(new DayHours(saturday, 540, 720), new DayHours(saturday, 780, 1080));
        var versions = new BusinessHours([set with { Days = null }, set with { Version = 2 }]);
        var received = new DateTimeOffset(2026, 10, 10, 10, 0, 0, TimeSpan.Zero);
        versions.Calendar(1).Add(received, TimeSpan.FromHours(1)).Should().Be(new DateTimeOffset(2026, 10, 12, 10, 0, 0, TimeSpan.Zero));
        versions.Calendar(2).Add(received, TimeSpan.FromHours(1)).Should().Be(new DateTimeOffset(2026, 10, 10, 11, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void An_event_that_it_does_not_know_is_an_error() =>
        FluentActions.Invoking(() => Given("told by a ghost")).Should().Throw<InvalidOperationException>().WithMessage("*no event of*");

    private static ServiceStandard Given(params object[] events) => ServiceStandard.Aggregate.After(events);
}
