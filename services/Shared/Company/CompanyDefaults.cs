namespace SalesPlatform.Company;

/// <summary>What holds of the company until somebody sets its calendar, currency and time zone. Planning's own, and what the others go by
/// until they learn of the settings: all must say the same.</summary>
public static class CompanyDefaults
{
    /// <summary>Calendar month the fiscal year starts in, 1..12.</summary>
    public const int FiscalStartMonth = 1;

    /// <summary>ISO 4217.</summary>
    public const string Currency = "CNY";

    /// <summary>IANA name.</summary>
    public const string TimeZone = "Asia/Shanghai";
}

/// <summary>Which day it is in the company.</summary>
public static class CompanyDay
{
    /// <summary>The day an instant falls on in a time zone.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="timeZone">IANA name.</param>
    public static DateOnly Of(DateTimeOffset instant, string timeZone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime);
}
