using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Demo;
using SalesPlatform.Demo.Loading;

namespace SalesPlatform.Tests.Platform;

/// <summary>Its tests share one load.</summary>
[CollectionDefinition(YearFirst.Year)]
public sealed class LoadedYearGroup : ICollectionFixture<LoadedYear>;

/// <summary>
/// The demonstration year on the platform of these tests, loaded once for all that is shown with it: broken off as Ctrl-C breaks it off,
/// gone on with, and heard by a department that was there before.
/// </summary>
public sealed class LoadedYear(PlatformFixture platform) : IAsyncLifetime
{
    private static readonly string[] Load = ["demo", "load"];

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    /// <summary>What it tells of.</summary>
    internal DemoTime Time { get; private set; } = null!;

    /// <summary>Bound to everything before the first event of the year.</summary>
    internal CuriousDepartment Listening { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Listening = await CuriousDepartment.AddAsync(platform, "listening");
        Time = await BreakOffAsync();
        await LoadAsync();
    }

    /// <summary>Loads it, or what is missing of it.</summary>
    public async Task LoadAsync() =>
        (await platform.Platform.RunClientAsync(Load, TestContext.Current.CancellationToken)).Should().Be(0);

    internal Task<LoadedStory> FindAsync() =>
        LoadedStory.ReadAsync(new AnnualPlans.AnnualPlansClient(platform.As("sales-manager")), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Listening.DisposeAsync();

    /// <summary>Stops a load in the middle of the year; answers the time it tells of.</summary>
    private async Task<DemoTime> BreakOffAsync()
    {
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var loading = platform.Platform.RunClientAsync(Load, impatience.Token);
        var story = await Eventually.GetAsync("the plan of the demonstration year", FindAsync, found => found.State == LoadState.Begun,
            TimeSpan.FromMinutes(5));
        var time = new DemoTime(new FiscalCalendar(7), "USD", Zone, story.Through!.Value);
        await new Manager(platform).SomethingSoldAsync(Cast.Team, $"{time.Year}");
        await impatience.CancelAsync();
        await FluentActions.Awaiting(() => loading).Should().ThrowAsync<OperationCanceledException>();
        (await FindAsync()).State.Should().Be(LoadState.Begun);
        return time;
    }
}
