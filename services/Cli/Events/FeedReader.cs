using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Cli.Departments;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.EventStore.Messaging;

namespace SalesPlatform.Cli.Events;

/// <summary>Reads the feeds of the services.</summary>
internal static class FeedReader
{
    /// <summary>Where the feeds of the services that publish these events end, by service.</summary>
    public static async Task<IReadOnlyList<(string Service, long Head)>> HeadsAsync(Platform platform, IReadOnlyList<string> types)
    {
        var heads = new List<(string, long)>();
        foreach (var service in ServicesOf(platform, types))
            heads.Add((service, (await platform.Feed(service).ReadAsync((client, options) =>
                client.GetHeadAsync(new GetHeadRequest(), options))).Position));
        return heads;
    }

    /// <summary>Services that run here and publish these events.</summary>
    public static IReadOnlyList<string> ServicesOf(Platform platform, IReadOnlyList<string> types) =>
        [.. types.Select(type => EventTypes.All[type]).Distinct().Where(platform.Endpoints.Services!.ContainsKey)
            .Order(StringComparer.Ordinal)];

    /// <summary>Refuses a beginning that cannot be.</summary>
    /// <exception cref="CliException">It names every one that cannot.</exception>
    public static void Check(
        IReadOnlyList<(string Service, long Head)> heads, IReadOnlyDictionary<string, long> after, DateTimeOffset? since,
            TimeProvider clock)
    {
        var wrong = after.Select(each => heads.Where(head => head.Service == each.Key).Select(head => (long?)head.Head)
            .FirstOrDefault() switch
        {
            null => Say($"--after: '{each.Key}' publishes none of these events."),
            { } head when each.Value > head => Say($"--after: the feed of {each.Key} ends at position {head}; {each.Value} lies beyond."),
            _ => null,
        }).OfType<string>().ToList();
        if (since > clock.GetUtcNow())
            wrong.Add(Say($"--since: {since:yyyy-MM-ddTHH:mm:ssK} lies in the future."));
        if (wrong.Count > 0)
            throw new CliException(wrong) { Exit = ExitCodes.Usage };
    }

    /// <summary>The question for some of a service's events.</summary>
    public static ReadEventsRequest Request(string service, IReadOnlyList<string> types, long after, DateTimeOffset? since,
        bool follow = false) => new()
        {
            AfterPosition = after,
            Since = since?.ToTimestamp(),
            Types_ = { types.Where(type => EventTypes.All[type] == service) },
            Follow = follow,
        };

    public static async IAsyncEnumerable<WireEvent> ReadAsync(Platform platform, string service, ReadEventsRequest request)
    {
        await foreach (var e in platform.Feed(service).ReadStreamAsync((client, options) => client.Read(request, options)))
        {
            yield return new WireEvent(Guid.Parse(e.Id), e.Type, service, e.Subject, e.Sequence, e.Position, e.Time.ToDateTimeOffset(),
                e.Data.Memory, e.Attributes.ToDictionary())
            {
                Epoch = Guid.TryParse(e.Epoch, out var epoch) ? epoch : null,
            };
        }
    }
}
