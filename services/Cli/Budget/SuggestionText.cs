using System.Globalization;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Documents;

namespace SalesPlatform.Cli.Budget;

/// <summary>A suggestion in the reader's language, made of its facts. The service tells it in English.</summary>
internal static class SuggestionText
{
    public static string Of(Suggestion suggestion)
    {
        // Exact, and never finer than its currency, which the facts do not name.
        string Amount(string name) => Shown.Number(Number(suggestion, name), "#,##0.####");
        string Share(string name) => Formats.Percent(Number(suggestion, name));
        string Key(string name) => suggestion.Arguments.GetValueOrDefault(name, "");
        string Category(string name) => CompanyWords.Category(Key(name));
        if (Languages.Spoken == Language.English || !Needed(suggestion.Code).All(suggestion.Arguments.ContainsKey))
            return suggestion.Explanation;
        return suggestion.Code switch
        {
            "sales-ahead" => $"销售超前计划（实际为目标的 {Share("pace")}）：随销售变动的成本会相应增加。{Variable(Key("variable"))}",
            "sales-behind" => $"销售落后于计划（实际为目标的 {Share("pace")}）：随销售变动的成本应相应压缩。{Variable(Key("variable"))}",
            "unused" => $"{Category("category")} 到年底预计剩余 {Amount("unused")}（预算 {Amount("budget")} 的 {Share("share")}）。",
            "short" => $"{Category("category")} 到年底预计短缺 {Amount("short_by")}：预计支出 {Amount("expected")}，预算 {Amount("budget")}。",
            "move" => $"建议把 {Amount("amount")} 从 {Category("from")} 调至 {Category("to")}，弥补其 {Amount("short_by")} 的短缺。",
            _ => suggestion.Explanation,
        };
    }

    private static string[] Needed(string code) => code switch
    {
        "sales-ahead" or "sales-behind" => ["pace", "variable"],
        "unused" => ["category", "unused", "budget", "share"],
        "short" => ["category", "short_by", "expected", "budget"],
        "move" => ["amount", "from", "to", "short_by"],
        _ => [],
    };

    private static string Variable(string keys) => keys.Length == 0 ? "没有类别标记为变动。" : $"{keys}。";

    private static decimal Number(Suggestion suggestion, string name) =>
        decimal.Parse(suggestion.Arguments[name], CultureInfo.InvariantCulture);
}
