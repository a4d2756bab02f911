using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;
using SalesPlatform.TeamPerformance.Appraisals;
using static SalesPlatform.TeamPerformance.Criteria.AppraisalComponents;
using static SalesPlatform.Tests.TeamPerformance.Appraisals.AppraisalStory;
using static SalesPlatform.Tests.TeamPerformance.Story;

namespace SalesPlatform.Tests.TeamPerformance.Appraisals;

/// <summary>What holds after any sequence of commands by anybody, accepted or refused.</summary>
public class AppraisalProperties
{
    /// <summary>Who does what, with a number its scores are made of.</summary>
    public sealed record Step(int What, int Who, int Number);

    private static readonly CommandContext[] People = [Ann, Mia, Hal, Bob, Person("ada", "e-1", Roles.SalesManager, Roles.Hr)];

    private static readonly Dictionary<string, string[]> Moves = new()
    {
        ["none"] = ["planned"],
        ["planned"] = ["self-review", "manager-review"],
        ["self-review"] = ["self-review", "manager-review"],
        ["manager-review"] = ["manager-review", "shared"],
        ["shared"] = ["acknowledged", "disputed", "final"],
        ["acknowledged"] = ["final"],
        ["disputed"] = ["final"],
        ["final"] = [],
    };

    [Property(MaxTest = 300)]
    public Property An_appraisal_goes_its_way_and_no_other_and_a_repeat_changes_nothing() => Prop.ForAll(Sequences(), steps =>
    {
        var (state, view) = (Given(), (AppraisalView?)null);
        var published = new List<AppraisalFinalised>();
        foreach (var step in steps)
        {
            var before = StatusOf(state);
            var events = Attempt(state, step);
            (state, view) = (Appraisal.Of(Id).GoneOn(state, events), Viewed<AppraisalView>(AppraisalView.After, events, view));
            published.AddRange(events.OfType<AppraisalFinalised>());
            (view?.Status ?? "none").Should().Be(StatusOf(state));
            if (events.Count == 0)
                continue;
            Moves[before].Should().Contain(StatusOf(state));
            if ((before, StatusOf(state)) == ("shared", "final"))
                (People[step.Who], HasLeft(step)).Should().Be((Hal, true));
            Decide(state, step).Should().BeEmpty();
        }

        // Published once, with a score within bounds, and nothing but by others than the person.
        published.Should().HaveCountLessThanOrEqualTo(1);
        published.Should().OnlyContain(final => final.Score >= 0 && final.Score <= ScoreChecks.LargestGoalScore);
        if (state is Appraisal.Final { Content: var content })
            (content.Final!.Score, content.Reviewed!.ReviewedBy).Should().Be((AppraisalScore.Of(content).Score!.Value, "mia"));
    });

    [Fact]
    public void The_sequences_reach_the_end_by_every_way()
    {
        // The properties above would hold for appraisals that never begin: these do end.
        Run(new(0, 1, 1), new(1, 0, 90), new(2, 1, 80), new(3, 1, 0), new(4, 0, 0), new(7, 1, 0)).Should().Be("final");
        Run(new(0, 1, 1), new(2, 1, 80), new(3, 1, 0), new(7, 2, 0)).Should().Be("final", "who left takes note of nothing");
        Run(new(0, 1, 1), new(2, 1, 80), new(3, 1, 0), new(5, 0, 0), new(6, 2, 70)).Should().Be("final");
    }

    private static string Run(params Step[] steps) =>
        StatusOf(steps.Aggregate(Given(), (state, step) => Appraisal.Of(Id).GoneOn(state, Attempt(state, step))));

    private static bool HasLeft(Step step) => step.Number % 2 == 0;

    private static string StatusOf(Appraisal state) => state is Appraisal.NotPlanned ? "none" : state.Existing.Status;

    private static IReadOnlyList<object> Attempt(Appraisal state, Step step)
    {
        try
        {
            return [.. Decide(state, step)];
        }
        catch (DomainException)
        {
            // A refusal is an answer, too: nothing happened.
            return [];
        }
    }

    private static IEnumerable<object> Decide(Appraisal state, Step step)
    {
        var who = People[step.Who];
        return step.What switch
        {
            0 => AppraisalDecisions.Plan(state, who, Planned),
            1 => AppraisalDecisions.SubmitSelfReview(state, who, new SelfReviewed(step.Number, "mine")),
            2 => AppraisalDecisions.Review(state, who,
                Review with { Components = [new(GoalAchievement, step.Number * 2), new(Teamwork, step.Number)] }),
            3 => AppraisalDecisions.Share(state, who),
            4 => AppraisalDecisions.Acknowledge(state, who, "read"),
            5 => AppraisalDecisions.Dispute(state, who, "no"),
            6 => AppraisalDecisions.Resolve(state, who, Resolved with { Components = [new(WorkQuality, step.Number)] }),
            _ => AppraisalDecisions.Finalise(state, who, HasLeft(step)),
        };
    }

    // Mostly the right person for the step, so that sequences get through; numbers above 100 are refused.
    private static Arbitrary<List<Step>> Sequences() =>
        (from what in Gen.Choose(0, 7)
         from who in Gen.Frequency((4, Gen.Constant(new[] { 1, 0, 1, 1, 0, 0, 2, 1 }[what])), (1, Gen.Choose(0, People.Length - 1)))
         from number in Gen.Choose(0, 110)
         select new Step(what, who, number)).ListOf(40).Select(steps => steps.ToList()).ToArbitrary();
}
