using SalesPlatform.Contracts;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Tests.Scorecards.Histories;

namespace SalesPlatform.Tests.Scorecards.Kpis;

public class SatisfactionTests
{
    private static History Team => new History().Team("north").Hired("E1", "north");

    [Theory]
    [InlineData(100, 79, "0.79", Rating.Below)]
    [InlineData(100, 80, "0.8", Rating.Qualified)]
    [InlineData(1000, 899, "0.899", Rating.Qualified)]
    [InlineData(100, 90, "0.9", Rating.Excellent)]
    [InlineData(30, 0, "0", Rating.Below)]
    [InlineData(30, 30, "1", Rating.Excellent)]
    public void A_band_includes_its_lower_edge(int responses, int satisfied, string ratio, Rating rating)
    {
        var satisfaction = Team.Surveyed("north", "2027-02-10", responses, satisfied).Satisfaction("north", "FY2027-Q1");

        satisfaction.Should()
            .BeEquivalentTo(
                new
                {
                    Actual = (decimal)satisfied, Ratio = Number(ratio), Rating = rating, Responses = (long)responses, Facts = 1L,
                    Provisional = false
                });
        satisfaction.Reasons.Should().BeEmpty();
        satisfaction.Target.Should().BeNull();
        satisfaction.Standard.Should().Be(new KpiThresholds(1, 0.80m, 0.90m));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Fewer_than_5_responses_are_not_rated(int responses)
    {
        var satisfaction = Team.Surveyed("north", "2027-02-10", responses, responses).Satisfaction("north", "FY2027-Q1");

        satisfaction.Should()
            .BeEquivalentTo(
                new
                {
                    Ratio = (decimal?)null, Rating = Rating.InsufficientData, Interval = (WilsonInterval?)null,
                    Responses = (long)responses
                });
        satisfaction.Reasons.Should().Equal(Reasons.TooFewResponses);
        satisfaction.Actual.Should().Be(responses == 0 ? null : responses, "no response is not zero satisfied ones");
    }

    [Theory]
    [InlineData(5, 4, true)]
    [InlineData(29, 29, true)]
    [InlineData(30, 29, false)]
    public void Fewer_than_30_are_rated_and_flagged_with_their_interval(int responses, int satisfied, bool small)
    {
        var satisfaction = Team.Surveyed("north", "2027-02-10", responses, satisfied).Satisfaction("north", "FY2027-Q1");

        satisfaction.Rating.Should().Be(satisfied < responses * 0.9m ? Rating.Qualified : Rating.Excellent);
        satisfaction.Reasons.Should().Equal(small ? [Reasons.SmallSample] : []);
        satisfaction.Interval.Should().Be(WilsonInterval.Of(satisfied, responses));
    }

    [Fact]
    public void Eight_of_ten_are_qualified_and_may_as_well_be_half() =>
        Team.Surveyed("north", "2027-02-10", 10, 8).Satisfaction("north", "FY2027-Q1")
            .Should().BeEquivalentTo(new { Ratio = 0.8m, Rating = Rating.Qualified, Interval = new WilsonInterval(0.490162m, 0.943318m) });

    [Fact]
    public void Several_surveys_are_summed_and_never_averaged()
    {
        // 3 of 4 and 87 of 96: together 90 of 100; the mean of the two shares would be 0.828.
        var quarter = Team.Surveyed("north", "2027-01-01", 4, 3).Surveyed("north", "2027-03-31", 96, 87)
            .Surveyed("north", "2026-12-31", 50, 0).Surveyed("north", "2027-04-01", 50, 0).Surveyed("south", "2027-02-01", 50, 0)
            .Satisfaction("north", "FY2027-Q1");

        quarter.Should().BeEquivalentTo(new { Actual = 90m, Responses = 100L, Ratio = 0.9m, Rating = Rating.Excellent, Facts = 2L });
    }

    [Fact]
    public void Without_a_survey_there_is_too_little()
    {
        var satisfaction = Team.Satisfaction("north", "FY2027-Q1");

        satisfaction.Should()
            .BeEquivalentTo(new { Actual = (decimal?)null, Ratio = (decimal?)null, Rating = Rating.InsufficientData, Provisional = false });
        satisfaction.Reasons.Should().Equal(Reasons.NoSurvey);
    }

    [Fact]
    public void In_a_running_period_it_is_provisional()
    {
        var satisfaction = Team.At("2027-02-10T09:00Z").Surveyed("north", "2027-02-10", 50, 45)
            .Satisfaction("north", "FY2027-Q1", asOf: "2027-02-11T00:00Z");

        satisfaction.Should().BeEquivalentTo(new { Rating = Rating.Excellent, Provisional = true });
        satisfaction.Reasons.Should().Equal(Reasons.PeriodRunning);
    }

    [Fact]
    public void A_rep_has_none_of_their_own()
    {
        var satisfaction = Team.Surveyed("north", "2027-02-10", 50, 45).Satisfaction("north", "FY2027-Q1", "E1");

        satisfaction.Should().BeEquivalentTo(new { Rating = Rating.NotApplicable, Ratio = (decimal?)null, Provisional = false });
        satisfaction.Reasons.Should().Equal(Reasons.TeamOnly);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
