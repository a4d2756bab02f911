using SalesPlatform.Budget.Budgets;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.LaunchCoordination;

namespace SalesPlatform.Budget.Promotions;

/// <summary>What a promotion asks of one fiscal year's budget.</summary>
/// <param name="Revision">Of the approved plan.</param>
/// <param name="Currency">Of the amounts.</param>
/// <param name="Months">Twelve amounts, first month of the fiscal year first.</param>
internal sealed record PromotionNeed(Guid Launch, int Revision, bool IsWithdrawn, string Description, string Currency,
    IReadOnlyList<decimal> Months)
{
    private const int MonthsInYear = 12;

    public decimal Total => Months.Sum();

    /// <summary>
    /// What a promotion asks of a year. A channel's amount is spread over the days it runs, and counts by the month they fall into, in
    /// whole units of its currency (largest remainder): 31,000 for a channel from 17 January to 16 February are 15,000 in January and
    /// 16,000 in February.
    /// </summary>
    public static PromotionNeed Of(PlannedPromotion promotion, FiscalCalendar calendar, Period year)
    {
        var months = new decimal[MonthsInYear];
        foreach (var (month, amount) in promotion.IsCancelled
            ? [] : promotion.Channels.SelectMany(channel => Spread(channel, promotion.Currency, calendar)))
        {
            if (year.Covers(month))
                months[month.Number - 1] += amount;
        }

        var channels = string.Join(", ", promotion.Channels.Select(channel => channel.Channel));
        return new PromotionNeed(
            promotion.Launch, promotion.Revision, promotion.IsCancelled, $"Promotion of {promotion.Product}: {channels}",
            promotion.Currency, months);
    }

    /// <summary>The budgets that any approval of a promotion touched, by their fiscal years.</summary>
    public static IEnumerable<BudgetId> BudgetsOf(PlannedPromotion promotion, FiscalCalendar calendar)
    {
        if (promotion is not { FirstDay: { } first, LastDay: { } last })
            return [];
        var (from, to) = (calendar.MonthOf(first).FiscalYear, calendar.MonthOf(last).FiscalYear);
        return Enumerable.Range(from, to - from + 1).Select(year => new BudgetId(promotion.Team, Period.Year(year)));
    }

    private static IEnumerable<(Period Month, decimal Amount)> Spread(PromotionChannel channel, string currency, FiscalCalendar calendar)
    {
        var days = Enumerable.Range(0, channel.EndsOn.DayNumber - channel.StartsOn.DayNumber + 1)
            .CountBy(day => calendar.MonthOf(channel.StartsOn.AddDays(day))).ToList();
        return days.Select(month => month.Key)
            .Zip(Contracts.Currency.Of(currency).Split(channel.Amount, [.. days.Select(month => (decimal)month.Value)]));
    }
}
