using System.Globalization;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Tests.Departments;

namespace SalesPlatform.AppHost.Tests;

/// <summary>Two of every service, under load, one of them killed in the middle: a ledger of what was recorded, held against what
/// arrived.</summary>
public sealed class ReplicaTests : IAsyncLifetime
{
    private const string Team = "pair";
    private const int Sales = 300;
    private static readonly DateOnly Day = new(2026, 3, 2);
    private readonly TemporaryFolder _folder = new();
    private readonly List<GrpcChannel> _channels = [];
    private RunningPlatform _platform = null!;

    public async ValueTask InitializeAsync() => _platform = await RunningPlatform.StartAsync(_folder.Path, "--replicas", "2");

    public async ValueTask DisposeAsync()
    {
        _channels.ForEach(channel => channel.Dispose());
        await _platform.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task They_lose_nothing_and_double_nothing_although_one_of_them_dies()
    {
        await using var ledger = await LedgerAsync();
        await PrepareAsync();
        var replicas = new[] { "sales-monitoring", "sales-monitoring-2" }.Select(name => new Sales.SalesClient(Calls(name))).ToList();
        var victim = _platform.PidOf("sales-monitoring-2")!.Value;

        var recorded = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, Sales), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) =>
        {
            if (Interlocked.Increment(ref recorded) == Sales / 3)
                await RunningPlatform.SignalAsync(victim, "KILL");
            await RecordAsync(replicas, number);
        });

        var attainment = await Eventually.GetAsync(
            $"{Sales} facts in the scorecard", () => AttainmentAsync("scorecards"), kpi => kpi?.Facts >= Sales, TimeSpan.FromMinutes(3));
        attainment!.Facts.Should().Be(Sales);
        decimal.Parse(attainment.Actual.Value, CultureInfo.InvariantCulture).Should().Be(Sales * 10.5m);
        (await Eventually.GetAsync("the other replica to say the same", () => AttainmentAsync("scorecards-2"), kpi => kpi?.Facts >= Sales))
            .Should().BeEquivalentTo(attainment);
        var events = await Eventually.GetAsync("every sale to have left",
            () => Task.FromResult(ledger.Received.DistinctBy(each => each.Id).ToList()), all => all.Count >= Sales);
        events.Should().HaveCount(Sales);
        events.Select(each => each.Position).Should().OnlyHaveUniqueItems();
        await Eventually.GetAsync("the killed one to run again", () => Task.FromResult(_platform.PidOf("sales-monitoring-2")),
            pid => pid is { } now && now != victim, TimeSpan.FromMinutes(2));
    }

    /// <summary>A repeat after an answer that was lost has the same key: recorded once.</summary>
    private static Task<SaleReply?> RecordAsync(List<Sales.SalesClient> replicas, int number)
    {
        var attempt = number;
        var headers = new Metadata { { "idempotency-key", $"sale-{number}" } };
        return Eventually.GetAsync($"an answer to sale {number}", async () =>
        {
            try
            {
                return await replicas[attempt++ % 2].RecordAsync(Sale(number), headers);
            }
            catch (RpcException away) when (away.StatusCode is StatusCode.Unavailable or StatusCode.Internal or StatusCode.Cancelled)
            {
                return null;
            }
        }, reply => reply is not null);
    }

    private static RecordSaleRequest Sale(int number) => new()
    {
        Source = "ledger",
        Sale = new SaleLine
        {
            Order = $"o-{number}", Line = 1, OccurredOn = Day.ToDate(), Credits = { new Credit { Rep = "pair-1", Share = 1m.ToExact() } },
            Customer = "c", Product = "p", Region = "r", Quantity = 1m.ToExact(), NetAmount = 10.5m.ToMoney("USD"),
        },
    };

    private async Task PrepareAsync()
    {
        await new Organisation.OrganisationClient(Calls("planning-2", "executive")).SetAsync(
            new SetOrganisationRequest { FiscalStartMonth = 1, Currency = "USD", TimeZone = "UTC" });
        await new Teams.TeamsClient(Calls("team-performance")).AddAsync(new AddTeamRequest { Name = Team });
        await new Roster.RosterClient(Calls("team-performance-2")).HireAsync(
            new HireRequest { Employee = "pair-1", Name = "One", Team = Team, HiredOn = new DateOnly(2020, 1, 1).ToDate() });
    }

    private async Task<Kpi?> AttainmentAsync(string replica)
    {
        try
        {
            var scorecard = await new Scorecards.ScorecardsClient(Calls(replica)).GetAsync(
                new GetScorecardRequest { Team = Team, Period = "FY2026-M03" });
            return scorecard.Kpis.Single(kpi => kpi.Kpi_ == "sales-attainment");
        }
        catch (RpcException notYet) when (notYet.StatusCode is StatusCode.NotFound or StatusCode.Unavailable)
        {
            return null;
        }
    }

    /// <summary>A queue that hears every sale, as a department's own would.</summary>
    private async Task<DepartmentSystem> LedgerAsync()
    {
        var system = await DepartmentSystem.ConnectAsync(_platform.BrokerUri);
        await system.Channel.QueueDeclareAsync("ledger", durable: true, exclusive: false, autoDelete: false);
        await system.Channel.QueueBindAsync("ledger", "salesplatform.events", "sales-monitoring.sale-recorded.v1");
        return await system.ListenAsync("ledger");
    }

    private CallInvoker Calls(string replica, string role = "sales-manager")
    {
        var channel = GrpcChannel.ForAddress(_platform.EndpointOf(replica, "grpc"));
        _channels.Add(channel);
        var token = _platform.MintToken("one", [role], ["*"]);
        return channel.Intercept(headers => [.. headers, new Metadata.Entry("authorization", $"Bearer {token}")]);
    }
}
