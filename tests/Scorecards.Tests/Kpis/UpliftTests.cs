using SalesPlatform.Contracts;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Tests.Scorecards.Histories;

namespace SalesPlatform.Tests.Scorecards.Kpis;

/// <summary>The team and its two people throughout, unless said otherwise; the first quarter of 2027 after the last of 2026.</summary>
public class UpliftTests
{
    private static History Team => new History().Team("north").Hired("E1", "north").Hired("E2", "north");

    [Theory]
    [InlineData("88", "0.1", Rating.Qualified)]
    [InlineData("87.9999999", "0.09999999875", Rating.Below)]
    [InlineData("160", "1", Rating.Qualified)]
    [InlineData("80", "0", Rating.Below)]
    [InlineData("0", "-1", Rating.Below)]
    public void From_80_to_88_is_ten_percent_and_no_uplift_is_excellent(string score, string ratio, Rating rating)
    {
        var uplift = Team.Appraised("E1", "north", "FY2026-Q4", 80).Appraised("E2", "north", "FY2026-Q4", 80)
            .Appraised("E1", "north", "FY2027-Q1", Number(score)).Appraised("E2", "north", "FY2027-Q1", Number(score))
            .Uplift("north", "FY2027-Q1");

        uplift.Should()
            .BeEquivalentTo(
                new { Actual = Number(score), Target = 80m, Ratio = Number(ratio), Rating = rating, Provisional = false, Facts = 4L });
        uplift.Standard.Should().Be(new KpiThresholds(1, 0.10m, null));
        uplift.Reasons.Should().BeEmpty();
    }

    [Fact]
    public void A_joiner_and_a_leaver_count_for_the_team_and_not_for_the_matched_cohort()
    {
        // Before: 80, 60 → 70. Now: 88 and the joiner's 45 → 66.5. Those in both: 80 → 88.
        var uplift = new History().Team("north").Hired("E1", "north").Hired("E2", "north").Left("E2", "north", "2027-01-01")
            .Hired("E3", "north", "2027-02-01")
            .Appraised("E1", "north", "FY2026-Q4", 80).Appraised("E2", "north", "FY2026-Q4", 60)
            .Appraised("E1", "north", "FY2027-Q1", 88).Appraised("E3", "north", "FY2027-Q1", 45)
            .Uplift("north", "FY2027-Q1");

        uplift.Should().BeEquivalentTo(new { Actual = 66.5m, Target = 70m, Ratio = -0.05m, Rating = Rating.Below, Provisional = false });
        uplift.Matched.Should().Be(new MatchedCohort(1, 88, 80, 0.1m));
    }

    [Fact]
    public void Without_anybody_in_both_quarters_there_is_no_cohort() =>
        Team.Appraised("E1", "north", "FY2026-Q4", 80).Appraised("E2", "north", "FY2027-Q1", 80).Uplift("north", "FY2027-Q1")
            .Matched.Should().BeNull();

    [Fact]
    public void A_score_given_in_another_team_counts_there()
    {
        var history = Team.Team("south").Appraised("E1", "south", "FY2026-Q4", 50).Appraised("E2", "north", "FY2026-Q4", 80)
            .Appraised("E1", "north", "FY2027-Q1", 60).Appraised("E2", "north", "FY2027-Q1", 80);

        history.Uplift("north", "FY2027-Q1").Should().BeEquivalentTo(new { Actual = 70m, Target = 80m, Ratio = -0.125m });
        history.Uplift("north", "FY2027-Q1", "E1").Should().BeEquivalentTo(
            new { Actual = 60m, Target = 50m, Ratio = 0.2m, Rating = Rating.Qualified, Matched = (MatchedCohort?)null, Facts = 2L },
            "the uplift of a person is their own");
    }

    [Fact]
    public void Without_a_score_before_there_is_nothing_to_rate_against()
    {
        var uplift = Team.Appraised("E1", "north", "FY2027-Q1", 88).Appraised("E2", "north", "FY2027-Q1", 88).Uplift("north", "FY2027-Q1");

        uplift.Should()
            .BeEquivalentTo(
                new { Actual = 88m, Target = (decimal?)null, Ratio = (decimal?)null, Rating = Rating.NotApplicable, Provisional = false });
        uplift.Reasons.Should().Equal(Reasons.NoEarlierScore);
    }

    [Fact]
    public void A_mean_of_zero_before_is_nothing_to_divide_by()
    {
        var uplift = Team.Appraised("E1", "north", "FY2026-Q4", 0).Appraised("E2", "north", "FY2026-Q4", 0)
            .Appraised("E1", "north", "FY2027-Q1", 88).Appraised("E2", "north", "FY2027-Q1", 88).Uplift("north", "FY2027-Q1");

        uplift.Should().BeEquivalentTo(new { Target = 0m, Ratio = (decimal?)null, Rating = Rating.NotApplicable });
        uplift.Reasons.Should().Equal(Reasons.EarlierScoreNotPositive);
    }

    [Fact]
    public void Before_any_appraisal_of_the_quarter_is_final_there_is_too_little()
    {
        var uplift = Team.Appraised("E1", "north", "FY2026-Q4", 80).Appraised("E2", "north", "FY2026-Q4", 80).Uplift("north", "FY2027-Q1");

        uplift.Should()
            .BeEquivalentTo(new { Actual = (decimal?)null, Rating = Rating.InsufficientData, Provisional = true, MissingAppraisals = 2 });
        uplift.Reasons.Should().Equal(Reasons.NoAppraisals, Reasons.AppraisalsMissing);
    }

    [Fact]
    public void An_appraisal_that_is_not_final_yet_makes_the_figure_provisional_unless_the_person_joined_or_left_in_the_quarter()
    {
        var uplift = Team.Hired("E3", "north", "2027-03-01").Hired("E4", "north").Left("E4", "north", "2027-03-31")
            .Appraised("E1", "north", "FY2026-Q4", 80).Appraised("E2", "north", "FY2026-Q4", 80).Appraised("E4", "north", "FY2026-Q4", 80)
            .Appraised("E1", "north", "FY2027-Q1", 88).Uplift("north", "FY2027-Q1");

        uplift.Should().BeEquivalentTo(new { Ratio = 0.1m, Rating = Rating.Qualified, Provisional = true, MissingAppraisals = 1 });
        uplift.Reasons.Should().Equal(Reasons.AppraisalsMissing);
    }

    [Fact]
    public void A_year_compares_all_its_appraisals_with_those_of_the_year_before()
    {
        var history = new History().Team("north").Hired("E1", "north");
        foreach (var (quarter, score) in new[] { (1, 70), (2, 70), (3, 80), (4, 100) })
            history.Appraised("E1", "north", $"FY2026-Q{quarter}", score).Appraised("E1", "north", $"FY2027-Q{quarter}", score + 8);

        // 80 before, 88 now; the four people-quarters are one person.
        var year = history.Uplift("north", "FY2027");

        year.Should()
            .BeEquivalentTo(new { Actual = 88m, Target = 80m, Ratio = 0.1m, Rating = Rating.Qualified, Facts = 8L, Provisional = false });
        year.Matched.Should().Be(new MatchedCohort(1, 88, 80, 0.1m));
    }

    [Fact]
    public void A_month_has_no_appraisals_of_its_own()
    {
        var uplift = Team.Appraised("E1", "north", "FY2026-Q4", 80).Appraised("E1", "north", "FY2027-Q1", 90).Uplift("north", "FY2027-M03");

        uplift.Should()
            .BeEquivalentTo(new { Rating = Rating.NotApplicable, Ratio = (decimal?)null, Actual = (decimal?)null, Provisional = false });
        uplift.Reasons.Should().Equal(Reasons.MeasuredByQuarter);
    }

    [Fact]
    public void The_first_quarter_follows_the_last_of_the_year_before_whatever_month_the_year_starts_in() =>
        Team.Organisation(7).Appraised("E1", "north", "FY2026-Q4", 80).Appraised("E1", "north", "FY2027-Q1", 88)
            .Uplift("north", "FY2027-Q1", "E1", asOf: "2026-12-01T00:00Z").Should()
            .BeEquivalentTo(new { Ratio = 0.1m, Provisional = false });

    [Fact]
    public void A_score_is_known_from_the_instant_its_appraisal_was_final()
    {
        var history = Team.Appraised("E1", "north", "FY2026-Q4", 80).At("2027-04-20T00:00Z").Appraised("E1", "north", "FY2027-Q1", 88);

        history.Uplift("north", "FY2027-Q1", asOf: "2027-04-19T00:00Z").Rating.Should().Be(Rating.InsufficientData);
        history.Uplift("north", "FY2027-Q1", asOf: "2027-04-20T00:00Z").Ratio.Should().Be(0.1m);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
