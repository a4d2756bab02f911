using System.Globalization;
using SalesPlatform.Budget.Reports;
using SalesPlatform.Contracts.Deliverables.V1;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.Budget.Deliverables;

/// <summary>Suggestions in both languages, from their codes and arguments.</summary>
internal static class SuggestionTexts
{
    public static Text Of(DocumentBuilder document, Suggestion suggestion) => suggestion.Code switch
    {
        "sales-ahead" => document.Say("suggest.ahead", "销售超前计划（实际为目标的 {0}）：随销售变动的成本（{1}）会相应增加，请预留。",
            "Sales run ahead of the plan ({0} of target): costs that follow sales ({1}) will rise with them; keep money for that.",
            Ratio(suggestion, "pace"), Variable(document, suggestion)),
        "sales-behind" => document.Say("suggest.behind", "销售落后于计划（实际为目标的 {0}）：随销售变动的成本（{1}）应相应压缩。",
            "Sales run behind the plan ({0} of target): costs that follow sales ({1}) should shrink with them.", Ratio(suggestion, "pace"),
            Variable(document, suggestion)),
        "unused" => document.Say("suggest.unused", "{0} 到年底预计剩余 {1}（预算 {2} 的 {3}）：可以释放或调剂。",
            "{0} will end the year with {1} unused of {2} ({3}): release it or move it.", Category(document, suggestion, "category"),
            Amount(document, suggestion, "unused"),
            Amount(document, suggestion, "budget"), Ratio(suggestion, "share")),
        "short" => document.Say("suggest.short", "{0} 到年底预计短缺 {1}：预计支出 {2}，预算 {3}。",
            "{0} will be short by {1}: {2} expected of a budget of {3}.", Category(document, suggestion, "category"),
            Amount(document, suggestion, "short_by"),
            Amount(document, suggestion, "expected"), Amount(document, suggestion, "budget")),
        "move" => document.Say("suggest.move", "建议把 {0} 从 {1} 调至 {2}，弥补其 {3} 的短缺；须经财务批准。",
            "Move {0} from {1} to {2} towards the {3} it is short by; finance approves.", Amount(document, suggestion, "amount"),
            Category(document, suggestion, "from"), Category(document, suggestion, "to"),
            Amount(document, suggestion, "short_by")),
        _ => Values.Literal(suggestion.Explanation),
    };

    private static Value Ratio(Suggestion suggestion, string name) => Values.Ratio(Number(suggestion, name));

    private static Value Amount(DocumentBuilder document, Suggestion suggestion, string name) => document.Money(Number(suggestion, name));

    private static Value Category(DocumentBuilder document, Suggestion suggestion, string name) =>
        document.CostCategory(suggestion.Arguments[name]);

    private static Value Variable(DocumentBuilder document, Suggestion suggestion) =>
        suggestion.Arguments["variable"] is { Length: > 0 } names
        ? document.CostCategories(names.Split(", "))
        : Values.Of(document.Say("suggest.none-variable", "没有类别标记为变动", "no category is marked as variable"));

    private static decimal Number(Suggestion suggestion, string name) =>
        decimal.Parse(suggestion.Arguments[name], CultureInfo.InvariantCulture);
}
