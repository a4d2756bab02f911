namespace SalesPlatform.AppHost.Tests;

/// <summary>Servers and three services, which can be stopped, and started again on the same folder.</summary>
public sealed class PlatformToRepair : IAsyncLifetime
{
    private static readonly string[] Services = ["planning", "team-performance", "customer-relations"];
    private readonly TemporaryFolder _folder = new();
    private bool _runs;

    public RunningPlatform Platform { get; private set; } = null!;

    internal Manual Manual { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Manual = new Manual(_folder.Path);
        await StartAsync();
    }

    public async Task StartAsync()
    {
        Platform = await RunningPlatform.StartAsync(_folder.Path, ["--only", .. Services]);
        _runs = true;
        Manual.Follow(Platform);
    }

    public async Task StopAsync()
    {
        _runs = false;
        await Platform.DisposeAsync();
    }

    public async Task StopServicesAsync()
    {
        foreach (var name in Services)
            await Platform.StopServiceAsync(name);
    }

    /// <summary>At once: one is ready only when it has read the feeds of the others.</summary>
    public Task StartServicesAsync() =>
        Task.WhenAll(Services.Select(name => Platform.StartServiceAsync(name, TestContext.Current.CancellationToken)));

    public async ValueTask DisposeAsync()
    {
        if (_runs)
            await Platform.DisposeAsync();
        Manual.Dispose();
        _folder.Dispose();
    }
}
