using Google.Protobuf.WellKnownTypes;

namespace SalesPlatform.Budget.Reports;

internal static class ReportMessages
{
    public static Wire.VarianceReply Variance(string team, VarianceReport report, BudgetReading reading)
    {
        var currency = CurrencyOf(reading);
        return new Wire.VarianceReply
        {
            Team = team,
            Period = $"{report.Period}",
            RevisionInForce = reading.Figures.Revision,
            Cells =
            {
                report.Cells.Select(cell => new Wire.VarianceCell
                {
                    Category = cell.Category,
                    Month = $"{cell.Month}",
                    Variance = Of(cell.Variance, currency),
                }),
            },
            ByCategory = { report.ByCategory.Select(item => Total(item.Category, item.Variance, currency)) },
            ByMonth = { report.ByMonth.Select(item => Total($"{item.Month}", item.Variance, currency)) },
            Total = Of(report.Total, currency),
            AsOf = reading.AsOf.ToTimestamp(),
            Provisional = report.Running is not null,
        };
    }

    public static Wire.AvailableReply Available(BudgetId id, int through, BudgetReading reading)
    {
        var (figures, currency) = (reading.Figures, CurrencyOf(reading));
        var categories = figures.Categories;
        return new Wire.AvailableReply
        {
            Team = id.Team,
            FiscalYear = $"{id.FiscalYear}",
            Through = id.MonthLabel(through),
            Categories =
            {
                categories.Select(category => new Wire.CategoryAvailable
                {
                    Category = category,
                    Control = BudgetReplies.Control(figures.Lines.Find(category)?.Control),
                    ToDate = Of(figures.ToDate(category, through), currency),
                    FullYear = Of(figures.OfYear(category), currency),
                }),
            },
            TotalToDate = Of(Sum(categories.Select(category => figures.ToDate(category, through))), currency),
            TotalFullYear = Of(Sum(categories.Select(figures.OfYear)), currency),
        };
    }

    public static Wire.SuggestionsReply Suggestions(
        BudgetId id, SalesPace pace, IEnumerable<Suggestion> suggestions, BudgetReading reading) => new()
        {
            Team = id.Team,
            FiscalYear = $"{id.FiscalYear}",
            MonthsOver = pace.MonthsOver,
            SalesPace = pace.Ratio?.ToExact(),
            Suggestions =
        {
            suggestions.Select(suggestion => new Wire.Suggestion
            {
                Code = suggestion.Code,
                Arguments = { suggestion.Arguments.ToDictionary() },
                Explanation = suggestion.Explanation,
                Moves = { suggestion.Moves.Select(move => Of(id, move, CurrencyOf(reading))) },
            }),
        },
        };

    private static Wire.VarianceTotal Total(string of, Variance variance, string currency) =>
        new() { Of = of, Variance = Of(variance, currency) };

    private static string CurrencyOf(BudgetReading reading) =>
        reading.State is BudgetState.Opened { Book: var book } ? book.Currency : reading.Company.Currency;

    private static Availability Sum(IEnumerable<Availability> parts) =>
        parts.Aggregate(new Availability(0, 0, 0), (sum, part) => sum.Plus(part));

    private static Wire.Move Of(BudgetId id, SuggestedMove move, string currency) => new()
    {
        From = new Wire.Cell { Category = move.From.Category, Month = id.MonthLabel(move.From.Month) },
        To = new Wire.Cell { Category = move.To.Category, Month = id.MonthLabel(move.To.Month) },
        Amount = move.Amount.ToMoney(currency),
    };

    private static Wire.Variance Of(Variance variance, string currency) => new()
    {
        Budget = variance.Budget.ToMoney(currency),
        Baseline = variance.Baseline.ToMoney(currency),
        Actual = variance.Actual.ToMoney(currency),
        Variance_ = variance.Amount.ToMoney(currency),
        Ratio = variance.Ratio?.ToExact(),
        Unbudgeted = variance.Unbudgeted,
        BudgetToDate = Rounded(variance.Due?.Amount, currency),
        VarianceToDate = Rounded(variance.Due is null ? null : variance.LeadingAmount, currency),
        RatioToDate = variance.Due is null ? null : variance.LeadingRatio?.ToExact(),
        BaselineToDate = Rounded(variance.BaselineDue?.Amount, currency),
        Deviation = variance.Deviation?.ToExact(),
    };

    private static Google.Type.Money? Rounded(decimal? amount, string currency) =>
        amount is { } exact ? Currency.Of(currency).Round(exact).ToMoney(currency) : null;

    private static Wire.Available Of(Availability availability, string currency) => new()
    {
        Budget = availability.Budget.ToMoney(currency),
        Actual = availability.Actual.ToMoney(currency),
        Committed = availability.Committed.ToMoney(currency),
        Available_ = availability.Available.ToMoney(currency),
    };
}
