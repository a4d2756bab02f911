using System.Globalization;
using System.Text;

namespace SalesPlatform.Demo.Sales;

internal static class SaleFile
{
    public const string Source = "erp";

    private static readonly string[] Header =
        ["order", "line", "date", "rep", "customer", "product", "region", "quantity", "net_amount", "currency", "rate", "product_line"];

    public static string NameOf(Period month) => $"erp-{month}.csv";

    public static byte[] Of(IEnumerable<SoldLine> lines) =>
        Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(line => Row(line, line.Fault)).Prepend(string.Join(',', Header))) + "\n");

    /// <summary>The header is line 1.</summary>
    public static int LineOf(IReadOnlyList<SoldLine> lines, SoldLine line) => lines.ToList().IndexOf(line) + 2;

    public static string Row(SoldLine line, RowFault fault = RowFault.None)
    {
        var amount = line.Net.ToString("0.00", CultureInfo.InvariantCulture);
        return string.Join(',', line.Order, line.Line,
            fault == RowFault.WrongDay ? line.Day.ToString("MM'/'dd'/'yyyy", CultureInfo.InvariantCulture)
                : line.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            fault == RowFault.WrongRep ? line.Rep.Replace('1', 'l') : line.Rep, line.Customer.Number, line.Product.Number,
            line.Customer.Region,
            line.Quantity, fault == RowFault.WrongAmount ? "#REF!" : amount,
            line.Currency, line.Rate.ToExactString(), line.Product.Line);
    }
}
