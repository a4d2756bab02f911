using Marten;
using SalesPlatform.ServiceDefaults.Domain;
using SalesPlatform.ServiceDefaults.Inbox;

namespace SalesPlatform.TeamPerformance.Company;

/// <summary>The one place where the organisation's settings are asked for.</summary>
public sealed class CompanyReader(InboxBarrier inbox)
{
    /// <summary>Settings for what rests on the fiscal calendar. While none are known here, Planning is asked for its latest.</summary>
    /// <exception cref="DomainException"><c>organisation-not-set</c>: a quarter's days must not rest on a default.</exception>
    public async Task<CompanySettings> WithCalendarAsync(IQuerySession session, CancellationToken cancellation)
    {
        var settings = await CurrentAsync(session, cancellation);
        if (!settings.AreKnown && await inbox.CatchUpAsync("planning", cancellation))
            settings = await CurrentAsync(session, cancellation);
        return settings.AreKnown ? settings : throw DomainException.Rule("organisation-not-set",
            "The organisation's fiscal calendar, currency and time zone must be set first, or are not known here yet.");
    }

    /// <summary>The day it is in the company.</summary>
    public static async Task<DateOnly> TodayAsync(IQuerySession session, DateTimeOffset now, CancellationToken cancellation) =>
        (await CurrentAsync(session, cancellation)).DayOf(now);

    private static async Task<CompanySettings> CurrentAsync(IQuerySession session, CancellationToken cancellation) =>
        await session.LoadAsync<CompanySettings>(CompanySettings.Unknown.Id, cancellation) ?? CompanySettings.Unknown;
}
