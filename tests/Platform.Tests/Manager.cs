using System.Text;
using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Tests.Platform;

/// <summary>What a sales manager does with the platform, over its public gRPC API.</summary>
public sealed class Manager(PlatformFixture platform)
{
    private const int ChunkBytes = 64 * 1024;

    private readonly AnnualPlans.AnnualPlansClient _plans = new(platform.As(Role));
    private readonly Teams.TeamsClient _teams = new(platform.As(Role, "team-performance"));
    private readonly Roster.RosterClient _roster = new(platform.As(Role, "team-performance"));
    private readonly SalesImports.SalesImportsClient _imports = new(platform.As(Role, "sales-monitoring"));
    private readonly Scorecards.ScorecardsClient _scorecards = new(platform.As(Role, "scorecards"));

    public const string Role = "sales-manager";

    public Sales.SalesClient Sales { get; } = new(platform.As(Role, "sales-monitoring"));

    public async Task TeamAsync(string team, params IEnumerable<string> reps)
    {
        await _teams.AddAsync(new AddTeamRequest { Name = team });
        foreach (var rep in reps)
            await _roster.HireAsync(
                new HireRequest { Employee = rep, Name = $"Rep {rep}", Team = team, HiredOn = new DateOnly(2010, 1, 1).ToDate() });
    }

    /// <summary>Imports quotas as the plan of a year and has it approved by an executive.</summary>
    public async Task PlanFromFileAsync(string team, string year, string csv, IDictionary<string, string>? columns = null)
    {
        using var call = _plans.ImportTargets();
        await SendAsync(
            call.RequestStream, csv,
            new FileHeader
            {
                FileName = "targets.csv", Team = team, Target = year,
                Columns = { columns ?? new Dictionary<string, string>() }
            });
        var reply = await call;
        reply.Errors.Should().BeEmpty();
        var plan = new PlanRequest { Team = team, FiscalYear = year };
        await _plans.SubmitAsync(plan);
        await new AnnualPlans.AnnualPlansClient(platform.As("executive")).ApproveAsync(new ApprovePlanRequest { Plan = plan });
    }

    public async Task<BatchReply> ImportSalesAsync(string csv, string source, IDictionary<string, string>? columns = null,
        string fileName = "sales.csv") =>
        await ImportSalesAsync(Encoding.UTF8.GetBytes(csv), source, columns, fileName);

    public async Task<BatchReply> ImportSalesAsync(byte[] content, string source, IDictionary<string, string>? columns = null,
        string fileName = "sales.csv")
    {
        using var call = _imports.Import();
        var sending = SendAsync(call.RequestStream, content,
            new FileHeader { FileName = fileName, Source = source, Columns = { columns ?? new Dictionary<string, string>() } });
        BatchReply? batch = null;
        await foreach (var progress in call.ResponseStream.ReadAllAsync())
            batch = progress.Batch ?? batch;
        await sending;
        return batch ?? throw new InvalidOperationException("The import ended without its batch.");
    }

    public async Task<SaleReply> RecordAsync(string source, string order, string rep, decimal amount, DateOnly on,
        Metadata? headers = null) =>
        await Sales.RecordAsync(Sale(source, order, rep, amount, on), headers);

    public static RecordSaleRequest Sale(string source, string order, string rep, decimal amount, DateOnly on) => new()
    {
        Source = source,
        Sale = new SaleLine
        {
            Order = order, Line = 1, OccurredOn = on.ToDate(), Credits = { new Credit { Rep = rep, Share = 1m.ToExact() } },
            Customer = "c1", Product = "p1", Region = "r1", Quantity = 1m.ToExact(), NetAmount = amount.ToMoney("USD"),
        },
    };

    public async Task<Kpi> AttainmentAsync(string team, string period, string rep = "") =>
        (await _scorecards.GetAsync(new GetScorecardRequest { Team = team, Period = period, Rep = rep })).Kpis.Single(
            kpi => kpi.Kpi_ == "sales-attainment");

    /// <summary>The attainment once the read model has counted this many facts.</summary>
    public Task<Kpi> AttainmentOnceAsync(string team, string period, long facts, string rep = "") =>
        AttainmentOnceAsync(team, period, rep, $"{facts} facts", kpi => kpi.Facts == facts);

    /// <summary>Waits for the first sale the read model counts.</summary>
    public Task SomethingSoldAsync(string team, string period) =>
        AttainmentOnceAsync(team, period, "", "a sale", kpi => kpi.Facts > 0);

    private Task<Kpi> AttainmentOnceAsync(string team, string period, string rep, string what, Func<Kpi, bool> isThere) =>
        Eventually.GetAsync($"{what} in the scorecard of {team} {rep} for {period}",
        async () =>
        {
            try
            {
                return await AttainmentAsync(team, period, rep);
            }
            catch (RpcException notYet) when (notYet.StatusCode is StatusCode.NotFound or StatusCode.Unavailable)
            {
                return new Kpi();
            }
        },
        isThere, TimeSpan.FromMinutes(4));

    private static Task SendAsync(IClientStreamWriter<FileChunk> stream, string csv, FileHeader header) =>
        SendAsync(stream, Encoding.UTF8.GetBytes(csv), header);

    private static async Task SendAsync(IClientStreamWriter<FileChunk> stream, byte[] content, FileHeader header)
    {
        await stream.WriteAsync(new FileChunk { Header = header });
        foreach (var chunk in content.Chunk(ChunkBytes))
            await stream.WriteAsync(new FileChunk { Content = UnsafeByteOperations.UnsafeWrap(chunk) });
        await stream.CompleteAsync();
    }
}

/// <summary>Amounts of a KPI as decimals.</summary>
public static class KpiValues
{
    public static decimal Of(Google.Type.Decimal value) =>
        value.TryToDecimal(out var amount) ? amount : throw new FormatException($"'{value?.Value}' is no decimal.");
}
