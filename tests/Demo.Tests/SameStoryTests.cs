using System.Globalization;
using SalesPlatform.Contracts;
using SalesPlatform.Demo;
using SalesPlatform.Demo.Costs;
using SalesPlatform.Demo.Loading;
using SalesPlatform.Demo.Sales;

namespace SalesPlatform.Tests.Demo;

/// <summary>Nothing is asked of a clock or of chance: the same company on the same day is told the same story.</summary>
public class SameStoryTests
{
    [Fact]
    public void Told_twice_it_is_the_same_to_the_byte()
    {
        var (one, other) = (Told.Usual, Told.Of(1, "CNY", "Asia/Shanghai", new DateOnly(2026, 11, 23)));

        foreach (var month in one.Time.Months)
        {
            SaleFile.Of(other.Sales.Months[month]).Should().Equal(SaleFile.Of(one.Sales.Months[month]));
            CostBook.File(other.Costs.In(month)).Should().Equal(CostBook.File(one.Costs.In(month)));
        }

        other.Sales.Returns.Should().Equal(one.Sales.Returns);
        other.Sales.Corrections.Should().Equal(one.Sales.Corrections);
        other.Sales.Shared.Should().Equal(one.Sales.Shared);
        other.Customers.Complaints.Should().Equal(one.Customers.Complaints);
    }

    [Fact]
    public void The_year_that_is_over_stays_as_it_is_while_the_running_one_goes_on()
    {
        var (spring, autumn) = (Told.Of(1, "CNY", new DateOnly(2026, 4, 2)), Told.Usual);

        foreach (var month in autumn.Time.Year.Months)
            spring.Sales.Months[month].Should().Equal(autumn.Sales.Months[month]);
        spring.Sales.RunningTargets.Annual.Should().Be(autumn.Sales.RunningTargets.Annual);
    }

    [Fact]
    public void The_plan_says_through_which_day_it_is_told()
    {
        LoadedStory.TryRead(LoadedStory.Mark(Told.Usual.Time), out var through).Should().BeTrue();
        through.Should().Be(Told.Usual.Time.Through);
        LoadedStory.TryRead("ERP, closing", out _).Should().BeFalse();
    }

    [Fact]
    public void Dice_fall_as_their_topic_says()
    {
        int[] Thrown(string topic) => [.. Enumerable.Repeat(new Dice(topic), 5).Select(one => one.Between(1, 1_000))];
        Thrown("a").Should().Equal(Thrown("a")).And.NotEqual(Thrown("b"));
        var dice = new Dice("fair");
        var thrown = Enumerable.Range(0, 6_000).Select(_ => dice.Between(1, 6)).CountBy(face => face).ToDictionary();
        thrown.Keys.Should().BeEquivalentTo([1, 2, 3, 4, 5, 6]);
        thrown.Values.Should().OnlyContain(count => count > 850 && count < 1_150);
    }

    [Theory]
    [InlineData("2026-01-01", "FY2025")]
    [InlineData("2025-12-31", "FY2024")]
    [InlineData("2026-11-24", "FY2025")]
    public void The_demonstration_year_is_the_last_one_that_is_over(string today, string year)
    {
        var time = new DemoTime(new FiscalCalendar(1), "CNY", TimeZoneInfo.Utc,
            DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(-1));
        time.Year.Should().Be(Period.Parse(year));
    }
}
