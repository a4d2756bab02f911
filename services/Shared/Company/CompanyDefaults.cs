namespace SalesPlatform.Company;

/// <summary>What holds of the company until somebody sets it. Planning and those who learn from it must say the same.</summary>
public static class CompanyDefaults
{
    /// <summary>Calendar month, 1..12.</summary>
    public const int FiscalStartMonth = 1;

    public const string Currency = "CNY";

    public const string TimeZone = "Asia/Shanghai";
}

public static class CompanyDay
{
    public static DateOnly Of(DateTimeOffset instant, string timeZone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime);
}
