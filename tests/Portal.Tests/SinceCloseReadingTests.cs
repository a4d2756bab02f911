using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Portal.Language;
using SalesPlatform.Portal.Pages.Scorecard;

namespace SalesPlatform.Tests.Portal;

public sealed class SinceCloseReadingTests
{
    [Fact]
    public void Each_cause_is_told_with_its_effect_and_the_effects_add_up_to_the_difference_as_it_is_shown()
    {
        var card = new Scorecard { Kpis = { Of(0.95004m) } };
        var since = new SinceClose
        {
            Facts = 2, Kpis = { Of(0.89996m) },
            Changes =
            {
                new FigureChange { Kpi = "sales-attainment", Cause = "facts", Ratio = (-0.03m).ToExact(), RatioAfter = 0.92004m.ToExact(),
                    RatingBefore = "qualified", RatingAfter = "qualified", Events = 2 },
                new FigureChange { Kpi = "sales-attainment", Cause = "plan", Ratio = (-0.02008m).ToExact(), RatioAfter = 0.89996m.ToExact(),
                    RatingBefore = "qualified", RatingAfter = "below" },
            },
        };

        SinceCloseReading.Of(card, since, new Localizer()).Should().Equal(
            "Sales attainment: published 95.00 %, now 90.00 % (facts × 2: −3.00 points; plan: −2.00 points, Qualified → Below)");
    }

    [Fact]
    public void A_cause_that_is_no_fact_is_told_as_well()
    {
        var since = new SinceClose
        {
            Kpis = { Of(0.8m) },
            Changes =
            {
                new FigureChange { Kpi = "sales-attainment", Cause = "standard", RatioAfter = 0.8m.ToExact(), RatingBefore = "below",
                    RatingAfter = "qualified" },
            },
        };

        SinceCloseReading.Of(new Scorecard { Kpis = { Of(0.8m) } }, since, new Localizer()).Single().Should()
            .Contain("standard: ").And.Contain("Below → Qualified");
    }

    private static Kpi Of(decimal ratio) => new() { Kpi_ = "sales-attainment", Ratio = ratio.ToExact() };
}
