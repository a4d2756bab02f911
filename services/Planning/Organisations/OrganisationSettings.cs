namespace SalesPlatform.Planning.Organisations;

/// <summary>The first annual plan's figures rest on calendar and currency, which can change no more.</summary>
[Event("planning", "calendar-fixed", 1)]
internal sealed record CalendarFixed(string Team, string FiscalYear);

/// <summary>The defaults until somebody has configured them.</summary>
internal sealed record OrganisationSettings(int FiscalStartMonth, string Currency, string TimeZone, bool Configured, bool IsFixed)
{
    public const string Stream = "organisation";

    public static Aggregate<OrganisationSettings> Aggregate { get; } = new Fold<OrganisationSettings>(Stream)
        .On<OrganisationSet>((settings, set) => settings with
        {
            FiscalStartMonth = set.FiscalStartMonth,
            Currency = set.Currency,
            TimeZone = set.TimeZone,
            Configured = true,
        })
        .On<CalendarFixed>((settings, _) => settings with { IsFixed = true })
        .From(new OrganisationSettings(CompanyDefaults.FiscalStartMonth, CompanyDefaults.Currency, CompanyDefaults.TimeZone,
            Configured: false, IsFixed: false));

    public FiscalCalendar Calendar => new(FiscalStartMonth);

    public DateOnly DayOf(DateTimeOffset instant) => CompanyDay.Of(instant, TimeZone);

    /// <summary>The defaults count: facts may rest on them before anybody chose.</summary>
    public bool Moves(OrganisationSet settings) => settings.FiscalStartMonth != FiscalStartMonth || settings.Currency != Currency;
}
