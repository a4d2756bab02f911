using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.ServiceDefaults.Inbox;

namespace SalesPlatform.LaunchCoordination.Company;

/// <summary>What of the organisation's settings matters to launches, as Planning published it last.</summary>
/// <param name="Id">Local stream.</param>
/// <param name="Sequence">Place of the setting in Planning's stream: a later one holds, whichever arrives first.</param>
/// <param name="Currency">Company currency, ISO 4217.</param>
/// <param name="TimeZone">IANA name; decides which day it is.</param>
public sealed record OrganisationView(string Id, long Sequence, string Currency, string TimeZone)
{
    /// <summary>Where the settings arrive.</summary>
    public static string Stream { get; } = EventInbox.LocalStream("planning", "organisation");

    /// <summary>What holds until somebody sets them.</summary>
    public static OrganisationView Default { get; } = new(Stream, 0, "CNY", "Asia/Shanghai");

    /// <summary>Currency and day at an instant.</summary>
    public CompanyTerms TermsAt(DateTimeOffset instant) => new(
        Currency, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime));
}

/// <summary>What the organisation has set, at the moment of a command.</summary>
/// <param name="Currency">Company currency, ISO 4217.</param>
/// <param name="Today">The day it is in the company's time zone.</param>
public sealed record CompanyTerms(string Currency, DateOnly Today);

/// <summary>Keeps <see cref="OrganisationView"/>.</summary>
public sealed partial class OrganisationProjection : SingleStreamProjection<OrganisationView, string>
{
    /// <summary>The first setting that arrives.</summary>
    public static OrganisationView Create(IEvent<OrganisationSet> e) =>
        new(e.StreamKey!, e.SourceSequenceOf(), e.Data.Currency, e.Data.TimeZone);

    /// <summary>Another one.</summary>
    public static OrganisationView Apply(IEvent<OrganisationSet> e, OrganisationView view) =>
        e.SourceSequenceOf() > view.Sequence ? Create(e) : view;
}
