namespace SalesPlatform.Scorecards.Risks;

internal static class RunningPeriods
{
    public static IReadOnlyList<Period> Of(OrganisationSetting organisation, DateTimeOffset now)
    {
        var month = organisation.Calendar().MonthOf(organisation.DayOf(now));
        return [month.InYear, Period.Quarter(month.FiscalYear, (month.Number - 1) / 3 + 1), month];
    }
}
