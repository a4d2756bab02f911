using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesPlatform.Cli.CommandLine;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.Tests.Cli.Wire;

/// <summary>A gRPC server on free loopback ports, with the endpoints file and the key of a local platform in a folder of its own.</summary>
internal sealed class PlatformOnWire : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PlatformOnWire(WebApplication app, Exchange exchange, string folder) => (_app, Exchange, Folder) = (app, exchange, folder);

    public Exchange Exchange { get; }

    /// <summary>Where the client runs; <c>.local/endpoints.json</c> is in it.</summary>
    public string Folder { get; }

    public string GrpcAddress { get; private set; } = "";

    public string EndpointsPath => Path.Combine(Folder, ".local", "endpoints.json");

    public static async Task<PlatformOnWire> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var exchange = new Exchange();
        builder.Services.AddSingleton(exchange);
        builder.Services.AddGrpc(options => options.Interceptors.Add<WireInterceptor>());
        var app = builder.Build();
        app.MapGet("/ready", () => Results.Ok());
        app.MapGrpcService<OrganisationOnWire>();
        app.MapGrpcService<CompanyNamesOnWire>();
        app.MapGrpcService<PlansOnWire>();
        app.MapGrpcService<ResearchOnWire>();
        app.MapGrpcService<ConsultationsOnWire>();
        app.MapGrpcService<StrategiesOnWire>();
        app.MapGrpcService<DiscussionsOnWire>();
        app.MapGrpcService<DocumentsOnWire>();
        app.MapGrpcService<TeamsOnWire>();
        app.MapGrpcService<PersonalTextsOnWire>();
        app.MapGrpcService<SaleApprovalsOnWire>();
        app.MapGrpcService<CustomerWordsOnWire>();
        app.MapGrpcService<RosterOnWire>();
        app.MapGrpcService<SalesOnWire>();
        app.MapGrpcService<ImportsOnWire>();
        app.MapGrpcService<SalesReportsOnWire>();
        app.MapGrpcService<ObservationsOnWire>();
        app.MapGrpcService<ReconciliationsOnWire>();
        app.MapGrpcService<ScorecardsOnWire>();
        app.MapGrpcService<ScorecardPeriodsOnWire>();
        app.MapGrpcService<KpiStandardsOnWire>();
        app.MapGrpcService<BudgetsOnWire>();
        app.MapGrpcService<CommitmentsOnWire>();
        app.MapGrpcService<CostsOnWire>();
        app.MapGrpcService<ReallocationsOnWire>();
        app.MapGrpcService<FindingsOnWire>();
        app.MapGrpcService<BudgetReportsOnWire>();
        app.MapGrpcService<DeliverablesOnWire>();
        app.MapGrpcService<MeetingsOnWire>();
        app.MapGrpcService<TrainingOnWire>();
        app.MapGrpcService<AppraisalCriteriaOnWire>();
        app.MapGrpcService<AppraisalsOnWire>();
        app.MapGrpcService<KeyAccountsOnWire>();
        app.MapGrpcService<CustomerFeedbackOnWire>();
        app.MapGrpcService<ServiceStandardsOnWire>();
        app.MapGrpcService<ComplaintsOnWire>();
        app.MapGrpcService<SurveysOnWire>();
        app.MapGrpcService<ImprovementPlansOnWire>();
        app.MapGrpcService<CustomerReportsOnWire>();
        app.MapGrpcService<LaunchesOnWire>();
        app.MapGrpcService<DeliveriesOnWire>();
        app.MapGrpcService<PromotionsOnWire>();
        app.MapGrpcService<DueOnWire>();
        await app.StartAsync(TestContext.Current.CancellationToken);
        var platform = new PlatformOnWire(app, exchange, Directory.CreateTempSubdirectory("salesctl-").FullName);
        platform.WriteEndpoints(
            [.. app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses]);
        return platform;
    }

    /// <summary>Runs the client in the platform's folder.</summary>
    public Task<ClientRun> RunAsync(params IReadOnlyList<string> args) => ClientRun.InAsync(Folder, args);

    public string WriteFile(string name, string content)
    {
        File.WriteAllText(Path.Combine(Folder, name), content);
        return name;
    }

    /// <summary>Stops the server; the endpoints file stays, as after a crash.</summary>
    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private void WriteEndpoints(IReadOnlyList<string> addresses)
    {
        GrpcAddress = addresses[0];
        var service = new { grpc = addresses[0], http = addresses[1] };
        var key = Path.Combine(Folder, ".local", "signing.key");
        DevelopmentTokens.LoadOrCreateKey(key);
        File.WriteAllText(EndpointsPath, JsonSerializer.Serialize(new
        {
            version = 1,
            environment = "Development",
            services = new Dictionary<string, object>
            {
                ["planning"] = service,
                ["team-performance"] = service,
                ["sales-monitoring"] = service,
                ["scorecards"] = service,
                ["budget"] = service,
                ["customer-relations"] = service,
                ["launch-coordination"] = service,
            },
            token = new { kind = "development", keyFile = key, issuer = DevelopmentTokens.Issuer, audience = DevelopmentTokens.Audience },
        }));
    }
}
