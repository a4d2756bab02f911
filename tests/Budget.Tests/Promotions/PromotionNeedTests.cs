using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.Budget.Promotions;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.LaunchCoordination;
using static SalesPlatform.Tests.Budget.BudgetStory;
using static SalesPlatform.Tests.Budget.Promotions.PromotionStory;

namespace SalesPlatform.Tests.Budget.Promotions;

public class PromotionNeedTests
{
    [Fact]
    public void A_channel_is_spread_over_the_days_it_runs()
    {
        // 15 days of January and 16 of February: the seventh and the eighth month of the year.
        Need(PromotionStory.Approved).Months.Should().Equal(0m, 0m, 0m, 0m, 0m, 0m, 15_000m, 16_000m, 0m, 0m, 0m, 0m);
        Need(PromotionStory.Approved).Total.Should().Be(31_000m);
    }

    [Fact]
    public void A_promotion_over_the_turn_of_the_year_asks_both_budgets()
    {
        var planned = Planned(Plan(1, new PromotionChannel("fair", new(2027, 6, 30), new(2027, 7, 1), 0.03m)));
        PromotionNeed.BudgetsOf(planned, Calendar).Select(id => $"{id}").Should().Equal("north/FY2027", "north/FY2028");
        PromotionNeed.Of(planned, Calendar, Period.Year(2027)).Months[11].Should().Be(0.02m);
        PromotionNeed.Of(planned, Calendar, Period.Year(2028)).Months[0].Should().Be(0.01m);
    }

    [Fact]
    public void A_cancelled_launch_asks_for_nothing_and_is_still_known_where_it_had_money()
    {
        var planned = Planned(PromotionStory.Approved, Cancelled);
        PromotionNeed.Of(planned, Calendar, Id.FiscalYear).Should().Match<PromotionNeed>(need => need.IsWithdrawn && need.Total == 0);
        PromotionNeed.BudgetsOf(planned, Calendar).Should().Equal(Id);
    }

    [Property]
    public Property Not_a_cent_is_lost_whatever_the_days()
    {
        var channels = from start in Gen.Choose(0, 700)
                       from days in Gen.Choose(0, 500)
                       from cents in Gen.Choose(0, 100_000_00)
                       select new PromotionChannel("c", YearStart.AddDays(start), YearStart.AddDays(start + days), cents / 100m);
        return Prop.ForAll(channels.NonEmptyListOf().ToArbitrary(), plan =>
        {
            var planned = Planned(Plan(1, [.. plan]));
            PromotionNeed.BudgetsOf(planned, Calendar).Sum(id => PromotionNeed.Of(planned, Calendar, id.FiscalYear).Total)
                .Should().Be(plan.Sum(channel => channel.Amount));
        });
    }

    [Property]
    public Property What_is_planned_does_not_depend_on_the_order_of_arrival()
    {
        object[] events =
        [
            PromotionStory.Approved, Plan(2, new PromotionChannel("tv", new(2027, 5, 1), new(2027, 5, 2), 7m)),
            Plan(3, new PromotionChannel("web", new(2026, 9, 1), new(2026, 9, 2), 5m)), Cancelled,
        ];
        return Prop.ForAll(Gen.Shuffle(events).ToArbitrary(), order => Planned([.. order]).Should().BeEquivalentTo(Planned(events)));
    }
}
