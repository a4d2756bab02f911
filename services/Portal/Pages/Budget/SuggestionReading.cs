using System.Globalization;
using SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Portal.Pages.Budget;

internal static class SuggestionReading
{
    public static string Of(Suggestion suggestion, Localizer reader)
    {
        string Amount(string name) => reader.Short(Number(suggestion, name));
        string Share(string name) => reader.Percent(Number(suggestion, name), 1);
        string Category(string name) => reader.Category(suggestion.Arguments[name]);
        return suggestion.Code switch
        {
            "sales-ahead" => reader[
                $"Sales run ahead of the plan ({Share("pace")} of target): costs that follow sales rise with them. "
                    + $"{Variable(suggestion, reader)}",
                $"销售超前计划（实际为目标的 {Share("pace")}）：随销售变动的成本会相应增加。{Variable(suggestion, reader)}"],
            "sales-behind" => reader[
                $"Sales run behind the plan ({Share("pace")} of target): costs that follow sales should shrink. "
                    + $"{Variable(suggestion, reader)}",
                $"销售落后于计划（实际为目标的 {Share("pace")}）：随销售变动的成本应相应压缩。{Variable(suggestion, reader)}"],
            "unused" => reader[
                $"{Category("category")} will end the year with {Amount("unused")} of {Amount("budget")} unused ({Share("share")}).",
                $"{Category("category")}到年底预计剩余 {Amount("unused")}（预算 {Amount("budget")} 的 {Share("share")}）。"],
            "short" => reader[
                $"{Category("category")} will be short by {Amount("short_by")}: "
                    + $"{Amount("expected")} expected of a budget of {Amount("budget")}.",
                $"{Category("category")}到年底预计短缺 {Amount("short_by")}：预计支出 {Amount("expected")}，预算 {Amount("budget")}。"],
            "move" => reader[
                $"Move {Amount("amount")} from {Category("from")} to {Category("to")}, which is short by {Amount("short_by")}.",
                $"建议把 {Amount("amount")} 从{Category("from")}调至{Category("to")}，弥补其 {Amount("short_by")} 的短缺。"],
            _ => suggestion.Explanation,
        };
    }

    private static string Variable(Suggestion suggestion, Localizer reader) => suggestion.Arguments["variable"] is { Length: > 0 } keys
        ? string.Join(reader[", ", "、"], keys.Split(", ").Select(reader.Category)) + reader[".", "。"]
        : reader["No category is marked as following sales.", "没有类别标记为变动。"];

    private static decimal Number(Suggestion suggestion, string name) =>
        decimal.Parse(suggestion.Arguments[name], CultureInfo.InvariantCulture);
}
