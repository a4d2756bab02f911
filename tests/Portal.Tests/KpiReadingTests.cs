using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Portal.Language;
using SalesPlatform.Portal.Pages.Scorecard;

namespace SalesPlatform.Tests.Portal;

public sealed class KpiReadingTests
{
    private static readonly Localizer English = new();

    [Fact]
    public void A_running_period_leads_with_the_target_up_to_today_and_names_the_whole_beside_it()
    {
        var reading = Of(new Kpi
        {
            Kpi_ = KpiReading.Sales, Actual = 900m.ToExact(), Target = 1500m.ToExact(), Ratio = 0.6m.ToExact(), Rating = "below",
            ProratedTarget = 1000m.ToExact(), ProratedRatio = 0.9m.ToExact(), ProratedRating = "qualified", Provisional = true,
        });
        reading.Figure.Should().Be("90.00 %");
        reading.Rating.Should().Be("qualified");
        reading.FullTarget.Should().Be("whole period's target 1,500");
    }

    [Fact]
    public void Costs_are_told_with_their_sign_also_while_the_period_runs()
    {
        Of(new Kpi
        {
            Kpi_ = KpiReading.Costs, Ratio = 0.04m.ToExact(), SignedRatio = (-0.04m).ToExact(),
            Rating = "qualified"
        }).Figure.Should().Be("−4.00 %");
        Of(new Kpi
        {
            Kpi_ = KpiReading.Costs, Actual = 90m.ToExact(), Target = 200m.ToExact(), ProratedTarget = 100m.ToExact(),
            ProratedRatio = 0.1m.ToExact(),
        }).Figure.Should().Be("−10.00 %");
    }

    [Fact]
    public void What_cannot_be_formed_is_a_dash_with_its_reason_and_never_zero()
    {
        var reading = Of(new Kpi { Kpi_ = KpiReading.Uplift, Rating = "not-applicable", Reasons = { "measured-by-quarter" } });
        reading.Figure.Should().Be("–");
        reading.Reasons.Should().Equal("appraisals are quarterly: look at a quarter");
    }

    [Fact]
    public void A_small_sample_comes_with_its_interval() =>
        Of(new Kpi { Kpi_ = KpiReading.Satisfaction, Ratio = 0.8m.ToExact(), IntervalLow = 0.6m.ToExact(), IntervalHigh = 0.92m.ToExact() })
            .Interval.Should().Be("95 % interval 60.0 % to 92.0 %");

    private static KpiReading Of(Kpi kpi) => new(kpi, English, "CNY");
}
