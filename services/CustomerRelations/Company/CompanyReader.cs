using Marten;
using SalesPlatform.ServiceDefaults.Domain;
using SalesPlatform.ServiceDefaults.Inbox;

namespace SalesPlatform.CustomerRelations.Company;

/// <summary>What is asked of the rest of the company: its day, its teams, its people.</summary>
public sealed class CompanyReader(IDocumentStore store, InboxBarrier inbox)
{
    private const string Owner = "team-performance";

    /// <summary>The day an instant falls on in the company's time zone.</summary>
    public async Task<DateOnly> DayOfAsync(DateTimeOffset instant, CancellationToken cancellation) =>
        DayIn(await TimeZoneAsync(cancellation), instant);

    /// <summary>The day an instant falls on in a time zone.</summary>
    public static DateOnly DayIn(string timeZone, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime);

    /// <summary>The company's time zone, IANA.</summary>
    public async Task<string> TimeZoneAsync(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return (await session.LoadAsync<CompanyTimeZone>(CompanyTimeZone.Stream, cancellation))?.TimeZone ?? CompanyTimeZone.Default;
    }

    /// <summary>Refuses a team nobody has added.</summary>
    /// <exception cref="DomainException"><c>unknown-team</c>.</exception>
    public Task RequireTeamAsync(string team, CancellationToken cancellation) =>
        RequireAsync<KnownTeam>("team", team, cancellation);

    /// <summary>Refuses an employee nobody has hired.</summary>
    /// <exception cref="DomainException"><c>unknown-employee</c>.</exception>
    public Task RequireEmployeeAsync(string employee, CancellationToken cancellation) =>
        RequireAsync<KnownEmployee>("employee", employee, cancellation);

    // Who is not known here may have been added a moment ago: what Team performance has published up to now is taken in first.
    private async Task RequireAsync<T>(string what, string key, CancellationToken cancellation) where T : notnull
    {
        var stream = EventInbox.LocalStream(Owner, $"{what}/{key}");
        if (await IsKnownAsync<T>(stream, cancellation))
            return;
        var isCurrent = await inbox.CatchUpAsync(Owner, cancellation);
        if (!await IsKnownAsync<T>(stream, cancellation))
        {
            throw DomainException.Rule($"unknown-{what}", isCurrent
                ? $"There is no {what} '{key}'."
                : $"There is no {what} '{key}' as far as is known; the latest cannot be asked for at the moment.");
        }
    }

    private async Task<bool> IsKnownAsync<T>(string stream, CancellationToken cancellation) where T : notnull
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<T>(stream, cancellation) is not null;
    }
}
