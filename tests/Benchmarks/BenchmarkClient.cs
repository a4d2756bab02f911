using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Benchmarks;

/// <summary>The platform's clients, as a sales manager with one team and one rep.</summary>
internal sealed class BenchmarkClient(RunningPlatform platform)
{
    public const string Team = "bench";
    public const string Rep = "bench-1";
    private static readonly DateOnly Day = new(2026, 3, 2);

    public Sales.SalesClient Sales { get; } = new(Calls(platform, "sales-monitoring"));

    public SalesImports.SalesImportsClient Imports { get; } = new(Calls(platform, "sales-monitoring"));

    public SalesReports.SalesReportsClient Reports { get; } = new(Calls(platform, "sales-monitoring"));

    public Scorecards.ScorecardsClient Scorecards { get; } = new(Calls(platform, "scorecards"));

    private readonly Organisation.OrganisationClient _organisation = new(Calls(platform, "planning"));

    public async Task PrepareAsync()
    {
        await _organisation.SetAsync(
            new SetOrganisationRequest { FiscalStartMonth = 1, Currency = "USD", TimeZone = "UTC" });
        await new Teams.TeamsClient(Calls(platform, "team-performance")).AddAsync(new AddTeamRequest { Name = Team });
        await new Roster.RosterClient(Calls(platform, "team-performance")).HireAsync(
            new HireRequest { Employee = Rep, Name = "Bench", Team = Team, HiredOn = new DateOnly(2020, 1, 1).ToDate() });
        await RecordAsync("warm-up");
    }

    /// <param name="day">2 March 2026 when left out.</param>
    public async Task RecordAsync(string order, string rep = Rep, DateOnly? day = null) => await Sales.RecordAsync(new RecordSaleRequest
    {
        Source = "bench",
        Sale = new SaleLine
        {
            Order = order, Line = 1, OccurredOn = (day ?? Day).ToDate(),
            Credits = { new Credit { Rep = rep, Share = 1m.ToExact() } },
            Customer = "c", Product = "p", Region = "r", Quantity = 1m.ToExact(), NetAmount = 10.5m.ToMoney("USD"),
        },
    });

    public Task<OrganisationReply> SettingsAsync() => _organisation.GetAsync(new GetOrganisationRequest()).ResponseAsync;

    /// <summary>The published events of a service, as a subscriber reads them.</summary>
    public EventFeed.EventFeedClient Feed(string service) => new(Calls(platform, service, "operator"));

    public async Task<BatchReply> ImportAsync(string name, byte[] content)
    {
        using var call = Imports.Import();
        await call.RequestStream.WriteAsync(new FileChunk { Header = new FileHeader { FileName = name, Source = name } });
        foreach (var chunk in content.Chunk(256 * 1024))
            await call.RequestStream.WriteAsync(new FileChunk { Content = UnsafeByteOperations.UnsafeWrap(chunk) });
        await call.RequestStream.CompleteAsync();
        BatchReply? batch = null;
        await foreach (var progress in call.ResponseStream.ReadAllAsync())
            batch = progress.Batch ?? batch;
        return batch ?? throw new InvalidOperationException("The import ended without its batch.");
    }

    /// <summary>The documents of a service.</summary>
    public Deliverables.DeliverablesClient Documents(string service) => new(Calls(platform, service));

    /// <summary>A team of so many reps.</summary>
    public async Task HireAsync(string team, int people)
    {
        await new Teams.TeamsClient(Calls(platform, "team-performance")).AddAsync(new AddTeamRequest { Name = team });
        var roster = new Roster.RosterClient(Calls(platform, "team-performance"));
        for (var i = 0; i < people; i++)
            await roster.HireAsync(
                new HireRequest { Employee = $"{team}-{i}", Name = $"Rep {i}", Team = team, HiredOn = new DateOnly(2020, 1, 1).ToDate() });
    }

    /// <summary>Until a team's figures count so many facts.</summary>
    public async Task WaitForFactsAsync(string team, string period, long facts, TimeSpan patience)
    {
        var reports = new SalesReports.SalesReportsClient(Calls(platform, "sales-monitoring"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        using var between = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        long counted = 0;
        while (watch.Elapsed < patience)
        {
            try
            {
                counted = (await reports.GetFiguresAsync(new GetFiguresRequest { Team = team, Period = period })).Total.Facts;
                if (counted == facts)
                    return;
            }
            catch (RpcException notYet) when (notYet.StatusCode == StatusCode.NotFound)
            {
                // The team is on its way.
            }

            await between.WaitForNextTickAsync();
        }

        throw new TimeoutException($"After {patience.TotalMinutes} minutes {counted} of {facts} facts count for {team}.");
    }

    /// <summary>Facts that the team's scorecard counts.</summary>
    public async Task<long> FactsAsync() =>
        (await Scorecards.GetAsync(new GetScorecardRequest { Team = Team, Period = "FY2026-M03" })).Kpis[0].Facts;

    /// <summary>Until the scorecard counts so many: what was acknowledged and is not there is a failure of the run.</summary>
    public async Task WaitForScorecardAsync(long facts, TimeSpan patience)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        using var between = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        long counted;
        while ((counted = await FactsAsync()) < facts)
        {
            if (watch.Elapsed > patience)
                throw new TimeoutException($"The scorecard counts {counted} of {facts} facts after {patience.TotalMinutes} minutes.");
            await between.WaitForNextTickAsync();
        }

        if (counted > facts)
            throw new InvalidOperationException($"The scorecard counts {counted} facts where {facts} were recorded.");
    }

    private static CallInvoker Calls(RunningPlatform platform, string service, string role = "sales-manager")
    {
        var token = platform.MintToken("bench", [role], ["*"]);
        return GrpcChannel.ForAddress(platform.Endpoints.Services[service].Grpc, new GrpcChannelOptions
        {
            // A connection carries a hundred calls at once, and no more.
            HttpHandler = new SocketsHttpHandler { EnableMultipleHttp2Connections = true },
        }).Intercept(headers =>
        {
            headers.Add("authorization", $"Bearer {token}");
            return headers;
        });
    }
}
