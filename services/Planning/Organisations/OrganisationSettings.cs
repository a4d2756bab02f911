using SalesPlatform.Company;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Feed;

namespace SalesPlatform.Planning.Organisations;

/// <summary>A first annual plan was drafted: its figures rest on the fiscal calendar and the currency, which can change no more.</summary>
/// <param name="Team">Team of the plan.</param>
/// <param name="FiscalYear">Year of the plan.</param>
[Event("planning", "calendar-fixed", 1)]
internal sealed record CalendarFixed(string Team, string FiscalYear);

/// <summary>The organisation's fiscal calendar, currency and time zone. One stream, <c>organisation</c>.</summary>
/// <param name="FiscalStartMonth">Calendar month the fiscal year starts in, 1..12.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="TimeZone">IANA.</param>
/// <param name="Configured">Somebody set them; until then they are the defaults.</param>
/// <param name="IsFixed">A plan rests on calendar and currency.</param>
internal sealed record OrganisationSettings(int FiscalStartMonth, string Currency, string TimeZone, bool Configured, bool IsFixed)
{
    public const string Stream = "organisation";

    /// <summary>How the stream is read.</summary>
    public static Aggregate<OrganisationSettings> Aggregate { get; } =
        new(Stream, new OrganisationSettings(CompanyDefaults.FiscalStartMonth, CompanyDefaults.Currency, CompanyDefaults.TimeZone,
            Configured: false, IsFixed: false), Evolve);

    public FiscalCalendar Calendar => new(FiscalStartMonth);

    /// <summary>The day an instant falls on in the company's time zone.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => CompanyDay.Of(instant, TimeZone);

    /// <summary>Whether settings would put what was recorded under another currency or into other periods. The defaults count: facts may
    /// rest on them before anybody chose.</summary>
    public bool Moves(OrganisationSet settings)
    {
        return settings.FiscalStartMonth != FiscalStartMonth || settings.Currency != Currency;
    }

    /// <summary>Sets calendar, currency and time zone.</summary>
    /// <param name="use">A fact of any service that rests on the old ones; null when there is none.</param>
    /// <exception cref="DomainException">A value is none, or <c>calendar-in-use</c>.</exception>
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

    /// <summary>Fixes calendar and currency when the first plan is drafted. The event lies in this stream so that a plan and a change of
    /// the calendar at the same moment meet: one of the two saves finds another version than it read.</summary>
    /// <exception cref="DomainException"><c>organisation-not-set</c>: nobody has chosen a calendar, and a default must not be fixed by
    /// accident.</exception>
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
