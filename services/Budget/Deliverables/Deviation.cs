using SalesPlatform.Budget.Reports;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Deliverables;

namespace SalesPlatform.Budget.Deliverables;

/// <summary>How a deviation from the budget is judged in a document: the thresholds of the job description (第四节): ≤ 5 % 合格, ≤ 2 % 优异.</summary>
internal static class Deviation
{
    public const decimal Qualified = 0.05m;
    public const decimal Excellent = 0.02m;

    public static bool IsException(Variance variance) => variance.Unbudgeted || variance.Ratio is { } ratio && decimal.Abs(ratio) > Qualified;

    public static string Tone(decimal? ratio) => ratio is not { } known ? ""
        : decimal.Abs(known) <= Excellent ? Tones.Good : decimal.Abs(known) <= Qualified ? Tones.Fair : Tones.Bad;

    public static Text Rating(DocumentBuilder document, decimal? ratio) => ratio is not { } known
        ? document.Say("rating.none", "没有预算，无从评级", "no budget to rate against")
        : decimal.Abs(known) <= Excellent ? document.Say("rating.excellent", "优异（偏差率不超过 2%）", "excellent 优异 (deviation at most 2%)")
        : decimal.Abs(known) <= Qualified ? document.Say("rating.qualified", "合格（偏差率不超过 5%）", "qualified 合格 (deviation at most 5%)")
        : document.Say("rating.below", "未达标（偏差率超过 5%）", "below standard 未达标 (deviation above 5%)");

    public static Text Standard(DocumentBuilder document) =>
        document.Say("standard.deviation", "考核标准：偏差率 ≤5% 合格，≤2% 优异", "Standard: deviation ≤ 5% qualified, ≤ 2% excellent");
}
