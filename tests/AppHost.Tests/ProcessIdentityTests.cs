using System.Diagnostics;
using SalesPlatform.AppHost.Processes;

namespace SalesPlatform.AppHost.Tests;

public class ProcessIdentityTests
{
    [Fact]
    public void A_name_with_spaces_and_parentheses_is_read_over() =>
        ProcessIdentity.Parse("42 (a) (b c) S 1 42 42 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 98765 1 2 3")
            .Should().Be(new ProcessIdentity(42, 98765));

    [Fact]
    public void A_zombie_no_longer_runs() =>
        ProcessIdentity.Parse("42 (gone) Z 1 42 42 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 98765 1 2 3").Should().BeNull();

    [Fact]
    public void The_same_id_with_another_start_time_is_another_process()
    {
        var self = ProcessIdentity.Of(Environment.ProcessId)!.Value;
        self.IsAlive.Should().BeTrue();
        (self with { StartTicks = self.StartTicks - 1 }).IsAlive.Should().BeFalse();
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task The_watchdog_stops_the_process_of_the_ledger_and_not_one_that_has_its_id_now(int older, bool survives)
    {
        using var folder = new TemporaryFolder();
        var ledger = Path.Combine(folder.Path, "test.ledger");
        using var process = Process.Start("setsid", ["sleep", "600"]);
        await Eventually.BeAsync("sleep has become a group of its own", () =>
            File.ReadAllText($"/proc/{process.Id}/comm").Trim() == "sleep");
        var identity = ProcessIdentity.Of(process.Id)!.Value;
        var entry = $"{process.Id} {identity.StartTicks - older} 1 TERM test\n";
        await File.WriteAllTextAsync(ledger, entry, TestContext.Current.CancellationToken);

        var script = Path.Combine(AppContext.BaseDirectory, "Processes", "watchdog.sh");
        await Tool.RunAsync(["sh", script, ledger, "5"], TestContext.Current.CancellationToken);

        identity.IsAlive.Should().Be(survives);
        File.Exists(ledger).Should().BeFalse();
        process.Kill();
    }
}
