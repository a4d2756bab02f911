using System.Text;
using Grpc.Core;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Tests.Departments;

namespace SalesPlatform.Tests.Platform;

/// <summary>An event as it was published: all that a department can know it by.</summary>
internal sealed record Published(string Id, string Type, string Subject, string Body);

/// <summary>
/// A department that wants to hear everything, from the beginning. An operator added it as any other; its system is a plain AMQP client,
/// which acknowledges what it took in.
/// </summary>
internal sealed class CuriousDepartment : IAsyncDisposable
{
    private readonly PlatformFixture _platform;
    private readonly string _name;
    private readonly DepartmentSystem _system;

    private CuriousDepartment(PlatformFixture platform, string name, DepartmentSystem system) =>
        (_platform, _name, _system) = (platform, name, system);

    /// <summary>What came, without what came again.</summary>
    public IReadOnlySet<Published> Seen => _system.Received.Select(each => new Published(
        each.Id, each.RoutingKey, each.Header("cloudEvents:subject"), Encoding.UTF8.GetString(each.Body))).ToHashSet();

    public static async Task<CuriousDepartment> AddAsync(PlatformFixture platform, string name)
    {
        var everything = platform.Platform.Endpoints.Services.Keys.SelectMany(service => new[] { "--bind", $"{service}.#" });
        var added = await platform.SalesctlAsync(["department", "add", name, .. everything, "--from-start"]);
        var system = await DepartmentSystem.ConnectAsync(new Uri(added["connection"]!.GetValue<string>()));
        return new CuriousDepartment(platform, name, await system.ListenAsync(added["queue"]!.GetValue<string>()));
    }

    /// <summary>Ids of a service's events in the order in which they came first.</summary>
    public IReadOnlyList<string> OrderOf(string service) =>
        [.. _system.Received.Where(each => each.Source == $"/salesplatform/{service}").Select(each => each.Id).Distinct()];

    /// <summary>Leaves: its queue would keep all that the tests after it do.</summary>
    public async ValueTask DisposeAsync()
    {
        await _system.DisposeAsync();
        await _platform.SalesctlAsync("department", "remove", _name, "--discard");
    }
}

/// <summary>What the services say they published, each in its own order.</summary>
internal sealed record Feeds(IReadOnlyDictionary<string, IReadOnlyList<Published>> OfService)
{
    public IReadOnlySet<Published> All => OfService.Values.SelectMany(events => events).ToHashSet();

    public static async Task<Feeds> ReadAsync(PlatformFixture platform)
    {
        var feeds = new Dictionary<string, IReadOnlyList<Published>>();
        foreach (var service in platform.Platform.Endpoints.Services.Keys)
        {
            using var call = new EventFeed.EventFeedClient(platform.As("data-analysis", service))
                .Read(new ReadEventsRequest(), cancellationToken: TestContext.Current.CancellationToken);
            feeds[service] = await call.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken)
                .Select(e => new Published(e.Id, e.Type, e.Subject, e.Data.ToStringUtf8()))
                .ToListAsync(TestContext.Current.CancellationToken);
        }

        return new Feeds(feeds);
    }
}
