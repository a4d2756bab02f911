using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.EventStore.Inbox;

namespace SalesPlatform.Company;

/// <summary>The organisation's settings as Planning published them last.</summary>
/// <param name="Id">Local stream.</param>
/// <param name="Sequence">Place of the setting in Planning's stream; 0 while nothing is known.</param>
/// <param name="FiscalStartMonth">Calendar month the fiscal year starts in.</param>
/// <param name="Currency">Company currency, ISO 4217.</param>
/// <param name="TimeZone">IANA name; decides which day an instant falls on.</param>
public sealed record Organisation(string Id, long Sequence, int FiscalStartMonth, string Currency, string TimeZone)
{
    /// <summary>Where the settings arrive.</summary>
    public static string Stream { get; } = EventInbox.LocalStream("planning", "organisation");

    /// <summary>What holds until somebody sets them: Planning's defaults.</summary>
    public static Organisation Default { get; } =
        new(Stream, 0, CompanyDefaults.FiscalStartMonth, CompanyDefaults.Currency, CompanyDefaults.TimeZone);

    /// <summary>Whether somebody has chosen, as far as is known here.</summary>
    public bool IsSet => Sequence > 0;

    /// <summary>The fiscal calendar.</summary>
    public FiscalCalendar Calendar() => new(FiscalStartMonth);

    /// <summary>The day an instant falls on.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => CompanyDay.Of(instant, TimeZone);

    /// <summary>Calendar, currency and day at an instant.</summary>
    public CompanyTerms TermsAt(DateTimeOffset instant) => new(Calendar(), Currency, DayOf(instant));

    /// <summary>After one more setting; a later one holds, whichever arrives first.</summary>
    public Organisation With(long sequence, OrganisationSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return sequence <= Sequence ? this : new Organisation(Id, sequence, set.FiscalStartMonth, set.Currency, set.TimeZone);
    }
}

/// <summary>What the organisation has set, at the moment of a command.</summary>
/// <param name="Calendar">The fiscal calendar.</param>
/// <param name="Currency">Company currency, ISO 4217.</param>
/// <param name="Today">The day it is in the company's time zone.</param>
public sealed record CompanyTerms(FiscalCalendar Calendar, string Currency, DateOnly Today);

/// <summary>Keeps <see cref="Organisation"/>.</summary>
public sealed partial class OrganisationProjection : SingleStreamProjection<Organisation, string>
{
    /// <summary>The events it is made of.</summary>
    public OrganisationProjection() => IncludeType<OrganisationSet>();

    /// <inheritdoc />
    public override Organisation? Evolve(Organisation? snapshot, string id, IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return e.Data is OrganisationSet set ? (snapshot ?? Organisation.Default).With(e.SourceSequenceOf(), set) : snapshot;
    }
}
