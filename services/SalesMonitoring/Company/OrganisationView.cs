using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.ServiceDefaults.Inbox;

namespace SalesPlatform.SalesMonitoring.Company;

/// <summary>The organisation's settings as Planning published them last.</summary>
/// <param name="Id">Local stream.</param>
/// <param name="Sequence">Place of the setting in Planning's stream: a later one holds, whichever arrives first.</param>
/// <param name="FiscalStartMonth">Calendar month the fiscal year starts in.</param>
/// <param name="Currency">Company currency.</param>
/// <param name="TimeZone">IANA name.</param>
public sealed record OrganisationView(string Id, long Sequence, int FiscalStartMonth, string Currency, string TimeZone)
{
    /// <summary>Where the settings arrive.</summary>
    public static string Stream { get; } = EventInbox.LocalStream("planning", "organisation");

    /// <summary>What holds until somebody sets them.</summary>
    public static OrganisationView Default { get; } = new(Stream, 0, 1, "CNY", "Asia/Shanghai");

    /// <summary>Currency and day at an instant.</summary>
    public CompanyTerms TermsAt(DateTimeOffset instant) => new(Currency, CompanyReader.TodayIn(TimeZone, instant));
}

/// <summary>Keeps <see cref="OrganisationView"/>.</summary>
public partial class OrganisationProjection : SingleStreamProjection<OrganisationView, string>
{
    /// <summary>The first setting that arrives.</summary>
    public static OrganisationView Create(IEvent<OrganisationSet> e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return new OrganisationView(e.StreamKey!, e.SourceSequenceOf(), e.Data.FiscalStartMonth, e.Data.Currency, e.Data.TimeZone);
    }

    /// <summary>Another one.</summary>
    public static OrganisationView Apply(IEvent<OrganisationSet> e, OrganisationView view)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(view);
        return e.SourceSequenceOf() > view.Sequence ? Create(e) : view;
    }
}
