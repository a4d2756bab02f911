using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Commitments;
using SalesPlatform.Budget.Compliance;
using SalesPlatform.Budget.Costs;
using SalesPlatform.Budget.Reallocations;
using SalesPlatform.Budget.Reports;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Domain;
using SalesPlatform.Tests.Budget.Costs;
using static SalesPlatform.Tests.Budget.BudgetStory;

namespace SalesPlatform.Tests.Budget;

/// <summary>What holds after any sequence of commands by anybody, accepted or refused.</summary>
public class BudgetProperties
{
    private static readonly string[] People = ["mia", "max", "fay", "finn"];
    private static readonly string[] Categories = ["travel", "training", "promotion"];

    /// <summary>One command: what, by whom, and a number its values are made of.</summary>
    public sealed record Step(int What, int Who, int Number);

    [Property]
    public Property Phasing_adds_up() => Prop.ForAll(
        (from cents in Gen.Choose(0, int.MaxValue) from weights in Gen.Choose(0, 1000).ListOf(12) select (cents, weights)).ToArbitrary(),
        line =>
        {
            var weights = line.weights.Select(weight => (decimal)weight).Append(1m).Take(12).ToList();
            var amount = line.cents / 100m;
            var phased = new LineTerms("travel", Period.Year(2027), amount, weights.All(weight => weight == 0) ? [] : weights, null, null)
                .Phased("CNY");
            (phased.Count, phased.Sum()).Should().Be((12, amount));
            phased.Should().OnlyContain(month => month >= 0 && decimal.Round(month, 2) == month);
        });

    [Property(MaxTest = 200)]
    public Property Money_adds_up_and_moves_only_where_it_is_left_under_any_commands() => Prop.ForAll(Sequences(), steps =>
    {
        var world = new World(steps);
        foreach (var step in steps)
        {
            var before = world.Figures;
            var events = world.Take(step);
            if (events is [BudgetReallocated moved])
                MovedWithinWhatWasLeft(before, world.Figures, moved);
            if (events is [CommitmentOpened { OverBudgetBy: 0 } opened])
                world.Figures.OfYear(opened.Cell.Category).Available.Should().BeGreaterThanOrEqualTo(0);
            SumsAgree(world.Figures);
        }

        world.History.OfType<BudgetApproved>().Should().OnlyContain(approved => approved.Author != approved.ApprovedBy);
        world.History.OfType<BudgetReallocated>().Should().OnlyContain(moved => moved.RequestedBy != moved.ApprovedBy);
        world.History.OfType<BudgetApproved>().Select(approved => approved.Revision).Should()
            .BeInAscendingOrder().And.OnlyHaveUniqueItems();
    });

    [Property(MaxTest = 100)]
    public Property An_accepted_command_makes_no_event_when_it_comes_again() => Prop.ForAll(Sequences(), steps =>
    {
        var world = new World(steps);
        foreach (var step in steps)
        {
            if (world.Take(step).Count > 0)
                world.Take(step).Should().BeEmpty("{0} came again", step);
        }
    });

    [Property(MaxTest = 100)]
    public Property The_list_shows_a_budget_as_it_is_under_any_commands() => Prop.ForAll(Sequences(), steps =>
    {
        var world = new World(steps);
        foreach (var step in steps)
        {
            world.Take(step);
            if (world.State is BudgetState.Opened { Book: var book })
                (world.Listed!.Status, world.Listed.Revision, world.Listed.Total()).Should()
                    .Be((world.State.Status, book.Revision, book.Lines.Total));
        }
    });

    [Property(MaxTest = 100)]
    public Property Costs_in_any_order_and_repeated_leave_the_highest_revision_of_each() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ListOf(30).ToArbitrary(), numbers =>
        {
            var posted = numbers.Select(CostOf).ToList();
            var world = new World([]);
            foreach (var cost in posted.Concat(posted))
                world.Post(cost);
            var expected = posted.GroupBy(cost => cost.ExternalId).Sum(same => same.MaxBy(cost => cost.Revision)!.Content.Amount);
            world.Figures.Categories.Sum(category => world.Figures.OfYear(category).Actual).Should().Be(expected);
        });

    [Fact]
    public void The_random_histories_reach_what_the_properties_are_about()
    {
        var reached = new HashSet<Type>();
        foreach (var steps in Sequences().Generator.Sample(50, 300))
        {
            var world = new World(steps);
            foreach (var step in steps)
                reached.UnionWith(world.Take(step).Select(e => e.GetType()));
        }

        reached.Should()
            .Contain([typeof(BudgetReallocated), typeof(BudgetRebaselined), typeof(CommitmentChanged), typeof(CommitmentReleased),
            typeof(BudgetReturned), typeof(BudgetRevised), typeof(CostReversed), typeof(SupersededCostKept), typeof(BudgetClosed)]);
    }

    private static void MovedWithinWhatWasLeft(BudgetFigures before, BudgetFigures after, BudgetReallocated moved)
    {
        after.Lines.Total.Should().Be(before.Lines.Total);
        after.Baseline.HasAmountsOf(before.Baseline).Should().BeTrue();
        after.OfYear(moved.From.Category).Available.Should().BeGreaterThanOrEqualTo(0);
        after.OfMonth(moved.From.Category, Period.Parse(moved.From.Month).Number).Available.Should().BeGreaterThanOrEqualTo(0);
        after.Lines.All.SelectMany(line => line.Months).Should().OnlyContain(amount => amount >= 0);
    }

    private static void SumsAgree(BudgetFigures figures)
    {
        var year = VarianceReport.Of(figures, Period.Year(2027));
        var total = year.Total with { Unrated = null };
        var months = Period.Year(2027).Months.Select(month => VarianceReport.Of(figures, month).Total);
        Together(months).Should().Be(total);
        Together(year.ByMonth.Select(month => month.Variance)).Should().Be(total);
        Together(year.ByCategory.Select(category => category.Variance)).Should().Be(total);
        year.Total.Budget.Should().Be(figures.Lines.Total);
    }

    private static Variance Together(IEnumerable<Variance> parts) => parts.Aggregate(new Variance(0, 0, 0), (sum, part) =>
        new Variance(sum.Budget + part.Budget, sum.Baseline + part.Baseline, sum.Actual + part.Actual));

    // The content follows from id and revision: the same triple says the same.
    private static PostCost CostOf(int number)
    {
        var (id, revision) = (number % 7, number / 7 % 4 + 1);
        var seed = id * 31 + revision * 17;
        return new PostCost("erp", $"i-{id}", revision, new CostContent(
            "north", YearStart.AddDays(seed * 13 % 360), Categories[seed % 3], $"i-{id}", 0, "", seed * 37.5m - 200, "CNY", 1, null));
    }

    private static Arbitrary<List<Step>> Sequences() =>
        (from what in Gen.Elements(0, 1, 1, 2, 2, 3, 4, 4, 4, 5, 5, 6, 7, 8, 8, 8, 9, 9, 10, 11, 11, 12, 12, 13, 14, 15)
         from who in Gen.Choose(0, People.Length - 1)
         from number in Gen.Choose(0, 1_000_000)
         select new Step(what, who, number)).ListOf(80).Select(steps => steps.ToList()).ToArbitrary();

    /// <summary>A budget, its costs, and what happened to them.</summary>
    /// <remarks>Two of three begin with a budget at work, so that sequences get through the whole life of one.</remarks>
    private sealed class World(IReadOnlyList<Step> steps)
    {
        private readonly Dictionary<string, CostState> _costs = [];
        private CostTotals _totals = CostTotals.None;

        public BudgetState State { get; private set; } = Given(BeginningOf(steps));

        public BudgetOverview? Listed { get; private set; } = Then((BudgetOverview?)null, "mia", BeginningOf(steps));

        public List<object> History { get; } = [];

        public BudgetFigures Figures => BudgetFigures.Of(State, _totals);

        public IReadOnlyList<object> Take(Step step)
        {
            if (step.What == 11)
                return Post(CostOf(step.Number));
            var events = Attempt(step);
            State = Then(State, People[step.Who], events);
            Listed = Then(Listed, People[step.Who], events);
            History.AddRange(events);
            return events;
        }

        public IReadOnlyList<object> Post(PostCost cost)
        {
            var held = _costs.GetValueOrDefault(cost.ExternalId) ?? CostStory.Nothing;
            var decision = CostDecisions.Post(held, CostStory.Ledger(State) is var ledger
                ? ledger with { Years = ledger.Years.SetItem(Id, Figures) } : null!, cost, "CNY");
            _costs[cost.ExternalId] = CostStory.Then(held, decision.Events);
            _totals = decision.After.Years[Id].Costs;
            return decision.Events;
        }

        private static object[] BeginningOf(IReadOnlyList<Step> steps) =>
            steps is [{ Number: var number }, ..] && number % 3 > 0 ? Open : [];

        private IReadOnlyList<object> Attempt(Step step)
        {
            try
            {
                return [.. Decide(step, Person(People[step.Who], Roles.SalesManager, Roles.Finance))];
            }
            catch (DomainException)
            {
                // A refusal is an answer, too: nothing happened.
                return [];
            }
        }

        private IEnumerable<object> Decide(Step step, CommandContext who)
        {
            var (category, other) = (Categories[step.Number % 3], Categories[step.Number / 3 % 3]);
            var (month, amount) = (Period.Month(2027, step.Number % 12 + 1), step.Number % 5_000 + 0.5m);
            return step.What switch
            {
                0 => BudgetDecisions.Create(State, who, "CNY"),
                1 => BudgetDecisions.SetLine(
                    State, new LineTerms(category, Period.Year(2027), amount * 12, [], step.Number % 2 == 0 ? Controls.Warn
                    : Controls.Stop, null)),
                2 => BudgetDecisions.Submit(State, who),
                3 => BudgetDecisions.Return(State, who, "no"),
                4 => BudgetDecisions.Approve(State, who, Calendar, null, Today),
                5 => BudgetDecisions.Activate(State),
                6 => BudgetDecisions.Revise(State, who, "more"),
                7 => BudgetDecisions.Rebaseline(State, who, Calendar, "agreed", YearStart),
                8 => CommitmentDecisions.Open(State, Figures, new CommitmentTerms($"po-{step.Number}", category, month, amount, "")),
                9 => CommitmentDecisions.Change(State, Figures, Known(step.Number), amount, month),
                10 => CommitmentDecisions.Release(State, Known(step.Number), "no"),
                12 => ReallocationDecisions.Request(
                    State, Figures, who, new ReallocationTerms(category, month, other, Period.Month(2027, 3), amount, "help")),
                13 => ReallocationDecisions.Approve(State, Figures, who, Pending(step.Number)),
                14 => FindingDecisions.Raise(State, who, new FindingTerms("q", $"f{step.Number % 3}", "", Severities.Minor)),
                _ => BudgetDecisions.Close(State, who),
            };
        }

        private string Known(int number) => State.Existing.Commitments.Keys.ToList() is { Count: > 0 } keys ? keys[number % keys.Count]
            : "none";

        private Guid Pending(int number) => State.Existing.Reallocations.Keys.ToList() is { Count: > 0 } ids ? ids[number % ids.Count]
            : Guid.Empty;
    }
}
