namespace SalesPlatform.AppHost.Tests;

/// <summary>Servers and two services that know each other, started once for the tests that use them one after the other.</summary>
public sealed class PlatformOfTwo : IAsyncLifetime
{
    public const string Name = "platform of two";
    private readonly TemporaryFolder _folder = new();

    public RunningPlatform Platform { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Platform = await RunningPlatform.StartAsync(
        _folder.Path, "--only", "planning", "team-performance", "--set", "Greeting=hello");

    public async ValueTask DisposeAsync()
    {
        await Platform.DisposeAsync();
        _folder.Dispose();
    }
}

[CollectionDefinition(PlatformOfTwo.Name)]
public sealed class PlatformOfTwoCollection : ICollectionFixture<PlatformOfTwo>;
