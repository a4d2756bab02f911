using SalesPlatform.Budget.Budgets;
using SalesPlatform.Company;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Domain;

namespace SalesPlatform.Tests.Budget;

/// <summary>A budget of team north for FY2027 (July 2026 to June 2027), told in events. Mia manages the team, Fay and Finn are
/// finance.</summary>
internal static class BudgetStory
{
    public static readonly BudgetId Id = new("north", Period.Year(2027));
    public static readonly FiscalCalendar Calendar = new(7);
    public static readonly DateOnly YearStart = new(2026, 7, 1);
    public static readonly DateOnly Today = new(2026, 11, 20);
    public static readonly CompanyTerms Company = new(Calendar, "CNY", Today);

    public static readonly BudgetDrafted Drafted = new("north", "FY2027", "CNY", "mia");
    public static readonly BudgetLineSet Travel = new("travel", Controls.Stop, Behaviours.Fixed, "FY2027", Months(10_000m));
    public static readonly BudgetLineSet Training = new("training", Controls.Warn, Behaviours.Fixed, "FY2027", Months(5_000m));
    public static readonly BudgetSubmitted Submitted = new("north", "FY2027", 1, "CNY", 180_000m, "mia");
    public static readonly BudgetReturned Returned = new("north", "FY2027", 1, "too much travel", "fay");

    public static readonly BudgetLine[] Lines = [Line("training", 5_000m, Controls.Warn), Line("travel", 10_000m)];
    public static readonly BudgetApproved Approved = new("north", "FY2027", 1, YearStart, "CNY", Lines, Lines, "mia", "fay");
    public static readonly BudgetActivated Activated = new("north", "FY2027", 1);
    public static readonly BudgetRevised RevisedTo2 = new(2, "sales grow", "mia");
    public static readonly BudgetClosed Closed = new("north", "FY2027", 1, "fay");

    public static readonly object[] Written = [Drafted, Travel, Training];
    public static readonly object[] InReview = [.. Written, Submitted];
    public static readonly object[] InForce = [.. InReview, Approved];
    public static readonly object[] Open = [.. InForce, Activated];

    public static readonly CommandContext Mia = Person("mia", Roles.SalesManager);
    public static readonly CommandContext Fay = Person("fay", Roles.Finance);
    public static readonly CommandContext Finn = Person("finn", Roles.Finance);

    public static CommandContext Person(string name, params string[] roles) =>
        new(name, roles, ["north"], null, "test", new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));

    public static decimal[] Months(decimal amount) => [.. Enumerable.Repeat(amount, 12)];

    public static BudgetLine Line(string category, decimal month, string control = Controls.Stop, string behaviour = Behaviours.Fixed) =>
        new(category, control, behaviour, Months(month));

    public static BudgetCell Cell(string category, int month) => new(category, Id.MonthLabel(month));

    public static CommitmentOpened Committed(string key, string category, decimal amount, int month = 6) =>
        new("north", "FY2027", key, Cell(category, month), amount, "CNY", "", 0);

    /// <summary>The budget after these events, all of Mia's doing where an event does not say otherwise.</summary>
    public static BudgetState Given(params IEnumerable<object> events) => Then(new BudgetState.NotDrafted(Id), "mia", events);

    public static BudgetState Then(BudgetState state, string actor, IEnumerable<object> events) =>
        BudgetState.Of(Id).Fold(Recorded(actor, events), state);

    /// <summary>As the list shows it.</summary>
    public static BudgetOverview? Then(BudgetOverview? listed, string actor, IEnumerable<object> events) => BudgetOverview.Fold.Fold(
        Recorded(actor, events).Where(e => BudgetOverview.Fold.Events.Contains(e.Data.GetType())), listed);

    private static IEnumerable<RecordedEvent> Recorded(string actor, IEnumerable<object> events) =>
        events.Select((data, i) => new RecordedEvent(Guid.CreateVersion7(), Id.Stream, i + 1, Mia.Now, actor, data));

    /// <summary>Figures of a budget with these costs by category and month.</summary>
    public static BudgetFigures With(this BudgetState state, params (string Category, int Month, decimal Amount)[] costs) =>
        BudgetFigures.Of(state, costs.Aggregate(CostTotals.None, (totals, cost) => totals.Add(cost.Category, cost.Month, cost.Amount)));

    /// <summary>Asserts which events a decision makes; lists within events count by their values.</summary>
    public static void ShouldMake(this IEnumerable<object> decision, params object[] events) =>
        decision.Should().BeEquivalentTo(events, options => options.WithStrictOrdering().PreferringRuntimeMemberTypes());

    public static DomainException Refused(Func<IEnumerable<object>> decision) =>
        decision.Enumerating().Should().Throw<DomainException>().Which;

    public static DomainException ShouldBreak(Func<IEnumerable<object>> decision, string rule)
    {
        var refusal = Refused(decision);
        (refusal.Refusal, refusal.Code).Should().Be((Refusal.BrokenRule, rule));
        return refusal;
    }

    public static void ShouldNameField(Func<IEnumerable<object>> decision, string field, string code) =>
        Refused(decision).Fields.Select(error => (error.Field, error.Code)).Should().Contain((field, code));

    public static void ShouldNotBePermitted(Func<IEnumerable<object>> decision) =>
        Refused(decision).Refusal.Should().Be(Refusal.NotPermitted);
}
