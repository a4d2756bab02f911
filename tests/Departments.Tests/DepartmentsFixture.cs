using System.Text.Json.Nodes;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Npgsql;
using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;

[assembly: AssemblyFixture(typeof(SalesPlatform.Tests.Departments.DepartmentsFixture))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace SalesPlatform.Tests.Departments;

/// <summary>A whole platform: what fixes the currency is asked of every service. Tests keep apart by teams and departments.</summary>
public sealed class DepartmentsFixture : IAsyncLifetime
{
    private readonly List<GrpcChannel> _channels = [];
    private int _teams;

    /// <summary>For files of the tests too.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"salesplatform-tests-{Guid.NewGuid():N}");

    public RunningPlatform Platform { get; private set; } = null!;

    /// <summary>The broker as its administrator.</summary>
    public Uri Broker => Platform.BrokerUri;

    public async ValueTask InitializeAsync()
    {
        Platform = await RunningPlatform.StartAsync(Folder);
        await new Organisation.OrganisationClient(As("executive")).SetAsync(
            new SetOrganisationRequest { FiscalStartMonth = 7, Currency = "CNY", TimeZone = "Asia/Shanghai" });
    }

    /// <summary>Calls to a service in a role.</summary>
    public CallInvoker As(string role, string service = "planning", string? person = null)
    {
        var token = Token(role, person);
        var channel = GrpcChannel.ForAddress(Platform.Endpoints.Services[service].Grpc);
        _channels.Add(channel);
        return channel.Intercept(headers => [.. headers, new Metadata.Entry("authorization", $"Bearer {token}")]);
    }

    public string Token(string role, string? person = null) => Platform.MintToken(person ?? $"{role}.one", [role], ["*"]);

    /// <summary>A team with people: one event for the team and one for each of them.</summary>
    public async Task<string> TeamAsync(int people = 0)
    {
        var team = $"team-{Interlocked.Increment(ref _teams)}";
        await new Teams.TeamsClient(As("sales-manager", "team-performance")).AddAsync(new AddTeamRequest { Name = team });
        await HireAsync(team, people);
        return team;
    }

    /// <summary>One event for each person.</summary>
    public async Task HireAsync(string team, int people)
    {
        var roster = new Roster.RosterClient(As("sales-manager", "team-performance"));
        for (var person = 0; person < people; person++)
        {
            await roster.HireAsync(new HireRequest
            {
                Employee = $"E-{Guid.NewGuid():N}"[..12], Name = "Li Na", Team = team, HiredOn = new DateOnly(2020, 1, 1).ToDate(),
            });
        }
    }

    /// <summary>Runs salesctl as an operator of this platform types it.</summary>
    public async Task<ClientRun> SalesctlAsync(params IReadOnlyList<string> args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var endpoints = Path.Combine(Folder, "endpoints.json");
        var host = new CliHost(output, error, name => name == "SALESPLATFORM_ENDPOINTS" ? endpoints : null, Folder, TimeProvider.System);
        var exit = await SalesCtl.RunAsync(args, host, TestContext.Current.CancellationToken);
        return new ClientRun(exit, $"{output}", $"{error}");
    }

    /// <summary>Runs it, and answers what it prints as JSON.</summary>
    public async Task<JsonObject> AskAsync(params IReadOnlyList<string> args)
    {
        var run = await SalesctlAsync([.. args, "--json"]);
        run.Exit.Should().Be(0, "{0} ends well: {1}", string.Join(' ', args), run.Error);
        return JsonNode.Parse(run.Out)!.AsObject();
    }

    /// <summary>Adds a department.</summary>
    public async Task<Account> AddAsync(string department, params IReadOnlyList<string> options)
    {
        await LeftAsync("team-performance");
        var added = await AskAsync(["department", "add", department, .. options]);
        return new Account(added["queue"]!.GetValue<string>(), new Uri(added["connection"]!.GetValue<string>()));
    }

    // What leaves behind the binding of a queue that is given the past comes twice, and a program that counts would end before it.
    private async Task LeftAsync(string service)
    {
        await using var store = await Platform.ConnectAsync(service, TestContext.Current.CancellationToken);
        await using var query = new NpgsqlCommand(
            """
            select coalesce((select position from store.relay_position where name = 'broker'), 0) >=
                coalesce((select max(seq_id) from store.mt_events where type in (select type from store.relay_type)), 0)
            """, store);
        await Eventually.BeAsync($"{service} to have published what it recorded",
            async () => (bool)(await query.ExecuteScalarAsync(TestContext.Current.CancellationToken))!);
    }

    /// <summary>How many messages the broker still holds for a queue: those that wait and those that nobody has acknowledged yet.</summary>
    public async Task<int> HeldAsync(string queue)
    {
        // list_queues knows it only every five seconds.
        var held = await Platform.ControlBrokerAsync(
            [
                "eval",
                $$"""
                {ok, Queue} = rabbit_amqqueue:lookup(rabbit_misc:r(<<"/">>, queue, <<"{{queue}}">>)),
                {ok, {_, Held}, _} = ra:leader_query(amqqueue:get_pid(Queue), fun rabbit_fifo:query_messages_total/1),
                Held.
                """,
            ], TestContext.Current.CancellationToken);
        return int.Parse(held, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Ids of the published events of some types, in the order of each feed.</summary>
    public async Task<IReadOnlyList<string>> PublishedAsync(string pattern)
    {
        var run = await SalesctlAsync("events", "tail", "--type", pattern, "--json");
        run.Exit.Should().Be(0, run.Error);
        return [.. run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!["id"]!.GetValue<string>())];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var channel in _channels)
            channel.Dispose();
        await Platform.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>A finished run of salesctl.</summary>
public sealed record ClientRun(int Exit, string Out, string Error);

/// <summary>What an operator hands to a department.</summary>
public sealed record Account(string Queue, Uri Connection);
