using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.TeamPerformance.Appraisals;
using static SalesPlatform.TeamPerformance.Criteria.AppraisalComponents;
using static SalesPlatform.Tests.TeamPerformance.Appraisals.AppraisalStory;

namespace SalesPlatform.Tests.TeamPerformance.Appraisals;

public class AppraisalScoreTests
{
    [Fact]
    public void Three_goals_with_weights_and_no_self_review_score_are_averaged_over_what_is_present_and_the_missing_part_is_listed()
    {
        var planned = Planned with
        {
            Components = [new(GoalAchievement, 50), new(WorkQuality, 20), new(Teamwork, 10), new(SelfReview, 20)],
            Goals = [new("new customers", 50), new("renewals", 30), new("training", 20)],
        };
        var review = Review with
        {
            Components = [new(WorkQuality, 80), new(Teamwork, 70)],
            Goals = [new("new customers", 120), new("renewals", 90), new("training", 65)],
        };

        var result = AppraisalScore.Of(Content(planned, review));

        // Goals: (50·120 + 30·90 + 20·65) / 100 = 100. All: (50·100 + 20·80 + 10·70) / 80 = 91.25.
        result.Components.Single(part => part.Name == GoalAchievement).Score.Should().Be(100);
        result.Score.Should().Be(91.25m);
        result.AbsentComponents.Should().Equal(SelfReview);
        result.AbsentGoals.Should().BeEmpty();
    }

    [Fact]
    public void A_goal_without_a_score_is_listed_and_weighs_nothing()
    {
        var planned = Planned with { Goals = [new("new customers", 75), new("renewals", 25)] };
        var result = AppraisalScore.Of(Content(planned, Self, Review with { Components = [], Goals = [new("new customers", 110)] }));
        result.Score.Should().Be(110);
        result.AbsentGoals.Should().Equal("renewals");
        result.AbsentComponents.Should().Equal(WorkQuality, Teamwork);
    }

    [Fact]
    public void A_self_review_counts_where_the_team_gives_it_a_weight()
    {
        var planned = Planned with { Components = [.. Components.SkipLast(1), new(SelfReview, 10)] };
        AppraisalScore.Of(Content(planned, Self, Review)).Score.Should().Be((60 * 110 + 30 * 80 + 10 * 90) / 100m);
    }

    [Fact]
    public void A_self_review_counts_for_nothing_elsewhere_and_is_listed_when_missing()
    {
        AppraisalScore.Of(Content(Planned, Self, Review)).AbsentComponents.Should().Equal(Teamwork);
        var without = AppraisalScore.Of(Content(Planned, Review));
        (without.Score, without.AbsentComponents[^1]).Should().Be((100, SelfReview));
    }

    [Fact]
    public void A_resolved_dispute_replaces_the_scores_it_names() =>
        AppraisalScore.Of(Content([.. InDispute, Resolved])).Score.Should().Be((60 * 110 + 30 * 90) / 90m);

    [Fact]
    public void Nothing_scored_is_no_score_and_not_zero() => AppraisalScore.Of([new WeightedPart("a", 100, null)]).Should().BeNull();

    [Fact]
    public void A_score_of_zero_is_a_score() =>
        AppraisalScore.Of([new WeightedPart("a", 50, 0), new WeightedPart("b", 50, 80)]).Should().Be(40);

    [Property(MaxTest = 300)]
    public Property A_score_lies_between_the_lowest_and_the_highest_of_its_parts() => Prop.ForAll(Parts(), parts =>
    {
        var present = parts.Where(part => part.Score is not null).Select(part => part.Score!.Value).ToList();
        var score = AppraisalScore.Of(parts);
        (score is null).Should().Be(present.Count == 0);
        if (score is { } mean)
            mean.Should().BeInRange(present.Min() - Tolerance, present.Max() + Tolerance);
    });

    [Property(MaxTest = 300)]
    public Property Only_the_proportions_of_weights_matter() => Prop.ForAll(Parts(), Gen.Choose(1, 1_000).ToArbitrary(), (parts, factor) =>
        AppraisalScore.Of([.. parts.Select(part => part with { Weight = part.Weight * factor })]).Should().Be(AppraisalScore.Of(parts)));

    [Property(MaxTest = 300)]
    public Property An_absent_part_changes_nothing() => Prop.ForAll(Parts(), parts =>
        AppraisalScore.Of([.. parts, new WeightedPart("absent", 50, null)]).Should().Be(AppraisalScore.Of(parts)));

    // A quotient is rounded in its 28th digit.
    private const decimal Tolerance = 0.0000000000000000000001m;

    private static Arbitrary<List<WeightedPart>> Parts() =>
        (from weight in Gen.Choose(1, 10_000)
         from score in Gen.Choose(-1, 12_000)
         select (weight, score)).ListOf().Select(items => items
            .Select((item, i) => new WeightedPart($"p{i}", item.weight / 100m, item.score < 0 ? null : item.score / 100m)).ToList())
            .ToArbitrary();
}
