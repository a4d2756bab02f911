using SalesPlatform.EventStore.Feed;

namespace SalesPlatform.Planning.Organisations;

internal sealed partial class OrganisationEndpoint
{
    public override Task<Wire.OrganisationReply> Set(Wire.SetOrganisationRequest request, ServerCallContext context)
    {
        var set = new OrganisationSet(request.FiscalStartMonth, request.Currency, request.TimeZone);
        return runner.DecideAsync(context, request, OrganisationSettings.Aggregate, OrganisationSettings.Stream, expectedVersion: 0,
            async (_, settings) => OrganisationDecisions.Set(
                settings, set, settings.Moves(set) ? await terms.FindAsync(context.CancellationToken) : null), Reply);
    }
}

internal static partial class OrganisationDecisions
{
    /// <param name="use">A fact of any service that rests on the old ones.</param>
    public static IEnumerable<object> Set(OrganisationSettings settings, OrganisationSet set, TermsUse? use = null)
    {
        Check(set);
        if (settings.Configured && !settings.Moves(set) && set.TimeZone == settings.TimeZone)
            return [];
        if ((settings.IsFixed || use is not null) && settings.Moves(set))
        {
            throw DomainException.Rule("calendar-in-use", (use is null ? "There are annual plans (the demonstration year has one)"
                    : $"{use.Service} holds what rests on them since {use.RecordedAt:yyyy-MM-dd}, '{use.Stream}' first")
                + $": the start of the fiscal year (month {settings.FiscalStartMonth}) and the currency "
                + $"({settings.Currency}) are fixed. A company that counts otherwise "
                + "begins on an empty platform: locally, start it with --no-demo and another --data folder.",
                ("service", use?.Service ?? "planning"), ("event_type", use?.EventType ?? ""), ("subject", use?.Stream ?? ""));
        }

        return [set];
    }

    private static void Check(OrganisationSet set)
    {
        var errors = new FieldErrors();
        errors.Require(set.FiscalStartMonth is >= 1 and <= 12, "fiscal_start_month", "not-a-month",
            "The fiscal year starts in a month from 1 to 12.");
        errors.Require(Currencies.IsKnown(set.Currency), "currency", "unknown-currency",
            $"'{set.Currency}' is no ISO 4217 code of a currency in use.");
        errors.Require(TimeZoneInfo.TryFindSystemTimeZoneById(set.TimeZone, out var zone) && zone.HasIanaId, "time_zone",
            "unknown-time-zone", $"'{set.TimeZone}' is no IANA time zone.");
        errors.ThrowIfAny();
    }
}
