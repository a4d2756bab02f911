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
            Waiting = sale.Waiting is null ? null : Shape(sale.Waiting),
        },
        console =>
        {
            if (sale.Waiting is { } held)
                console.Line($"{sale.ExternalId} revision {sale.Revision}, {Formats.Money(sale.CompanyAmount)}: {WhyItWaits(call, held)}");
            else
                console.Line($"{sale.ExternalId} revision {sale.Revision}: {Code(sale.Outcome)}, {Formats.Money(sale.CompanyAmount)}");
        });

    public static void Print(Call call, HeldSale held) => call.Output.Show(
        Shape(held), console => console.Line($"{held.ExternalId} revision {held.Revision}: {Code(held.Status)}"));

    public static object Shape(HeldSale held) => new
    {
        held.Source,
        held.ExternalId,
        held.Revision,
        held.Status,
        CompanyAmount = Wire.Money(held.CompanyAmount),
        Threshold = Wire.Money(held.Threshold),
        Teams = held.Teams.ToList(),
        held.AskedBy,
        Since = held.Since?.ToDateTimeOffset(),
        OccurredOn = Wire.Day(held.Sale?.OccurredOn),
        Reason = Wire.Text(held.Reason),
        DecidedBy = Wire.Text(held.DecidedBy),
        RejectedBecause = Wire.Text(held.RejectedBecause),
    };

    private static string WhyItWaits(Call call, HeldSale held)
    {
        var (teams, least) = (string.Join(", ", held.Teams), Formats.Money(held.Threshold));
        return held.Threshold is null
            ? call.Language.Say($"等待有权处理全部份额的人（团队 {teams}）或财务批准，批准前不计入。",
                $"it waits for somebody with a right to every share (teams: {teams}), or finance, and does not count before.")
            : call.Language.Say($"达到 {least}，等待 {teams} 的经理批准，批准前不计入。",
                $"it waits for the manager of {teams}, because it reaches {least}, and does not count before.");
    }

    public static void Print(Call call, OrderReply order) => call.Output.Show(
        new { order.Order, Lines = order.Lines.Select(Shape), order.Version, Waiting = order.Waiting.Select(Shape) },
        console =>
        {
            var table = Tables.Of("Line", "Date", "Credit", "=Customer", "Product", ">Quantity", ">Net amount", ">Left");
            foreach (var line in order.Lines)
            {
                table.Row(line.ExternalId, Formats.Day(line.Sale.OccurredOn), string.Join('\n', line.Sale.Credits.Select(CreditText)),
                    line.Sale.Customer, CompanyWords.Product(line.Sale.Product), Formats.Number(line.Sale.Quantity),
                    Formats.Money(line.Sale.NetAmount), Formats.Money(line.CompanyAmount));
            }

            console.Write(table);
            foreach (var held in order.Waiting)
                console.Line($"{held.ExternalId} revision {held.Revision}, {Formats.Money(held.CompanyAmount)}: {WhyItWaits(call, held)}");
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
