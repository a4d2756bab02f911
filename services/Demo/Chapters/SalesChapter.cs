using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Demo.Loading;
using SalesPlatform.Demo.Sales;

namespace SalesPlatform.Demo.Chapters;

/// <summary>The ERP's monthly exports, mended where rows were wrong and reconciled; frame contracts; what came back; what was booked
/// wrongly.</summary>
internal static class SalesChapter
{
    public static async Task TellAsync(Stage stage)
    {
        foreach (var month in stage.Time.Months)
            await ImportAsync(stage, month);
        var sales = new Contracts.SalesMonitoring.V1.Sales.SalesClient(stage.As(Cast.Manager));
        await Task.WhenAll(stage.Sales.Shared.Select(sale => RecordAsync(stage, sales, sale)));
        await Task.WhenAll(stage.Sales.Returns.Select(goods => sales.ReturnAsync(new ReturnSaleRequest
        {
            Source = SaleFile.Source,
            ExternalId = goods.Of.ExternalId,
            ReturnId = goods.Id,
            OccurredOn = goods.Day.ToDate(),
            Quantity = ((decimal)goods.Quantity).ToExact(),
        }).ResponseAsync));
        await CorrectAsync(stage, sales, isLate: false);
    }

    /// <summary>Corrects what was booked wrongly; what is found late only after its period was closed.</summary>
    public static Task CorrectAsync(Stage stage, Contracts.SalesMonitoring.V1.Sales.SalesClient sales, bool isLate) =>
        Task.WhenAll(stage.Sales.Corrections.Where(item => item.IsLate == isLate).Select(item => sales.CorrectAsync(new CorrectSaleRequest
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
        var batch = await UploadAsync(stage, month, lines);
        var imports = new SalesImports.SalesImportsClient(stage.As(Cast.Manager));
        // The newest file still waits for somebody to mend its row; the others were mended.
        foreach (var line in lines.Where(line => line.Fault is RowFault.WrongDay or RowFault.WrongRep))
            await imports.ResubmitAsync(
                new ResubmitRequest { Batch = batch.Batch, Line = SaleFile.LineOf(lines, line), Text = SaleFile.Row(line) });
        if (lines.Any(line => line.Fault == RowFault.WrongAmount))
            return;
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

    private static Task<SaleReply> RecordAsync(Stage stage, Contracts.SalesMonitoring.V1.Sales.SalesClient sales, SharedSale sale) =>
        sales.RecordAsync(new RecordSaleRequest
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
        }).ResponseAsync;
}
