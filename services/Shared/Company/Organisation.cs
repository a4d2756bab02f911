using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;

namespace SalesPlatform.Company;

public sealed record Organisation(string Id, long Sequence, int FiscalStartMonth, string Currency, string TimeZone)
{
    public static string Stream { get; } = EventInbox.LocalStream("planning", "organisation");

    public static Organisation Default { get; } =
        new(Stream, 0, CompanyDefaults.FiscalStartMonth, CompanyDefaults.Currency, CompanyDefaults.TimeZone);

    public bool IsSet => Sequence > 0;

    public FiscalCalendar Calendar() => new(FiscalStartMonth);

    public DateOnly DayOf(DateTimeOffset instant) => CompanyDay.Of(instant, TimeZone);

    public CompanyTerms TermsAt(DateTimeOffset instant) => new(Calendar(), Currency, DayOf(instant));

    /// <summary>A later setting holds, whichever arrives first.</summary>
    public Organisation With(long sequence, OrganisationSet set) =>
        sequence <= Sequence ? this : new Organisation(Id, sequence, set.FiscalStartMonth, set.Currency, set.TimeZone);
}

public sealed record CompanyTerms(FiscalCalendar Calendar, string Currency, DateOnly Today);

public sealed partial class OrganisationProjection : SingleStreamProjection<Organisation, string>
{
    public OrganisationProjection() => IncludeType<OrganisationSet>();

    public override Organisation? Evolve(Organisation? snapshot, string id, IEvent e) =>
        e.Data is OrganisationSet set ? (snapshot ?? Organisation.Default).With(e.SourceSequenceOf(), set) : snapshot;
}
