using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Company;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Organisation;

/// <summary>A version of the organisation's settings.</summary>
/// <param name="Sequence">Place among the versions.</param>
/// <param name="RecordedAt">When the platform learned it.</param>
/// <param name="FiscalStartMonth">Calendar month the fiscal year starts in.</param>
/// <param name="Currency">Company currency, ISO 4217.</param>
/// <param name="TimeZone">IANA time zone.</param>
internal sealed record OrganisationSetting(
    Guid Id, long Sequence, DateTimeOffset RecordedAt, int FiscalStartMonth, string Currency, string TimeZone) : ILearned
{
    /// <summary>What holds until Planning sets something else.</summary>
    public static OrganisationSetting Initial { get; } = new(Guid.Empty, 0, DateTimeOffset.MinValue,
        CompanyDefaults.FiscalStartMonth, CompanyDefaults.Currency, CompanyDefaults.TimeZone);

    public FiscalCalendar Calendar() => new(FiscalStartMonth);

    /// <summary>The company's day at an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => CompanyDay.Of(instant, TimeZone);

    /// <summary>The settings in force among the versions known.</summary>
    public static OrganisationSetting InForce(IEnumerable<OrganisationSetting> versions) =>
        versions.MaxBy(version => version.Sequence) ?? Initial;
}

/// <summary>Keeps every version of the organisation's settings.</summary>
internal partial class OrganisationProjection : EventProjection
{
    public OrganisationProjection()
    {
        Name = "organisation";
        Options.DeleteViewTypeOnTeardown<OrganisationSetting>();
    }

    /// <summary>Planning set them.</summary>
    public OrganisationSetting Create(IEvent<OrganisationSet> e)
    {
        return new OrganisationSetting(
            e.Id, e.SourceSequenceOf(), e.RecordedAt(), e.Data.FiscalStartMonth, e.Data.Currency, e.Data.TimeZone);
    }
}
