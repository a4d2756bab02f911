using SalesPlatform.Contracts.LaunchCoordination;

namespace SalesPlatform.Budget.Promotions;

internal sealed record PromotionNeed(Guid Launch, int Revision, bool IsWithdrawn, string Description, string Currency,
    IReadOnlyList<decimal> Months)
{
    private const int MonthsInYear = 12;

    public decimal Total => Months.Sum();

    /// <summary>A channel's amount is spread over the days it runs, in whole units of its currency (largest remainder): 31,000 from 17
    /// January to 16 February are 15,000 in January and 16,000 in February.</summary>
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

    /// <summary>Those that any of its approvals touched.</summary>
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
