using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Demo.Sales;

namespace SalesPlatform.Demo.Chapters;

internal static class SalesChapter
{
    public static async Task TellAsync(Stage stage)
    {
        var sales = new Contracts.SalesMonitoring.V1.Sales.SalesClient(stage.As(Cast.Manager));
        await stage.TogetherAsync<Func<Task>>(
            [
                .. stage.Time.Months.Select(month => (Func<Task>)(() => ImportAsync(stage, month))),
                .. stage.Sales.Shared.Select(sale => (Func<Task>)(() => RecordAsync(stage, sales, sale))),
                .. stage.Sales.Returns.Select(goods => (Func<Task>)(() => TakeBackAsync(stage, sales, goods))),
                .. stage.Time.Months.Select(month => (Func<Task>)(() => MendAsync(stage, sales, month))),
            ], tell => tell());
    }

    /// <summary>A line that its month's file has not brought yet cannot come back.</summary>
    private static async Task TakeBackAsync(Stage stage, Contracts.SalesMonitoring.V1.Sales.SalesClient sales, ReturnedGoods goods)
    {
        var known = stage.Time.After(stage.Time.Calendar.MonthOf(goods.Of.Day), 3);
        await stage.OnAsync(goods.Day > known ? goods.Day : known, 17);
        await sales.ReturnAsync(new ReturnSaleRequest
        {
            Source = SaleFile.Source,
            ExternalId = goods.Of.ExternalId,
            ReturnId = goods.Id,
            OccurredOn = goods.Day.ToDate(),
            Quantity = ((decimal)goods.Quantity).ToExact(),
        });
    }

    private static async Task MendAsync(Stage stage, Contracts.SalesMonitoring.V1.Sales.SalesClient sales, Period month)
    {
        await stage.OnAsync(stage.Time.After(month, 11), 15);
        await CorrectAsync(stage, sales, month, isLate: false);
    }

    /// <summary>What is found late only after the period was closed.</summary>
    public static Task CorrectAsync(Stage stage, Contracts.SalesMonitoring.V1.Sales.SalesClient sales, Period period, bool isLate) =>
        Task.WhenAll(stage.Sales.Corrections
            .Where(item => item.IsLate == isLate && stage.Time.Calendar.Contains(period, item.Of.Day))
            .Select(item => sales.CorrectAsync(new CorrectSaleRequest
            {
                Source = SaleFile.Source,
                ExternalId = item.Of.ExternalId,
                Revision = 2,
                Reason = item.Reason,
                Sale = new SaleLine
                {
                    Order = item.Of.Order,
                    Line = item.Of.Line,
                    OccurredOn = item.Of.Day.ToDate(),
                    Credits = { new Credit { Rep = item.Of.Rep, Share = 1m.ToExact() } },
                    Customer = item.Of.Customer.Number,
                    Product = item.Of.Product.Number,
                    Region = item.Of.Customer.Region,
                    ProductLine = item.Of.Product.Line,
                    Quantity = ((decimal)item.Quantity).ToExact(),
                    NetAmount = (item.Quantity * item.Of.UnitPrice).ToMoney(item.Of.Currency),
                    Rate = item.Of.Rate.ToExact(),
                },
            }).ResponseAsync));

    private static async Task ImportAsync(Stage stage, Period month)
    {
        var lines = stage.Sales.Months[month];
        if (lines.Count == 0)
            return;
        await stage.OnAsync(stage.Time.After(month, 2), 8);
        var batch = await stage.SendAsync(() => UploadAsync(stage, month, lines));
        var imports = new SalesImports.SalesImportsClient(stage.As(Cast.Manager));
        // The newest file still waits for somebody to mend its row; the others were mended.
        await stage.OnAsync(stage.Time.After(month, 3), 10);
        foreach (var line in lines.Where(line => line.Fault is RowFault.WrongDay or RowFault.WrongRep))
            await imports.ResubmitAsync(
                new ResubmitRequest { Batch = batch.Batch, Line = SaleFile.LineOf(lines, line), Text = SaleFile.Row(line) });
        if (lines.Any(line => line.Fault == RowFault.WrongAmount))
            return;
        await stage.OnAsync(stage.Time.After(month, 4), 14);
        var counted = await imports.GetBatchAsync(new GetBatchRequest { Batch = batch.Batch });
        await new SalesImports.SalesImportsClient(stage.As(Cast.Analyst)).ReconcileAsync(new ReconcileRequest
        {
            Batch = batch.Batch,
            RowCount = lines.Count,
            ControlTotal = lines.Sum(line => line.CompanyNet).ToMoney(counted.ControlTotal.CurrencyCode),
        });
    }

    private static async Task<BatchReply> UploadAsync(Stage stage, Period month, IReadOnlyList<SoldLine> lines)
    {
        using var call = new SalesImports.SalesImportsClient(stage.As(Cast.Manager)).Import(cancellationToken: stage.Cancellation);
        var sending = stage.UploadAsync(call.RequestStream, new FileHeader { FileName = SaleFile.NameOf(month), Source = SaleFile.Source },
            SaleFile.Of(lines));
        BatchReply? batch = null;
        while (await call.ResponseStream.MoveNext(stage.Cancellation))
            batch = call.ResponseStream.Current.Batch ?? batch;
        await sending;
        return batch ?? throw new InvalidOperationException($"The import of {SaleFile.NameOf(month)} ended without its batch.");
    }

    private static async Task RecordAsync(Stage stage, Contracts.SalesMonitoring.V1.Sales.SalesClient sales, SharedSale sale)
    {
        await stage.OnAsync(sale.Day, 18);
        await sales.RecordAsync(new RecordSaleRequest
        {
            Source = "crm",
            Sale = new SaleLine
            {
                Order = sale.Order,
                Line = 1,
                OccurredOn = sale.Day.ToDate(),
                Credits =
            {
                new Credit { Rep = sale.First, Share = sale.FirstShare.ToExact() },
                new Credit { Rep = sale.Second, Share = (1 - sale.FirstShare).ToExact() },
            },
                Customer = sale.Customer.Number,
                Product = sale.Product.Number,
                Region = sale.Customer.Region,
                ProductLine = sale.Product.Line,
                Quantity = ((decimal)sale.Quantity).ToExact(),
                NetAmount = sale.Net.ToMoney(stage.Time.Currency),
            },
        });
    }
}
