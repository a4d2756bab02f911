using SalesPlatform.LocalServers;

namespace SalesPlatform.AppHost.Tests;

public sealed class InstallationTurnTests
{
    [Fact]
    public async Task Whoever_comes_second_waits_until_the_first_is_done_installing()
    {
        var first = await InstallationTurn.TakeAsync(TimeProvider.System, TestContext.Current.CancellationToken);
        var second = InstallationTurn.TakeAsync(TimeProvider.System, TestContext.Current.CancellationToken);
        second.IsCompleted.Should().BeFalse();

        first.Dispose();

        (await second).Dispose();
    }

    [Fact]
    public async Task Who_waits_can_give_up()
    {
        using var first = await InstallationTurn.TakeAsync(TimeProvider.System, TestContext.Current.CancellationToken);
        using var patience = new CancellationTokenSource();
        var second = InstallationTurn.TakeAsync(TimeProvider.System, patience.Token);

        await patience.CancelAsync();

        await ((Func<Task>)(() => second)).Should().ThrowAsync<OperationCanceledException>();
    }
}
