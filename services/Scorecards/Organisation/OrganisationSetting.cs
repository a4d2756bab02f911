using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Company;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Organisation;

internal sealed record OrganisationSetting(
    Guid Id, long Sequence, DateTimeOffset RecordedAt, int FiscalStartMonth, string Currency, string TimeZone) : ILearned
{
    public static OrganisationSetting Initial { get; } = new(Guid.Empty, 0, DateTimeOffset.MinValue,
        CompanyDefaults.FiscalStartMonth, CompanyDefaults.Currency, CompanyDefaults.TimeZone);

    public FiscalCalendar Calendar() => new(FiscalStartMonth);

    public DateOnly DayOf(DateTimeOffset instant) => CompanyDay.Of(instant, TimeZone);

    public static OrganisationSetting InForce(IEnumerable<OrganisationSetting> versions) =>
        versions.MaxBy(version => version.Sequence) ?? Initial;
}

internal partial class OrganisationProjection : EventProjection
{
    public OrganisationProjection()
    {
        Name = "organisation";
        Options.DeleteViewTypeOnTeardown<OrganisationSetting>();
    }

    public OrganisationSetting Create(IEvent<OrganisationSet> e)
    {
        return new OrganisationSetting(
            e.Id, e.SourceSequenceOf(), e.RecordedAt(), e.Data.FiscalStartMonth, e.Data.Currency, e.Data.TimeZone);
    }
}
