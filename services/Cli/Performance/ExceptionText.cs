using System.Globalization;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Documents;

namespace SalesPlatform.Cli.Performance;

/// <summary>An exception of a report in the reader's language, made of its facts. The service tells it in English.</summary>
internal static class ExceptionText
{
    public static string Of(SalesException exception)
    {
        if (Languages.Spoken == Language.English)
            return exception.Explanation;
        var name = exception.Name.Length > 0 ? exception.Name : exception.Key;
        string Money(string fact) => Shown.Money(Number(exception, fact), exception.Arguments.GetValueOrDefault("currency", ""));
        return exception.Code switch
        {
            "team-behind" => $"团队为目标 {Money("target")} 的 {Formats.Percent(Number(exception, "ratio"))}。",
            "rep-behind" => $"{name} 为目标 {Money("target")} 的 {Formats.Percent(Number(exception, "ratio"))}。",
            "region-behind" =>
                $"区域 {Called(exception, NameKind.Region)} 为目标 {Money("target")} 的 {Formats.Percent(Number(exception, "ratio"))}。",
            "product-line-behind" =>
                $"产品线 {Called(exception, NameKind.ProductLine)} 为目标 {Money("target")} 的 {Formats.Percent(Number(exception, "ratio"))}。",
            "customer-lost" => $"客户 {name} 上一可比期间采购 {Money("earlier")}，本期没有采购。",
            "customer-declining" => $"客户 {name} 的采购由 {Money("earlier")} 降至 {Money("actual")}。",
            "returns-exceed-sales" => $"{name} 的退货多于销售，净额 {Money("actual")}。",
            "rep-without-target" => $"{name} 有销售而没有目标。",
            "rows-in-quarantine" => $"文件 {name} 有 {exception.Arguments.GetValueOrDefault("rows", Formats.Unknown)} 行数据在隔离区待处理，尚未计入。",
            "reconciliation-disputed" => $"来源 {name} 的对账存在差异。",
            _ => exception.Explanation,
        };
    }

    private static string Called(SalesException exception, NameKind kind) => CompanyWords.Called(kind, exception.Key);

    private static decimal? Number(SalesException exception, string fact) => exception.Arguments.TryGetValue(fact, out var text)
        && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
