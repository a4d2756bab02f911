using Npgsql;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace SalesPlatform.AppHost.Tests;

/// <summary>What docs/operations.md tells an operator to do, done with the commands it gives.</summary>
public sealed class RepairTests(PlatformToRepair repaired) : IClassFixture<PlatformToRepair>
{
    private const string Names = "select coalesce(string_agg(data ->> 'code', ' ' order by data ->> 'code'), '') from store.mt_events "
        + "where type = 'planning.name-given.v1'";
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);
    private readonly string _own = $"{Guid.NewGuid():n}"[..6];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private RunningPlatform Platform => repaired.Platform;

    private Manual Manual => repaired.Manual;

    [Theory]
    [InlineData(true, "an operator said that the store was restored")]
    [InlineData(false, "a reader had events that the store has not")]
    public async Task A_service_is_put_back_to_its_backup_whether_it_is_told_so_or_not(bool isTold, string why)
    {
        await NameAsync("kept");
        await Manual.RunAsync("back up every database");
        await NameAsync("lost-1");
        await NameAsync("lost-2");
        await FollowedAsync();
        await SealedAsync("planning");
        await Manual.RunAsync("the first note");

        await Platform.StopServiceAsync("planning");
        await Manual.RunAsync("put planning back");
        if (isTold)
            await Manual.RunAsync("say that planning was restored");
        await Platform.StartServiceAsync("planning", Token);
        await NameAsync("since");

        await FollowedAsync();
        (await ReadAsync<string>("planning", Names)).Should().Contain(Own("kept")).And.Contain(Own("since")).And.NotContain(Own("lost"));
        (await ReadAsync<string>("planning", "select reason from store.relay_epoch order by number desc limit 1")).Should().Be(why);
        (await ReadAsync<string>("customer-relations",
            "select string_agg(data ->> 'code', ' ' order by data ->> 'code') from store.inbox_taken_back where data ->> 'code' like '"
            + $"{_own}%'")).Should().Be($"{Own("lost-1")} {Own("lost-2")}");
        var (exit, told) = await Manual.TryAsync(Manual.Block("the daily look"));
        (exit, told).Should().Match<(int Exit, string Output)>(
            each => each.Exit == 1 && each.Output.Contains("other-history"), "the noted history is not the store's: {0}", told);
        await Manual.RunAsync("the first note");
        await Manual.RunAsync("the daily look");
    }

    [Fact]
    public async Task Everything_is_put_back_from_scratch()
    {
        await NameAsync("kept");
        await FollowedAsync();
        await Manual.RunAsync("back up every database");
        var before = await AllEventsAsync();

        await repaired.StopAsync();
        await Manual.RunAsync("make room for empty servers");
        await repaired.StartAsync();
        (await AllEventsAsync()).Should().NotBeEquivalentTo(before);
        await repaired.StopServicesAsync();
        await Manual.RunAsync("put every database back");
        await repaired.StartServicesAsync();

        (await AllEventsAsync()).Should().BeEquivalentTo(before);
        await NameAsync("since");
        await FollowedAsync();
    }

    [Fact]
    public async Task A_transaction_that_holds_a_position_is_found_and_ended()
    {
        await using var holder = await Platform.ConnectAsync("planning", Token);
        await using var transaction = await holder.BeginTransactionAsync(Token);
        await using var draw = new NpgsqlCommand("select nextval('store.mt_events_sequence')", holder, transaction);
        await draw.ExecuteNonQueryAsync(Token);
        await NameAsync("behind");
        await Eventually.GetAsync("planning to say why it is not ready", ReadinessAsync,
            said => said.Contains("a transaction has drawn position", StringComparison.Ordinal), Long);

        var found = await Manual.RunAsync("find who holds a position of planning");
        var process = found.Split('\n').Single(line => line.Contains("|idle in transaction|", StringComparison.Ordinal)).Split('|')[0];
        await Manual.TypeAsync($"pid={process}\n{Manual.Block("end it")}");

        await FollowedAsync();
        await Platform.ReadyAsync("planning", Token);
        await FluentActions.Awaiting(() => transaction.CommitAsync(Token)).Should().ThrowAsync<NpgsqlException>();
    }

    [Fact]
    public async Task What_was_said_of_a_person_and_a_customer_is_erased()
    {
        const string words = "words nobody shall read";
        await Manual.TypeAsync("salesctl team add Erasing; salesctl employee hire 285 --name 'Syed Abbas' --team erasing --on 2026-01-01");
        await Manual.TypeAsync($"salesctl training propose 285 --team erasing --topic Negotiation --objective better --need '{words}'");
        await Eventually.GetAsync("the team to be known", () => Manual.TryAsync(
            $"salesctl feedback record C-17 --team erasing --category price --severity low --text '{words}'"), tried => tried.Exit == 0);
        string[] shown = ["salesctl training list 285 --json", "salesctl feedback list --customer C-17 --json"];
        foreach (var each in shown)
            (await Manual.TypeAsync(each)).Should().Contain(words);

        await Manual.RunAsync("erase");

        foreach (var each in shown)
            (await Manual.TypeAsync(each)).Should().NotContain(words);
        (await Manual.RunAsync("who was erased")).Should().Contain("personal-text-erased").And.Contain("customer-words-erased");
    }

    [Fact]
    public async Task Rotated_secrets_hold_from_the_next_start_on_and_the_old_ones_no_longer()
    {
        var (role, administrator) = (PasswordOf(Platform.ConnectionString("planning")), PasswordOf(Platform.AdminConnectionString));
        var (broker, token) = (Platform.BrokerUri.UserInfo, Platform.MintToken("one", ["sales-manager"], ["*"]));
        var login = await Manual.TypeAsync("cat .local/secrets/dashboard-login");
        await Manual.TypeAsync($"salesctl name list --token {token}");

        foreach (var title in new[] { "a service's database role", "PostgreSQL's administrator", "the broker, by its administration",
            "the dashboard's login", "the development signing key" })
            await Manual.RunAsync(title);
        await repaired.StopAsync();
        await repaired.StartAsync();

        await RefusedAsync(Platform.ConnectionString("planning"), role);
        await RefusedAsync(Platform.AdminConnectionString, administrator);
        var old = new ConnectionFactory { Uri = new UriBuilder(Platform.BrokerUri) { Password = broker.Split(':')[1] }.Uri };
        (await FluentActions.Awaiting(() => old.CreateConnectionAsync(Token)).Should().ThrowAsync<BrokerUnreachableException>())
            .Which.InnerException.Should().BeOfType<AuthenticationFailureException>();
        (await Manual.TypeAsync("cat .local/secrets/dashboard-login")).Should().NotBe(login);
        (await Manual.TryAsync($"salesctl name list --token {token}")).Exit.Should().NotBe(0);
        await NameAsync("after");
        await FollowedAsync();
    }

    private string Own(string name) => $"{_own}-{name}";

    private Task<string> NameAsync(string name) => Manual.TypeAsync($"salesctl name set theme {Own(name)} --en {name}");

    /// <summary>Whoever learns from Planning knows what it knows, and nothing else.</summary>
    private async Task FollowedAsync()
    {
        foreach (var reader in new[] { "team-performance", "customer-relations" })
            await Eventually.GetAsync($"{reader} to know the names of Planning",
                async () => (Known: await ReadAsync<string>(reader, Names), There: await ReadAsync<string>("planning", Names)),
                each => each.Known == each.There, Long);
    }

    private Task SealedAsync(string service) => Eventually.BeAsync($"{service} to be sealed", () => ReadAsync<bool>(service,
        "select coalesce(max(through), 0) >= (select max(seq_id) from store.mt_events) from store.audit_seal"));

    private async Task<IReadOnlyDictionary<string, string>> AllEventsAsync()
    {
        var events = new Dictionary<string, string>();
        foreach (var service in new[] { "planning", "team-performance", "customer-relations" })
            events[service] = await ReadAsync<string>(service,
                "select coalesce(string_agg(id::text || data::text, ' ' order by seq_id), '') from store.mt_events");
        return events;
    }

    private async Task<T> ReadAsync<T>(string service, string query)
    {
        await using var connection = await Platform.ConnectAsync(service, Token);
        await using var command = new NpgsqlCommand(query, connection);
        return (T)(await command.ExecuteScalarAsync(Token))!;
    }

    private async Task<string> ReadinessAsync()
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri($"{Platform.Endpoints.Services["planning"].Http}/ready"), Token);
        return await answer.Content.ReadAsStringAsync(Token);
    }

    private static string PasswordOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Password!;

    private static async Task RefusedAsync(string connection, string password)
    {
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connection) { Password = password, Pooling = false });
        (await FluentActions.Awaiting(async () => await source.OpenConnectionAsync(Token)).Should().ThrowAsync<PostgresException>())
            .Which.SqlState.Should().Be(PostgresErrorCodes.InvalidPassword);
    }
}
