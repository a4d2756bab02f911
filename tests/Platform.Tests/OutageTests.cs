using System.Globalization;
using System.Net;
using Grpc.Core;
using Npgsql;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Tests.Platform;

/// <summary>What an operator fears: killed processes, a broker that is away, a database that restarts, a read model that is lost. Sales go
/// on, and every event has exactly one effect.</summary>
public sealed class OutageTests(PlatformFixture platform)
{
    private const string Period = "FY2024-Q1";
    private static readonly DateOnly Day = new(2023, 8, 15);
    private readonly Manager _manager = new(platform);

    [Fact]
    public async Task A_relay_killed_in_the_middle_of_its_pages_loses_and_doubles_nothing()
    {
        await _manager.TeamAsync("killed", "k-1");
        await _manager.RecordAsync("killed", "first", "k-1", 1m, Day);
        await _manager.AttainmentOnceAsync("killed", Period, 1);

        // Thousands of events take the relay many pages; the kill falls between the first and the last of them.
        var import = _manager.ImportSalesAsync(Rows("killed", "k-1", 6_000), "killed");
        await Eventually.GetAsync("the relay to be in the middle of the import", PublishedAsync,
            position => position.Published > 0 && position.Behind > 500, TimeSpan.FromMinutes(1));
        await platform.Platform.KillServiceAsync("sales-monitoring");
        await ((Func<Task>)(() => import)).Should().ThrowAsync<RpcException>();

        await platform.Platform.StartServiceAsync("sales-monitoring", TestContext.Current.CancellationToken);
        var again = await _manager.ImportSalesAsync(Rows("killed", "k-1", 6_000), "killed");

        (again.Recorded + again.Unchanged).Should().Be(6_000);
        var kpi = await _manager.AttainmentOnceAsync("killed", Period, 6_001);
        KpiValues.Of(kpi.Actual).Should().Be(1m + 6_000 * 2.50m);
    }

    [Fact]
    public async Task While_the_broker_is_away_commands_succeed_and_readiness_says_why_not()
    {
        await _manager.TeamAsync("broker-away", "b-1");
        await _manager.RecordAsync("broker-away", "before", "b-1", 10m, Day);
        await _manager.AttainmentOnceAsync("broker-away", Period, 1);

        await platform.Platform.StopBrokerAsync();
        try
        {
            for (var i = 0; i < 50; i++)
                await _manager.RecordAsync("broker-away", $"during-{i}", "b-1", 1m, Day);
            var (status, body) = await Eventually.GetAsync("sales-monitoring to be not ready", () => ReadyAsync("sales-monitoring"),
                    ready => ready.Status == HttpStatusCode.ServiceUnavailable);
            body.Should().Contain("\"check\":\"broker\"");
            status.Should().Be(HttpStatusCode.ServiceUnavailable);
        }
        finally
        {
            await platform.Platform.StartBrokerAsync(TestContext.Current.CancellationToken);
        }

        var kpi = await _manager.AttainmentOnceAsync("broker-away", Period, 51);
        KpiValues.Of(kpi.Actual).Should().Be(60m);
        await Eventually.GetAsync("sales-monitoring to be ready again", () => ReadyAsync("sales-monitoring"),
            ready => ready.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_database_restart_under_load_costs_answers_but_no_sale()
    {
        await _manager.TeamAsync("db-restart", "d-1");
        await _manager.RecordAsync("db-restart", "before", "d-1", 1m, Day);

        var load = Task.Run(async () =>
        {
            var unavailable = 0;
            for (var i = 0; i < 200; i++)
                unavailable += await RecordUntilAnsweredAsync($"load-{i}");
            return unavailable;
        }, TestContext.Current.CancellationToken);
        await platform.Platform.StopPostgresAsync();
        await platform.Platform.StartPostgresAsync(TestContext.Current.CancellationToken);

        await load;
        var kpi = await _manager.AttainmentOnceAsync("db-restart", Period, 201);
        KpiValues.Of(kpi.Actual).Should().Be(201m);
    }

    [Fact]
    public async Task A_wiped_read_model_rebuilds_itself_to_the_same_figures()
    {
        await _manager.TeamAsync("wiped", "w-1");
        await _manager.ImportSalesAsync(Rows("wiped", "w-1", 1_500), "wiped");
        var before = await _manager.AttainmentOnceAsync("wiped", Period, 1_500);

        await platform.Platform.StopServiceAsync("scorecards");
        await using (var connection = await platform.Platform.ConnectAsync("scorecards", TestContext.Current.CancellationToken))
        {
            await using var wipe = new NpgsqlCommand("drop schema store cascade", connection);
            await wipe.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await platform.Platform.StartServiceAsync("scorecards", TestContext.Current.CancellationToken);

        var after = await _manager.AttainmentOnceAsync("wiped", Period, 1_500);
        after.Should().BeEquivalentTo(before);
    }

    private async Task<int> RecordUntilAnsweredAsync(string order)
    {
        // The same key on every try: a commit whose answer was lost is not repeated.
        var headers = new Metadata { { "idempotency-key", order } };
        var failures = 0;
        await Eventually.GetAsync($"an answer to {order}", async () =>
        {
            try
            {
                return await _manager.RecordAsync("db-restart", order, "d-1", 1m, Day, headers);
            }
            catch (RpcException outage) when (outage.StatusCode is StatusCode.Unavailable)
            {
                failures++;
                return null;
            }
        }, reply => reply is not null, TimeSpan.FromMinutes(1));
        return failures;
    }

    private async Task<(long Published, long Behind)> PublishedAsync()
    {
        await using var connection = await platform.Platform.ConnectAsync("sales-monitoring", TestContext.Current.CancellationToken);
        await using var query = new NpgsqlCommand(
            """
            select (select count(*) from store.mt_events where stream_id like 'order/killed/%' and seq_id <= position), (select max(seq_id) from store.mt_events) - position
            from store.relay_position
            """, connection);
        await using var reader = await query.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    private async Task<(HttpStatusCode Status, string Body)> ReadyAsync(string service)
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri($"{platform.Platform.Endpoints.Services[service].Http}/ready"));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static string Rows(string prefix, string rep, int count) =>
        string.Join('\n', Enumerable.Range(0, count)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{i / 4},{Day:yyyy-MM-dd},{rep},c,p,r,1,2.50"))
            .Prepend("order,date,rep,customer,product,region,quantity,net_amount"));
}
