using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Cli.SaleFacts;

/// <summary><c>sale</c>: order lines one by one, returns and corrections.</summary>
internal static class SaleCommands
{
    private const string ExampleLine =
        "--order SO70001 --line 1 --date 2026-07-15 --rep 285 --customer 676 --product 349 --region 5 --quantity 3 --amount 6074.97";

    public static Command Create()
    {
        var sale = new Command("sale", "Sales one by one, returns and corrections.")
        {
            Record(), Return(), Correct(), Show(), SaleList.Create(),
        };
        foreach (var command in HeldSaleCommands.All)
            sale.Add(command);
        return sale;
    }

    private static Option<bool> Propose() => new("--propose")
    {
        Description = "Where others are credited as well: let it wait for somebody with a right to every share.",
    };

    private static CliCommand Record()
    {
        var (sale, id, propose) = (new SaleLineOptions(), new SaleIdentity(), Propose());
        return sale.AddTo(new CliCommand("record", "Records an order or invoice line. The same line again changes nothing.",
            $"salesctl sale record {ExampleLine}",
            "salesctl sale record --order SO70002 --date 2026-07-16 --credit 285=0.5 --credit 281=0.5 "
            + "--customer 676 --product 350 --region 5 --quantity 1 --amount 1800 --currency EUR --rate 1.08")
        {
            id.Source, id.ExternalId, id.Revision, propose,
        }).Runs(async call =>
        {
            var request = new RecordSaleRequest
            {
                Propose = call.Get(propose),
                Source = id.SourceIn(call),
                ExternalId = call.Get(id.ExternalId) ?? "",
                Revision = call.Get(id.Revision) ?? 0,
                Sale = await sale.InAsync(call),
            };
            SaleView.Print(call, await call.Platform.Sales.CommandAsync((client, options) => client.RecordAsync(request, options)));
        });
    }

    private static CliCommand Return()
    {
        var (id, line) = (new SaleIdentity(), new SoldLine());
        var returnId = Fields.Text("--return-id", "The return's own id: the same return again changes nothing.", required: true);
        var date = Fields.Day("--date", "The day of the return.", required: true);
        var quantity = Fields.Number("--quantity", "How many come back. Default: none, a credit of --amount without goods.");
        var (amount, currency) =
            (Fields.Amount("--amount", "Net amount given back. Default: in proportion to the quantity."), Fields.Currency());
        return line.AddTo(
            new CliCommand("return", "Records goods that come back, or money given back without goods, in the period of the return.",
            "salesctl sale return --order SO70001 --line 1 --return-id RMA-17 --date 2026-08-02 --quantity 1")
        {
            returnId, date, quantity, amount, currency, id.Source,
        }, id).Runs(async call =>
        {
            var request = new ReturnSaleRequest
            {
                Source = id.SourceIn(call),
                ExternalId = line.In(call, id),
                ReturnId = call.Require(returnId),
                OccurredOn = call.Require(date).ToDate(),
                Quantity = (call.Get(quantity) ?? 0).ToExact(),
            };
            if (call.Get(amount) is { } back)
                request.NetAmount = back.ToMoney(call.Get(currency) ?? await call.Platform.CurrencyAsync());
            SaleView.Print(call, await call.Platform.Sales.CommandAsync((client, options) => client.ReturnAsync(request, options)));
        });
    }

    private static CliCommand Correct()
    {
        var (sale, id, propose) = (new SaleLineOptions(), new SaleIdentity(), Propose());
        var reason = Fields.Text("--reason", "Why it is corrected.", required: true);
        return sale.AddTo(
            new CliCommand("correct", "Corrects a line: the old figures are reversed on their own date, the new ones recorded.",
            $"salesctl sale correct {ExampleLine} --reason 'discount missing'")
        {
            reason, id.Source, id.ExternalId, id.Revision, propose,
        }).Runs(async call =>
        {
            var line = await sale.InAsync(call);
            var request = new CorrectSaleRequest
            {
                Source = id.SourceIn(call),
                ExternalId = call.Get(id.ExternalId) ?? $"{line.Order}/{line.Line}",
                Revision = call.Get(id.Revision) ?? 0,
                Sale = line,
                Reason = call.Require(reason),
                Propose = call.Get(propose),
            };
            SaleView.Print(call, await call.Platform.Sales.CommandAsync((client, options) => client.CorrectAsync(request, options)));
        });
    }

    private static CliCommand Show()
    {
        var id = new SaleIdentity();
        var order = Fields.Text("--order", "Order or invoice number.", required: true);
        return new CliCommand("show", "Shows an order with its lines, returns included.", "salesctl sale show --order SO43659 --source csv")
        {
            order, id.Source,
        }.Runs(async call =>
        {
            var request = new GetOrderRequest { Source = id.SourceIn(call), Order = call.Require(order) };
            SaleView.Print(call, await call.Platform.Sales.ReadAsync((client, options) => client.GetOrderAsync(request, options)));
        });
    }
}
