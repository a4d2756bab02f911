using SalesPlatform.Company;
using SalesPlatform.Contracts.Planning;

namespace SalesPlatform.Scorecards.Facts;

internal sealed record OrganisationSetting(
    Guid Id, long Sequence, DateTimeOffset RecordedAt, int FiscalStartMonth, string Currency, string TimeZone) : ILearnedEntry
{
    public static Entries<OrganisationSetting> Entries { get; } = new Entries<OrganisationSetting>()
        .On<OrganisationSet>((set, e) =>
            new OrganisationSetting(e.Id, e.Version, e.RecordedAt, set.FiscalStartMonth, set.Currency, set.TimeZone));

    public static OrganisationSetting Initial { get; } = new(Guid.Empty, 0, DateTimeOffset.MinValue,
        CompanyDefaults.FiscalStartMonth, CompanyDefaults.Currency, CompanyDefaults.TimeZone);

    public FiscalCalendar Calendar() => new(FiscalStartMonth);

    public DateOnly DayOf(DateTimeOffset instant) => CompanyDay.Of(instant, TimeZone);

    public static OrganisationSetting InForce(IEnumerable<OrganisationSetting> versions) =>
        versions.MaxBy(version => version.Sequence) ?? Initial;
}
