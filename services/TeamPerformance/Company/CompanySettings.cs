using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.ServiceDefaults.Inbox;

namespace SalesPlatform.TeamPerformance.Company;

/// <summary>The organisation's settings as far as Planning has told of them.</summary>
/// <param name="Id">Stream its events are kept in here.</param>
/// <param name="Sequence">Place of the newest setting in Planning's stream; 0 while nothing is known.</param>
/// <param name="FiscalStartMonth">Calendar month the fiscal year starts in.</param>
/// <param name="Currency">Of cost estimates, ISO 4217.</param>
/// <param name="TimeZone">Decides which day an instant falls on, IANA.</param>
public sealed record CompanySettings(string Id, long Sequence, int FiscalStartMonth, string Currency, string TimeZone)
{
    /// <summary>Until somebody has chosen: Planning's defaults.</summary>
    public static CompanySettings Unknown { get; } = new(EventInbox.LocalStream("planning", "organisation"), 0, 1, "CNY", "Asia/Shanghai");

    /// <summary>Whether somebody has chosen the calendar.</summary>
    public bool AreKnown => Sequence > 0;

    /// <summary>The fiscal calendar.</summary>
    public FiscalCalendar Calendar => new(FiscalStartMonth);

    /// <summary>The day an instant falls on.</summary>
    public DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(instant, TimeZone).DateTime);

    /// <summary>After one more setting, which may arrive late.</summary>
    public CompanySettings With(long sequence, OrganisationSet set) => sequence <= Sequence ? this : this with
    {
        Sequence = sequence,
        FiscalStartMonth = set.FiscalStartMonth,
        Currency = set.Currency,
        TimeZone = set.TimeZone,
    };
}

/// <summary>The settings from Planning's events.</summary>
public sealed partial class CompanySettingsProjection : SingleStreamProjection<CompanySettings, string>
{
    /// <summary>First one here, not always Planning's first.</summary>
    public static CompanySettings Create(IEvent<OrganisationSet> e) => CompanySettings.Unknown.With(e.SourceSequenceOf(), e.Data);

    /// <summary>Another one.</summary>
    public static CompanySettings Apply(IEvent<OrganisationSet> e, CompanySettings settings) => settings.With(e.SourceSequenceOf(), e.Data);
}
