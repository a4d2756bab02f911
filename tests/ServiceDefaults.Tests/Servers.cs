using SalesPlatform.LocalServers;
using SalesPlatform.ServiceDefaults.Tests;

// The broker is shared, and some tests stop it.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
[assembly: AssemblyFixture(typeof(Servers))]

namespace SalesPlatform.ServiceDefaults.Tests;

/// <summary>PostgreSQL and RabbitMQ, started once for all tests.</summary>
public sealed class Servers : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The running servers.</summary>
    public RunningServers Platform { get; private set; } = null!;

    /// <summary>The broker, as its administrator.</summary>
    public string Broker => Platform.BrokerUri.OriginalString;

    public async ValueTask InitializeAsync() =>
        Platform = await RunningServers.StartAsync(_folder.Path, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (Platform is not null)
            await Platform.DisposeAsync();
        _folder.Dispose();
    }
}
