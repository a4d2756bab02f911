using SalesPlatform.Company;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Feed;

namespace SalesPlatform.Planning.Organisations;

/// <summary>The first annual plan's figures rest on calendar and currency, which can change no more.</summary>
[Event("planning", "calendar-fixed", 1)]
internal sealed record CalendarFixed(string Team, string FiscalYear);

/// <summary>The defaults until somebody has configured them.</summary>
internal sealed record OrganisationSettings(int FiscalStartMonth, string Currency, string TimeZone, bool Configured, bool IsFixed)
{
    public const string Stream = "organisation";

    public static Aggregate<OrganisationSettings> Aggregate { get; } =
        new(Stream, new OrganisationSettings(CompanyDefaults.FiscalStartMonth, CompanyDefaults.Currency, CompanyDefaults.TimeZone,
            Configured: false, IsFixed: false), Evolve);

    public FiscalCalendar Calendar => new(FiscalStartMonth);

    public DateOnly DayOf(DateTimeOffset instant) => CompanyDay.Of(instant, TimeZone);

    /// <summary>The defaults count: facts may rest on them before anybody chose.</summary>
    public bool Moves(OrganisationSet settings)
    {
        return settings.FiscalStartMonth != FiscalStartMonth || settings.Currency != Currency;
    }

    /// <param name="use">A fact of any service that rests on the old ones.</param>
    public IEnumerable<object> Set(OrganisationSet settings, TermsUse? use = null)
    {
        Check(settings);
        if (Configured && !Moves(settings) && settings.TimeZone == TimeZone)
            return [];
        if ((IsFixed || use is not null) && Moves(settings))
        {
            throw DomainException.Rule("calendar-in-use", (use is null ? "There are annual plans (the demonstration year has one)"
                    : $"{use.Service} holds what rests on them since {use.RecordedAt:yyyy-MM-dd}, '{use.Stream}' first")
                + $": the start of the fiscal year (month {FiscalStartMonth}) and the currency "
                + $"({Currency}) are fixed. A company that counts otherwise "
                + "begins on an empty platform: locally, start it with --no-demo and another --data folder.",
                ("service", use?.Service ?? "planning"), ("event_type", use?.EventType ?? ""), ("subject", use?.Stream ?? ""));
        }

        return [settings];
    }

    /// <summary>The event lies in this stream so that a plan and a change of the calendar at the same moment meet: one of the two saves
    /// finds another version than it read.</summary>
    public IEnumerable<object> FixCalendar(string team, string fiscalYear)
    {
        if (!Configured)
            throw DomainException.Rule("organisation-not-set",
                "The organisation's fiscal calendar, currency and time zone must be set before the first plan.");
        return IsFixed ? [] : [new CalendarFixed(team, fiscalYear)];
    }

    private static void Check(OrganisationSet settings)
    {
        var errors = new FieldErrors();
        errors.Require(settings.FiscalStartMonth is >= 1 and <= 12, "fiscal_start_month", "not-a-month",
            "The fiscal year starts in a month from 1 to 12.");
        errors.Require(Currencies.IsKnown(settings.Currency), "currency", "unknown-currency",
            $"'{settings.Currency}' is no ISO 4217 code of a currency in use.");
        errors.Require(TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out var zone) && zone.HasIanaId, "time_zone",
            "unknown-time-zone",
            $"'{settings.TimeZone}' is no IANA time zone.");
        errors.ThrowIfAny();
    }

    private static OrganisationSettings Evolve(OrganisationSettings state, RecordedEvent e) => e.Data switch
    {
        OrganisationSet set => state with
        {
            FiscalStartMonth = set.FiscalStartMonth,
            Currency = set.Currency,
            TimeZone = set.TimeZone,
            Configured = true,
        },
        CalendarFixed => state with { IsFixed = true },
        _ => state,
    };
}
