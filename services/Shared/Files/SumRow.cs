using System.Collections.Frozen;

namespace SalesPlatform.Files;

/// <summary>To count rows that add up those above would count everything twice.</summary>
internal static class SumRow
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "total", "totals", "subtotal", "sub total", "sub-total", "grand total", "grandtotal", "sum", "sum total", "overall total",
        "合计", "总计", "小计", "总和", "汇总", "合 计", "总 计", "小 计", "累计", "本页合计", "合計", "總計", "小計", "总合计", "合计金额", "本月合计", "本期合计", "本年合计", "本年累计",
        // The marks of SAP's lists.
        "*", "**", "***",
        "summe", "gesamt", "gesamtsumme", "zwischensumme", "endsumme", "total général", "sous-total", "somme", "suma", "totale", "итого",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Says(string? cell) => cell is not null && Words.Contains(cell.TrimEnd(':', '：', ' '));
}
