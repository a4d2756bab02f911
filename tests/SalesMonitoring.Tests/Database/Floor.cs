using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Tests.SalesMonitoring.Database;

/// <summary>A team as its people work: Mia manages it, Eva is an executive, Dan analyses data.</summary>
internal sealed class Floor(RunningSalesMonitoring service, string team)
{
    private readonly CallInvoker _mia = service.As("mia", "sales-manager", team);
    private readonly CallInvoker _dan = service.As("dan", "data-analysis");
    private int _orders;

    public string Team => team;

    public string Ann => $"ann-{team}";

    public string Bob => $"bob-{team}";

    public string Source => $"erp-{team}";

    /// <summary>Of the files it brings: nobody else's has the same.</summary>
    public string FileName => $"sales-{Source}.csv";

    public Sales.SalesClient Sales => new(_mia);

    public SalesReports.SalesReportsClient Reports => new(_mia);

    public SalesReports.SalesReportsClient Executive => new(service.As("eva", "executive"));

    public MarketObservations.MarketObservationsClient Markets => new(_mia);

    public SalesImports.SalesImportsClient Imports => new(_mia);

    public SalesImports.SalesImportsClient Batches => new(_dan);

    public SalesReconciliations.SalesReconciliationsClient Analysis => new(_dan);

    public ReportKey Key(string period) => new() { Team = team, Period = period };

    public static Google.Type.Money Cny(decimal amount) => amount.ToMoney("CNY");

    /// <summary>Records a sale of one rep, or of two with half each.</summary>
    public async Task<SaleReply> SellAsync(
        DateOnly day, decimal amount, string customer = "c1", string product = "p1", string region = "east", string line = "tools",
        params string[] reps)
    {
        var credited = reps.Length == 0 ? [Ann] : reps;
        return await Sales.RecordAsync(new RecordSaleRequest
        {
            Source = Source,
            Sale = new SaleLine
            {
                Order = $"o{Interlocked.Increment(ref _orders)}",
                Line = 1,
                OccurredOn = day.ToDate(),
                Customer = customer,
                Product = product,
                Region = region,
                ProductLine = line,
                Quantity = 1m.ToExact(),
                NetAmount = Cny(amount),
                Credits = { credited.Select(rep => new Credit { Rep = rep, Share = (1m / credited.Length).ToExact() }) },
            },
        });
    }

    public Sales.SalesClient SalesOf(string rep) => new(service.As(rep, "sales-rep", team, rep));

    /// <summary>Of Ann alone.</summary>
    public RecordSaleRequest Sale(string order, DateOnly day, decimal amount) => new()
    {
        Source = Source,
        Sale = new SaleLine
        {
            Order = order, OccurredOn = day.ToDate(), Customer = "c", Product = "p", Region = "east", Quantity = 1m.ToExact(),
            NetAmount = Cny(amount), Credits = { new Credit { Rep = Ann } },
        },
    };

    public async Task<BatchReply> ImportAsync(params string[] rows)
    {
        using var call = Imports.Import();
        await call.RequestStream.WriteAsync(new FileChunk { Header = new FileHeader { FileName = FileName, Source = Source } });
        await call.RequestStream.WriteAsync(new FileChunk
        {
            Content = ByteString.CopyFromUtf8(
                $"order,line,date,rep,customer,product,region,quantity,net_amount\n{string.Concat(rows.Select(row => $"{row}\n"))}"),
        });
        await call.RequestStream.CompleteAsync();
        BatchReply? batch = null;
        await foreach (var progress in call.ResponseStream.ReadAllAsync())
            batch = progress.Batch ?? batch;
        return batch!;
    }

    /// <summary>Approves a plan of the same target each month, of which the reps have half each.</summary>
    public Task PlanAsync(decimal month, string year = "FY2027", int revision = 1, DateOnly? from = null) => service.LearnAsync(
        $"annual-plan/{team}/{year}", revision, new PlanApproved(team, year, revision, from ?? new DateOnly(2026, 7, 1), "CNY",
            [.. Enumerable.Repeat(month, 12)],
            [.. Period.Parse(year).Months.SelectMany(
                label => new[] { Ann, Bob }.Select(rep => new TargetAssignment("rep", rep, $"{label}", month / 2)))],
            "mia", "eva"));

    public async Task<SalesFigures> FiguresAsync(string period, SalesDimension by = SalesDimension.Rep) =>
        await Reports.GetFiguresAsync(new GetFiguresRequest { Team = team, Period = period, By = by });
}
