using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.ServiceDefaults.Inbox;

namespace SalesPlatform.Budget.Company;

/// <summary>The organisation's settings as Planning published them last.</summary>
/// <param name="Id">Local stream.</param>
/// <param name="Sequence">Place of the setting in Planning's stream: a later one holds, whichever arrives first.</param>
/// <param name="FiscalStartMonth">Calendar month the fiscal year starts in.</param>
/// <param name="Currency">Company currency.</param>
/// <param name="TimeZone">IANA name.</param>
public sealed record Organisation(string Id, long Sequence, int FiscalStartMonth, string Currency, string TimeZone)
{
    /// <summary>Where the settings arrive.</summary>
    public static string Stream { get; } = EventInbox.LocalStream("planning", "organisation");

    /// <summary>What holds until somebody sets them.</summary>
    public static Organisation Default { get; } = new(Stream, 0, 1, "CNY", "Asia/Shanghai");

    /// <summary>Calendar, currency and day at an instant.</summary>
    public CompanyTerms TermsAt(DateTimeOffset instant) => new(new FiscalCalendar(FiscalStartMonth), Currency,
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime));
}

/// <summary>What the organisation has set, at the moment of a command.</summary>
/// <param name="Calendar">The fiscal calendar.</param>
/// <param name="Currency">Company currency, ISO 4217.</param>
/// <param name="Today">The day it is in the company's time zone.</param>
public sealed record CompanyTerms(FiscalCalendar Calendar, string Currency, DateOnly Today);

/// <summary>Keeps <see cref="Organisation"/>.</summary>
public sealed partial class OrganisationProjection : SingleStreamProjection<Organisation, string>
{
    /// <summary>The first setting that arrives.</summary>
    public static Organisation Create(IEvent<OrganisationSet> e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return new Organisation(e.StreamKey!, e.SourceSequenceOf(), e.Data.FiscalStartMonth, e.Data.Currency, e.Data.TimeZone);
    }

    /// <summary>Another one.</summary>
    public static Organisation Apply(IEvent<OrganisationSet> e, Organisation view)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(view);
        return e.SourceSequenceOf() > view.Sequence ? Create(e) : view;
    }
}
