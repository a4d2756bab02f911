using Period = SalesPlatform.Contracts.Period;

namespace SalesPlatform.Budget.Budgets;

/// <summary>Each beside its operation; here is what they share.</summary>
internal static partial class BudgetDecisions
{
    public static void RequireFinance(this CommandContext context)
    {
        if (!context.Is(Roles.Finance))
            throw DomainException.NotPermitted("not-finance", "This is decided by finance.");
    }

    /// <summary>13 where none does.</summary>
    private static int FirstMonthFrom(FiscalCalendar calendar, Period year, DateOnly day) =>
        1 + year.Months.Count(month => calendar.Start(month) < day);

    private static void RequireInYear(FiscalCalendar calendar, Period year, DateOnly day)
    {
        if (!calendar.Contains(year, day))
            throw DomainException.Invalid("effective_from", "outside-the-budget", $"{day:yyyy-MM-dd} does not lie in {year}.");
    }

    private static void RequireReview(BudgetState state)
    {
        if (state is not BudgetState.FinanceReview)
            throw WrongStatus("not-in-review", state);
    }

    private static DomainException WrongStatus(string code, BudgetState state) =>
        DomainException.Rule(code, $"Revision {state.Existing.Revision} of the budget {state.Existing.Id} is {state.Status}.",
            ("status", state.Status));

    internal static void RequireDraft(BudgetState state)
    {
        var book = state.Existing;
        if (state is not BudgetState.Draft)
        {
            throw DomainException.Rule(
                "not-a-draft", $"Revision {book.Revision} of the budget {book.Id} is {state.Status}; open a new revision to change it.",
                ("status", state.Status));
        }
    }
}
