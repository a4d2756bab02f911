using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Cli.Display;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Cli.SaleFacts;

/// <summary>Sales, for programs and for people.</summary>
internal static class SaleView
{
    public static void Print(Call call, SaleReply sale) => call.Output.Show(
        new
        {
            sale.Order,
            sale.ExternalId,
            sale.Revision,
            sale.Outcome,
            CompanyAmount = Wire.Money(sale.CompanyAmount),
            sale.Version,
        },
        console => console.Line($"{sale.ExternalId} revision {sale.Revision}: {sale.Outcome}, {Formats.Money(sale.CompanyAmount)}"));

    public static void Print(Call call, OrderReply order) => call.Output.Show(
        new { order.Order, Lines = order.Lines.Select(Shape), order.Version },
        console =>
        {
            var table = Tables.Of("Line", "Date", "Credit", "=Customer", "Product", ">Quantity", ">Net amount", ">Left");
            foreach (var line in order.Lines)
            {
                table.Row(line.ExternalId, Formats.Day(line.Sale.OccurredOn), string.Join('\n', line.Sale.Credits.Select(CreditText)),
                    line.Sale.Customer, line.Sale.Product, Formats.Number(line.Sale.Quantity), Formats.Money(line.Sale.NetAmount),
                    Formats.Money(line.CompanyAmount));
            }

            console.Write(table);
        });

    private static string CreditText(Credit credit) =>
        Wire.Exact(credit.Share) == 1 ? credit.Rep : $"{credit.Rep} {Formats.Percent(Wire.Exact(credit.Share))}";

    private static object Shape(OrderLine line) => new
    {
        line.ExternalId,
        line.Revision,
        line.Sale.Line,
        OccurredOn = Wire.Day(line.Sale.OccurredOn),
        Credits = line.Sale.Credits.Select(credit => new { credit.Rep, Share = Wire.Number(credit.Share) }),
        line.Sale.Customer,
        line.Sale.Product,
        line.Sale.Region,
        ProductLine = Wire.Text(line.Sale.ProductLine),
        Quantity = Wire.Number(line.Sale.Quantity),
        NetAmount = Wire.Money(line.Sale.NetAmount),
        Rate = Wire.Number(line.Sale.Rate),
        CompanyAmount = Wire.Money(line.CompanyAmount),
        ReturnedQuantity = Wire.Number(line.ReturnedQuantity),
    };
}
