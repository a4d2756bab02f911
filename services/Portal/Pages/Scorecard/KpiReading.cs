using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Portal.Pages.Scorecard;

/// <summary>While its period runs it leads with the target up to today; the full target stands beside it.</summary>
internal sealed class KpiReading(Kpi kpi, Localizer reader, string currency)
{
    public const string Sales = "sales-attainment";
    public const string Uplift = "team-uplift";
    public const string Satisfaction = "customer-satisfaction";
    public const string Costs = "cost-deviation";

    public static readonly IReadOnlyList<string> All = [Sales, Uplift, Satisfaction, Costs];

    public Kpi Kpi => kpi;

    public string Name => reader.Kpi(kpi.Kpi_);

    public bool LessIsBetter => kpi.Kpi_ == Costs;

    public bool IsProrated => kpi.ProratedRatio is not null;

    public string Rating => IsProrated && kpi.ProratedRating.Length > 0 ? kpi.ProratedRating : kpi.Rating;

    /// <summary>What is rated; without sign for costs.</summary>
    public decimal? Ratio => (IsProrated ? kpi.ProratedRatio : kpi.Ratio).Exact();

    /// <summary>As it is told: costs with their sign.</summary>
    public decimal? Told => kpi.Kpi_ != Costs ? Ratio
        : !IsProrated ? kpi.SignedRatio.Exact() ?? Ratio
        : kpi.Actual.Exact() < kpi.ProratedTarget.Exact() ? -Ratio : Ratio;

    public string Figure => Told is not { } ratio ? "–" : Say(ratio);

    /// <summary>With its sign where it can have one.</summary>
    public string Say(decimal ratio) => kpi.Kpi_ is Uplift or Costs ? reader.SignedPercent(ratio) : reader.Percent(ratio);

    public string Made => kpi.Kpi_ switch
    {
        Sales when Target is { } target =>
            reader[$"{Money(kpi.Actual)} of {reader.Short(target)} {ByToday}", $"{Money(kpi.Actual)} / {ByToday} {reader.Short(target)}"],
        Sales => Money(kpi.Actual),
        Costs when Target is { } target =>
            reader[$"{Money(kpi.Actual)} against {reader.Short(target)} {ByToday}",
            $"{Money(kpi.Actual)} / {ByToday}预算 {reader.Short(target)}"],
        Costs => Money(kpi.Actual),
        Uplift when kpi.Actual.Exact() is { } mean && kpi.Target.Exact() is { } before =>
            reader[$"mean score {reader.Number(mean, 2)}, {reader.Number(before, 2)} before",
                $"平均分 {reader.Number(mean, 2)}，上期 {reader.Number(before, 2)}"],
        Satisfaction when kpi.Responses > 0 && kpi.Actual.Exact() is { } content =>
            reader[$"{reader.Number(content)} of {reader.Number(kpi.Responses)} answers are 4 or 5",
                $"{reader.Number(kpi.Responses)} 份回复中 {reader.Number(content)} 份为 4–5 分"],
        _ => "",
    };

    /// <summary>The whole target beside the one up to today; null where there is no other.</summary>
    public string? FullTarget => IsProrated && kpi.Target.Exact() is { } full
        ? kpi.Kpi_ == Costs
            ? reader[$"whole period's budget {reader.Short(full)}", $"全期预算 {reader.Short(full)}"]
            : reader[$"whole period's target {reader.Short(full)}", $"全期目标 {reader.Short(full)}"]
        : null;

    public string? Interval => kpi.IntervalLow.Exact() is { } low && kpi.IntervalHigh.Exact() is { } high
        ? reader[$"95 % interval {reader.Percent(low, 1)} to {reader.Percent(high, 1)}",
            $"95 % 区间 {reader.Percent(low, 1)} – {reader.Percent(high, 1)}"]
        : null;

    public IEnumerable<string> Reasons => kpi.Reasons.Where(reason => reason != "period-running").Select(reader.Reason);

    public string Formula => kpi.Kpi_ switch
    {
        Sales => reader["credited net sales ÷ effective target", "归属净销售额 ÷ 有效目标"],
        Uplift => reader["(mean final appraisal score − that of the period before) ÷ that of the period before",
            "（本期最终评估平均分 − 上期平均分）÷ 上期平均分"],
        Satisfaction => reader["answers of 4 or 5 ÷ valid answers to the key question", "4–5 分回复数 ÷ 关键问题有效回复数"],
        Costs => reader["|actual cost − budget| ÷ budget", "|实际成本 − 预算| ÷ 预算"],
        _ => "",
    };

    private string ByToday => IsProrated ? reader["due by today", "截至今日应达"] : "";

    private decimal? Target => (IsProrated ? kpi.ProratedTarget : kpi.Target).Exact();

    private string Money(Google.Type.Decimal? amount) => amount.Exact() is { } value ? $"{currency} {reader.Short(value)}" : "–";
}
