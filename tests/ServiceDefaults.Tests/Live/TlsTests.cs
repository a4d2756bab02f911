using System.Globalization;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Npgsql;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.LocalServers;

namespace SalesPlatform.ServiceDefaults.Tests.Live;

/// <summary>Two services as programs, with certificates between all parts, by configuration alone: docs/operations.md, TLS.</summary>
public sealed class TlsTests(Servers servers) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly FreePorts _free = new();
    private readonly Dictionary<string, (int Grpc, int Http)> _ports = [];
    private Certificates _certificates = null!;
    private int _broker;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _certificates = Certificates.MakeIn(_folder.Path);
        foreach (var service in new[] { "planning", "team-performance" })
            _ports[service] = (_free.Next(), _free.Next());
        await GiveToPostgresAsync();
        await GiveToBrokerAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await AdministerAsync("alter system reset ssl");
        await servers.Platform.ControlBrokerAsync(["eval", $"rabbit_networking:stop_tcp_listener({Listener})."], CancellationToken.None);
        _folder.Dispose();
    }

    [Fact]
    public async Task Services_speak_tls_with_each_other_the_store_and_the_broker()
    {
        await using var teams = await StartAsync("team-performance", "services/TeamPerformance", "TeamPerformance", "planning");
        await using var plans = await StartAsync("planning", "services/Planning", "Planning", "team-performance");
        await ReadyAsync("team-performance", teams);
        await ReadyAsync("planning", plans);
        using var toTeams = Channel("team-performance");
        using var toPlans = Channel("planning");

        await new Organisation.OrganisationClient(As(toPlans, "executive")).SetAsync(
            new SetOrganisationRequest { FiscalStartMonth = 1, Currency = "CNY", TimeZone = "Asia/Shanghai" }, cancellationToken: Token);
        var team = await new Teams.TeamsClient(As(toTeams, "hr")).AddAsync(new AddTeamRequest { Name = "North" }, cancellationToken: Token);
        var plan = await new AnnualPlans.AnnualPlansClient(As(toPlans, "sales-manager")).CreateAsync(
            new CreatePlanRequest
            {
                Team = team.Team, FiscalYear = "FY2027", Baseline = 50_000_000m.ToMoney("CNY"), BaselineSource = "ERP",
                AnnualTarget = 60_000_000m.ToMoney("CNY"),
            },
            cancellationToken: Token);

        plan.Team.Should().Be(team.Team, "Planning learned the team over TLS");
        (await AskAsync("select count(*) from pg_stat_ssl join pg_stat_activity using (pid) where usename in "
            + "('planning', 'team-performance') and not ssl")).Should().Be(0);
        (await AskAsync("select count(*) from pg_stat_ssl join pg_stat_activity using (pid) where usename in "
            + "('planning', 'team-performance') and ssl")).Should().BePositive();
        var connections = await servers.Platform.ControlBrokerAsync(["-q", "list_connections", "ssl"], Token);
        connections.Split('\n', StringSplitOptions.TrimEntries).Count(line => line == "true").Should().BeGreaterThanOrEqualTo(2);

        using var unknowing = GrpcChannel.ForAddress($"https://127.0.0.1:{_ports["team-performance"].Grpc}");
        var call = () => new Teams.TeamsClient(As(unknowing, "hr")).AddAsync(
            new AddTeamRequest { Name = "South" }, cancellationToken: Token).ResponseAsync;
        (await call.Should().ThrowAsync<RpcException>("who does not know the authority is not served")).Which.Status.DebugException!
            .GetBaseException().Should().BeOfType<AuthenticationException>();
    }

    private string Listener => string.Create(CultureInfo.InvariantCulture, $"{{\"127.0.0.1\", {_broker}}}");

    // The server writes them itself: a key must belong to its account.
    private async Task GiveToPostgresAsync()
    {
        foreach (var (name, file) in new[] { ("server.crt", _certificates.Certificate), ("server.key", _certificates.Key) })
        {
            var text = (await File.ReadAllTextAsync(file, Token)).Trim();
            await AdministerAsync($"copy (select unnest(string_to_array('{text}', E'\\n'))) to program 'umask 077; cat > {name}'");
        }

        await AdministerAsync("alter system set ssl = on");
    }

    private async Task GiveToBrokerAsync()
    {
        _broker = _free.Next();
        await servers.Platform.ControlBrokerAsync(
            ["eval", $"rabbit_networking:start_ssl_listener({Listener}, [{{cacertfile, \"{_certificates.Authority}\"}}, "
                + $"{{certfile, \"{_certificates.Certificate}\"}}, {{keyfile, \"{_certificates.Key}\"}}], 4)."], Token);
    }

    private async Task AdministerAsync(string statement)
    {
        await using var source = NpgsqlDataSource.Create(servers.Platform.AdminConnectionString);
        await using (var command = source.CreateCommand(statement))
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        await using var reload = source.CreateCommand("select pg_reload_conf()");
        await reload.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private async Task<long> AskAsync(string question)
    {
        await using var source = NpgsqlDataSource.Create(servers.Platform.AdminConnectionString);
        await using var command = source.CreateCommand(question);
        return (long)(await command.ExecuteScalarAsync(Token))!;
    }

    private async Task<StartedProgram> StartAsync(string service, string project, string assembly, string peer)
    {
        var store = await servers.Platform.EnsureDatabaseAsync(service, Token);
        var broker = new UriBuilder(servers.Platform.BrokerUri) { Scheme = "amqps", Port = _broker };
        return StartedProgram.Start(StartedProgram.Built(project, assembly), new Dictionary<string, string>
        {
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            // Whom .NET trusts; a container has it among its certificates.
            ["SSL_CERT_FILE"] = _certificates.Authority,
            [$"ConnectionStrings__{service}"] = $"{store};SSL Mode=VerifyFull;Root Certificate={_certificates.Authority}",
            ["ConnectionStrings__rabbitmq"] = $"{broker.Uri}",
            ["Auth__DevelopmentKeyFile"] = servers.Platform.SigningKey,
            ["Kestrel__Endpoints__grpc__Url"] = $"https://127.0.0.1:{_ports[service].Grpc}",
            ["Kestrel__Endpoints__grpc__Protocols"] = "Http2",
            ["Kestrel__Endpoints__http__Url"] = $"http://127.0.0.1:{_ports[service].Http}",
            ["Kestrel__Certificates__Default__Path"] = _certificates.Certificate,
            ["Kestrel__Certificates__Default__KeyPath"] = _certificates.Key,
            [$"services__{peer}__grpc__0"] = $"https://127.0.0.1:{_ports[peer].Grpc}",
        });
    }

    private async Task ReadyAsync(string service, StartedProgram program)
    {
        using var http = new HttpClient();
        await Eventually.GetAsync($"{service} to be ready", async () =>
        {
            if (program.HasEnded)
                throw new InvalidOperationException($"{service} ended:\n{program.Said}");
            try
            {
                using var reply = await http.GetAsync($"http://127.0.0.1:{_ports[service].Http}/ready", Token);
                return reply.IsSuccessStatusCode ? "" : $"{await reply.Content.ReadAsStringAsync(Token)}\n{program.Said}";
            }
            catch (HttpRequestException away)
            {
                return $"{away.Message}\n{program.Said}";
            }
        }, answer => answer.Length == 0);
    }

    private GrpcChannel Channel(string service)
    {
        var trusted = X509Certificate2.CreateFromPem(File.ReadAllText(_certificates.Authority));
        return GrpcChannel.ForAddress($"https://127.0.0.1:{_ports[service].Grpc}", new GrpcChannelOptions
        {
            HttpHandler = new SocketsHttpHandler
            {
                SslOptions = new SslClientAuthenticationOptions
                {
                    CertificateChainPolicy = new X509ChainPolicy
                    {
                        TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { trusted },
                        RevocationMode = X509RevocationMode.NoCheck,
                    },
                },
            },
            DisposeHttpClient = true,
        });
    }

    private CallInvoker As(GrpcChannel channel, string role)
    {
        var token = servers.Platform.MintToken("somebody", [role], ["*"]);
        return channel.Intercept(headers =>
        {
            headers.Add("authorization", $"Bearer {token}");
            return headers;
        });
    }
}
