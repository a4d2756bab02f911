using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;
using SalesPlatform.Planning.AnnualPlans;
using SalesPlatform.Planning.Strategies;
using static SalesPlatform.Tests.Planning.AnnualPlans.PlanStory;

namespace SalesPlatform.Tests.Planning.AnnualPlans;

/// <summary>What holds after any sequence of commands by anybody, accepted or refused.</summary>
public class PlanProperties
{
    private static readonly string[] People = ["mia", "max", "eva", "eli"];

    /// <summary>One command: what, by whom, and a number its amounts are made of.</summary>
    public sealed record Step(int What, int Who, int Number);

    [Property(MaxTest = 100)]
    public Property Sums_authors_and_revisions_hold_under_any_commands() => Prop.ForAll(Sequences(), steps =>
    {
        var (state, history) = (Given(), new List<object>());
        var revision = 0;
        foreach (var step in steps)
        {
            var before = state;
            var events = Attempt(state, step);
            state = Then(state, People[step.Who], events);
            history.AddRange(events);
            if (state is not AnnualPlan.Opened { Plan: var plan })
                continue;
            SumsAgree(plan);
            AllowedMoves(before, state);
            plan.Number.Should().BeGreaterThanOrEqualTo(revision);
            revision = plan.Number;
            var newest = history.OfType<PlanApproved>().LastOrDefault();
            plan.InForce.Should().BeSameAs(newest);
        }

        history.OfType<PlanApproved>().Should().OnlyContain(approved => approved.Author != approved.ApprovedBy);
        history.OfType<TargetAgreed>().Should()
            .OnlyContain(agreed => agreed.ProposedBy != agreed.AgreedBy && agreed.Months.Sum() == agreed.AnnualTarget);
        SubmittedWhatWasAgreed(history);
        history.OfType<PlanApproved>().Select(approved => approved.Revision).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    });

    [Property(MaxTest = 100)]
    public Property A_command_that_was_accepted_makes_no_event_when_it_comes_again() => Prop.ForAll(Sequences(), steps =>
    {
        var state = Given();
        foreach (var step in steps)
        {
            var events = Attempt(state, step);
            state = Then(state, People[step.Who], events);
            if (events.Count > 0)
                Decide(state, step, WhoOf(step)).Should().BeEmpty("{0} came again", step);
        }
    });

    [Property(MaxTest = 100)]
    public Property The_list_shows_a_plan_as_it_is_under_any_commands() => Prop.ForAll(Sequences(), steps =>
    {
        var (state, listed) = (Given(), (PlanOverview?)null);
        foreach (var step in steps)
        {
            var events = Attempt(state, step);
            state = Then(state, People[step.Who], events);
            listed = Recorded(AnnualPlan.Of(Id), People[step.Who], events).Aggregate(listed, PlanOverview.After);
            if (state is AnnualPlan.Opened { Plan: var plan })
                listed.Should().Be(new PlanOverview(
                    "annual-plan/north/FY2027", "north", "FY2027", state.Status, plan.Number, plan.Figures.AnnualTarget, "CNY"));
        }
    });

    /// <summary>Between the last word on a revision's target and its submission lies an agreement on the amount submitted, or nobody said
    /// a word.</summary>
    private static void SubmittedWhatWasAgreed(IReadOnlyList<object> history)
    {
        foreach (var (submitted, i) in history.Select((e, i) => (e as PlanSubmitted, i)).Where(item => item.Item1 is not null))
        {
            var last = history.Take(i).LastOrDefault(e => e is TargetProposed made && made.Revision == submitted!.Revision
                || e is TargetAgreed agreed && agreed.Revision == submitted!.Revision);
            last.Should().Match(e => e == null || e is TargetAgreed && ((TargetAgreed)e).AnnualTarget == submitted!.AnnualTarget);
        }
    }

    private static void SumsAgree(PlanRevision plan)
    {
        var figures = plan.Figures;
        figures.Months.Count.Should().Be(12);
        figures.Months.All(amount => amount >= 0 && decimal.Round(amount, 2) == amount).Should().BeTrue();
        figures.Quarters.Sum().Should().Be(figures.AnnualTarget);
        figures.Unallocated(2027).Where(left => Assigned(figures, left) + left.Amount != Parent(figures, left)).Should().BeEmpty();
    }

    private static decimal Assigned(PlanFigures figures, Unallocated left) => figures.Targets.Where(target =>
        target.Key.Dimension == left.Dimension && left.Period.Covers(Period.Month(2027, target.Key.Month))).Sum(target => target.Value);

    private static decimal Parent(PlanFigures figures, Unallocated left) =>
        left.Period.Months.Sum(month => figures.Months[month.Number - 1]);

    private static void AllowedMoves(AnnualPlan before, AnnualPlan after) => (before.Status, after.Status).Should().BeOneOf(
        ("none", "draft"), ("draft", "submitted"), ("rejected", "submitted"), ("submitted", "approved"), ("submitted", "rejected"),
        ("rejected", "draft"), ("approved", "draft"), ("active", "draft"), ("approved", "active"), ("active", "closed"),
        (before.Status, before.Status));

    // Mia and Max sell, Eva and Eli are executives; whoever may not do what the step says is refused.
    private static CommandContext WhoOf(Step step) => Person(People[step.Who], step.Who < 2 ? Roles.SalesManager : Roles.Executive);

    private static IReadOnlyList<object> Attempt(AnnualPlan state, Step step)
    {
        try
        {
            return [.. Decide(state, step, WhoOf(step))];
        }
        catch (DomainException)
        {
            // A refusal is an answer, too: nothing happened.
            return [];
        }
    }

    private static IEnumerable<object> Decide(AnnualPlan state, Step step, CommandContext who) => step.What switch
    {
        0 => PlanDecisions.Create(
            state, who, Terms with { Growth = null, AnnualTarget = step.Number / 100m, Seasonality = Weights(step.Number) }),
        1 => PlanDecisions.Assign(state, step.Number % 2 == 0 ? Dimensions.Rep : Dimensions.Region, $"h{step.Number % 3}",
            PeriodOf(step.Number), step.Number / 100m),
        2 => PlanDecisions.Phase(state, Weights(step.Number)),
        3 => PlanDecisions.Import(state, who, Terms with { Growth = null }, Sheet(step.Number)),
        4 => PlanDecisions.Submit(state, who, step.Number % 4 == 0 ? NoGround : Ground),
        5 => PlanDecisions.Approve(state, who, null, Today),
        6 => PlanDecisions.Reject(state, who, "no"),
        7 => PlanDecisions.Revise(state, who, "more", step.Number % 2 == 0 ? null : step.Number / 100m),
        8 => PlanDecisions.Activate(state, step.Number % 2 == 0 ? (Today, "all") : null, Today),
        9 => PlanDecisions.Close(state),
        10 => PlanDecisions.Present(state, who, Today, $"audience {step.Number % 2}", Today),
        11 => DiscussionDecisions.Propose(state, who, step.Number + 0.01m, "why"),
        12 => DiscussionDecisions.Comment(state, who, $"comment {step.Number % 3}"),
        13 => DiscussionDecisions.Agree(state, who, 0),
        14 => StrategyDecisions.SetItem(state, new StrategyItemSet($"item-{step.Number % 3}", "title", $"{step.Number % 5}", "", null)),
        15 => StrategyDecisions.DropItem(state, $"item-{step.Number % 3}"),
        _ => StrategyDecisions.Position(state, new PlanPositioned([new Segment($"segment {step.Number % 3}", "")], "value")),
    };

    private static decimal[] Weights(int number) => [.. Enumerable.Range(0, 12).Select(month => (decimal)((number + month) % 5))];

    private static Period PeriodOf(int number) => (number % 3) switch
    {
        0 => Period.Year(2027),
        1 => Period.Quarter(2027, number % 4 + 1),
        _ => Period.Month(2027, number % 12 + 1),
    };

    private static TargetsImported Sheet(int number) => TargetSheet.Read("t.csv",
        [new TargetRow(2, "h0", "east", null, YearStart, number / 100m),
            new TargetRow(3, "h1", null, null, YearStart.AddMonths(3), number)],
        Grain.Quarter, Id.FiscalYear, new FiscalCalendar(7), PlanFigures.EqualSeasonality, "CNY").Targets!;

    // Closing is rare and the steps that lead to approval are frequent, so that sequences get through the whole life of a plan.
    private static Arbitrary<List<Step>> Sequences() =>
        (from what in Gen.Elements(0, 0, 1, 1, 2, 2, 3, 4, 4, 4, 4, 5, 5, 5, 6, 7, 7, 8, 8, 9, 10, 10, 11, 12, 13, 13, 14, 15, 16)
         from who in Gen.Choose(0, People.Length - 1)
         from number in Gen.Choose(0, 1_000_000)
         select new Step(what, who, number)).ListOf(60).Select(steps => steps.ToList()).ToArbitrary();
}
