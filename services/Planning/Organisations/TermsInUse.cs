using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.EventStore.Feed;
using SalesPlatform.EventStore.Inbox;

namespace SalesPlatform.Planning.Organisations;

/// <summary>Every service is asked, because the fact lies in its store and what it published may not have arrived.</summary>
internal sealed class TermsInUse(TermsUseReader own, FeedClients feeds, EventCatalogue catalogue, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Refuses where a service cannot be asked: what it holds would stand under another label.</summary>
    public async Task<TermsUse?> FindAsync(CancellationToken cancellation)
    {
        if (await own.FirstAsync(cancellation) is { } here)
            return here;
        foreach (var service in Others())
        {
            if (await AskAsync(service, cancellation) is { } there)
                return there;
        }

        return null;
    }

    // Every service that the contracts name: one whose address nobody configured is as silent as one that is away. Only a service that
    // knows no other at all runs alone.
    private IEnumerable<string> Others() => feeds.IsAlone ? []
        : catalogue.Types.Keys.Select(type => type[..type.IndexOf('.')]).Where(service => service != "planning").Distinct()
            .Order(StringComparer.Ordinal);

    private async Task<TermsUse?> AskAsync(string service, CancellationToken cancellation)
    {
        var feed = feeds.Of(service) ?? throw Unknown(service);
        try
        {
            var reply = await feed.GetTermsUseAsync(
                new GetTermsUseRequest(), await feeds.HeadersAsync(cancellation), (time.GetUtcNow() + Patience).UtcDateTime, cancellation);
            return reply.EventType.Length == 0 ? null
                : new TermsUse(service, reply.EventType, reply.Subject, reply.RecordedAt.ToDateTimeOffset());
        }
        catch (RpcException fault) when (fault.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded
            or StatusCode.Unimplemented)
        {
            throw Unknown(service);
        }
        catch (HttpRequestException)
        {
            throw Unknown(service);
        }
    }

    private static DomainException Unknown(string service) => DomainException.Rule("use-unknown",
        $"Currency and fiscal start change only while no fact rests on them, and "
        + $"{service} cannot be asked at the moment. Try again when it runs.",
        ("service", service));
}
