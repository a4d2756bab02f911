using System.Net;
using System.Net.Sockets;
using SalesPlatform.LocalServers;

namespace SalesPlatform.AppHost.Tests;

/// <summary>The AppHost as people run it, ended in every way it can end, and started where it cannot run.</summary>
public sealed class AppHostProcessTests : IDisposable
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private readonly TemporaryFolder _folder = new();

    // DB_SHUTDOWNED of PostgreSQL's DBState.
    private const int ShutDown = 1;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Signal.INT)]
    [InlineData(Signal.TERM)]
    [InlineData(Signal.HUP)]
    public async Task Asked_to_end_it_ends_services_then_servers_and_returns_when_all_are_gone(object signal)
    {
        await using var apphost = await AppHostProcess.StartAsync(_folder.Path, null, "--only", "team-performance");
        Leftovers.Of(_folder.Path).Should().HaveCountGreaterThan(3, "PostgreSQL, RabbitMQ, its port mapper and the service run");

        (await apphost.EndAsync((Signal)signal)).Should().Be(0);

        Leftovers.Of(_folder.Path).Should().BeEmpty();
        var postgres = await File.ReadAllTextAsync(Path.Combine(_folder.Path, "logs", "postgres.log"), Token);
        // A look of the AppHost at its own server may be cut short.
        postgres.Should().NotMatchRegex(@"team_performance@\S* FATAL:  terminating connection", "the service had left before");
        (await StateOfClusterAsync()).Should().Be(ShutDown, "PostgreSQL had its time");
        apphost.Output.TrimEnd().Should().EndWith("Stopped.").And.NotContain("warn").And.NotContain("   at ");
    }

    // What the next start would go by. The log's last line may be written when nobody reads any more.
    private async Task<int> StateOfClusterAsync()
    {
        const int behindIdentifierAndVersions = 16;
        var control = await File.ReadAllBytesAsync(Path.Combine(_folder.Path, "postgres", "data", "global", "pg_control"), Token);
        return BitConverter.ToInt32(control, behindIdentifierAndVersions);
    }

    [Fact]
    public async Task Killed_it_leaves_nothing_after_a_minute_and_the_next_start_has_the_data()
    {
        int started;
        await using (var killed = await AppHostProcess.StartAsync(_folder.Path, null, "--only", "team-performance"))
        {
            started = Leftovers.Of(_folder.Path).Count;
            await killed.EndAsync(Signal.KILL);
        }

        started.Should().BeGreaterThan(3);
        // At once: it waits until what the killed one left has ended.
        await using var next = await AppHostProcess.StartAsync(_folder.Path, null, "--only", "servers");
        next.Output.Should().NotContain("is gone");
        Leftovers.Of(_folder.Path).Count.Should().BeLessThan(started, "the service of the killed one has ended, and none was started");
    }

    [Fact]
    public async Task A_second_AppHost_on_the_same_folder_is_refused_by_name()
    {
        await using var first = await AppHostProcess.StartAsync(_folder.Path, null, "--only", "servers");

        var second = await AppHostProcess.RunAsync(_folder.Path, null, "--only", "servers");

        second.Exit.Should().Be(1);
        second.Output.Trim().Should().Be($"Another AppHost (process {first.Pid}) runs on {_folder.Path}. Stop it first, "
            + "or give this one a folder of its own with --data.");
    }

    [Fact]
    public async Task Programs_inherit_what_they_need_and_nothing_else()
    {
        var surroundings = new Dictionary<string, string> { ["SECRET_OF_MINE"] = "s3cret", ["TZ"] = "Asia/Shanghai" };
        await using var apphost = await AppHostProcess.StartAsync(_folder.Path, surroundings, "--only", "team-performance");

        var inherited = Leftovers.Of(_folder.Path).Select(pid => File.ReadAllText($"/proc/{pid}/environ")).ToList();

        inherited.Should().NotBeEmpty().And.NotContain(environment => environment.Contains("s3cret"))
            .And.Contain(environment => environment.Contains("TZ=Asia/Shanghai"));
    }

    [Fact]
    public async Task A_port_in_use_is_named_with_its_holder_and_nothing_is_left()
    {
        using var holder = new TcpListener(IPAddress.Loopback, 17432);
        try
        {
            holder.Start();
        }
        catch (SocketException)
        {
            Assert.Skip("Port 17432 is in use here: a platform runs with fixed ports.");
        }

        var refused = await AppHostProcess.RunAsync(_folder.Path, null, "--ports", "fixed", "--only", "servers");

        refused.Exit.Should().Be(1);
        refused.Output.Should().Contain($"17432 (for postgres) is held by process {Environment.ProcessId}").And.Contain("--ports auto");
        Leftovers.Of(_folder.Path).Should().BeEmpty();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        var file = Path.Combine(_folder.Path, "a-file");
        await File.WriteAllTextAsync(file, "", Token);

        var refused = await AppHostProcess.RunAsync(Path.Combine(file, "data"), null);

        refused.Exit.Should().Be(1);
        refused.Output.Should().Contain($"The data folder {file}/data cannot be written").And.NotContain("   at ");
    }

    [Fact]
    public async Task Data_of_another_PostgreSQL_is_not_touched_and_the_way_out_is_named()
    {
        var data = Directory.CreateDirectory(Path.Combine(_folder.Path, "postgres", "data")).FullName;
        await File.WriteAllTextAsync(Path.Combine(data, "PG_VERSION"), "9.6\n", Token);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "secrets"));
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "secrets", "postgres"), "kept", Token);

        var refused = await AppHostProcess.RunAsync(_folder.Path, null, "--only", "servers");

        refused.Exit.Should().Be(1);
        refused.Output.Should().Contain("was made by PostgreSQL 9.6").And.Contain("Install PostgreSQL 9.6");
        Leftovers.Of(_folder.Path).Should().BeEmpty();
    }

    [Theory]
    [InlineData("--replicas", "0", "--replicas takes a number from 1 to 8")]
    [InlineData("--demo", "--no-demo", "--demo and --no-demo exclude each other")]
    [InlineData("--porst", "auto", "'--porst' is not understood")]
    public async Task What_is_not_understood_is_named(string first, string second, string says)
    {
        var refused = await AppHostProcess.RunAsync(_folder.Path, null, first, second);
        refused.Exit.Should().NotBe(0);
        refused.Output.Should().Contain(says);
    }
}
