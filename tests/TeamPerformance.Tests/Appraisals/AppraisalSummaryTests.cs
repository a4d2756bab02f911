using SalesPlatform.TeamPerformance.Appraisals;
using SalesPlatform.TeamPerformance.Rosters;

namespace SalesPlatform.Tests.TeamPerformance.Appraisals;

public class AppraisalSummaryTests
{
    private static readonly DateOnly From = new(2026, 7, 1);
    private static readonly DateOnly Until = new(2026, 10, 1);

    private static readonly RosterEntry[] Roster =
    [
        Entry("e-1", From.AddDays(-10), null), Entry("e-2", From, From.AddDays(23)), Entry("e-3", Until.AddDays(-1), null),
    ];

    [Fact]
    public void The_team_is_compared_as_a_whole_and_by_those_who_were_in_both_quarters()
    {
        var summary = Of([Final("e-1", 88), Final("e-2", 66)], [Final("e-1", 80), Final("e-9", 60)]);
        summary.Team.Should().Be(new ScoreComparison(2, 77, 2, 70));
        summary.Team.Uplift.Should().Be(0.1m);
        summary.MatchedCohort.Should().Be(new ScoreComparison(1, 88, 1, 80));
        summary.MatchedCohort.Uplift.Should().Be(0.1m);
    }

    [Fact]
    public void What_is_not_final_counts_for_nothing_and_is_listed()
    {
        var summary = Of([Final("e-1", 88), Final("e-2", 66) with { Status = "shared", Score = null }], []);
        summary.Team.Should().Be(new ScoreComparison(1, 88, 0, null));
        summary.Members.Select(member => (member.Employee, member.Now?.Status)).Should()
            .Equal(("e-1", "final"), ("e-2", "shared"), ("e-3", null));
    }

    [Fact]
    public void Without_scores_before_there_is_no_uplift() => Of([Final("e-1", 88)], []).Team.Uplift.Should().BeNull();

    [Fact]
    public void Without_scores_now_there_is_no_uplift() => Of([], [Final("e-1", 88)]).Team.Uplift.Should().BeNull();

    [Fact]
    public void A_ratio_to_zero_is_none() => ScoreComparison.Of([50], [0]).Uplift.Should().BeNull();

    [Fact]
    public void People_count_by_their_days_in_the_mean_by_days() =>
        // e-1 was there for all 92 days and e-2 for 23, a quarter of that.
        Of([Final("e-1", 80), Final("e-2", 40)], []).MeanByDays.Should().Be(72);

    [Fact]
    public void Who_was_appraised_stays_in_the_report_whatever_the_roster_says_now() =>
        Of([Final("e-7", 80)], []).Members.Should().ContainEquivalentOf(new AppraisedMember("e-7", "e-7", 0, Final("e-7", 80), null));

    private static AppraisalSummary Of(AppraisalView[] now, AppraisalView[] before) =>
        AppraisalSummary.Of(now, before, Roster, "north", From, Until);

    private static AppraisalView Final(string employee, decimal score) =>
        new($"appraisal/{employee}/q", employee, "north", "q", "final", score, []);

    private static RosterEntry Entry(string employee, DateOnly from, DateOnly? until) =>
        new($"employee/{employee}", employee, $"Name of {employee}", [new Membership("north", from, until)], ["north"], 1);
}
