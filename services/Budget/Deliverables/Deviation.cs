using SalesPlatform.Budget.Reports;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Scorecards;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.Budget.Deliverables;

/// <summary>The cost deviation (成本控制偏差率) as both documents tell it: one figure against the baseline, rated as the scorecard rates it. What
/// is compared with the budget in force stands beside it, unrated and explained.</summary>
/// <param name="standard">What the period is rated by.</param>
internal sealed class Deviation(DocumentBuilder document, KpiStandardSet standard)
{
    /// <summary>The largest deviation that is still 合格.</summary>
    public Value Qualified => Values.Ratio(standard.QualifiedAt);

    private Value Excellent => Values.Ratio(standard.ExcellentAt);

    /// <summary>Deviates by more than what is still qualified, or was spent without a budget.</summary>
    public bool IsException(Variance variance) =>
        variance.Unrated is null
        && (variance.Unbudgeted || variance.LeadingRatio is { } ratio && decimal.Abs(ratio) > standard.QualifiedAt);

    /// <summary>What the period's costs come to against the baseline; while it runs, against what of it is due by today.</summary>
    public Text Conclusion(Period period, Variance total) => total.Deviation is not { } ratio
        ? Unmeasured(period, total)
        : total.BaselineDue is { } due
            ? document.Say("summary.running", "{0}尚未结束：至今实际成本 {1}，截至今日应有的原始预算 {2}（全期 {3}），成本控制偏差率 {4}：{5}。",
                "{0} still runs: costs so far come to {1} against {2} of the original budget due by today ({3} over the whole period), a "
                + "cost deviation of {4}: {5}.",
                Values.Of(period), document.Money(total.Actual), document.Money(due.Amount), document.Money(total.Baseline),
                Values.RatioChange(ratio), Values.Of(Rating(total)))
            : document.Say("summary.period", "{0}实际成本 {1}，原始预算 {2}，成本控制偏差率 {3}：{4}。",
                "Costs of {0} came to {1} against an original budget of {2}, a cost deviation of {3}: {4}.",
                Values.Of(period), document.Money(total.Actual), document.Money(total.Baseline), Values.RatioChange(ratio),
                Values.Of(Rating(total)));

    private Text Unmeasured(Period period, Variance total) => total.Unrated is Unrated.NotBegun
        ? document.Say("summary.not-begun", "{0}尚未开始：原始预算 {1}，已登记成本 {2}。",
            "{0} has not begun: its original budget is {1}, and costs of {2} are posted to it.",
            Values.Of(period), document.Money(total.Baseline), document.Money(total.Actual))
        : total.BaselineDue is { Amount: 0 } && total.Baseline > 0
        ? document.Say("summary.nothing-due", "{0}至今尚无应有的原始预算（全期 {1}）；实际成本 {2}：{3}。",
            "Nothing of the original budget of {0} is due yet ({1} over the whole period); costs so far come to {2}: {3}.",
            Values.Of(period), document.Money(total.Baseline), document.Money(total.Actual), Values.Of(Rating(total)))
        : document.Say("summary.nothing-planned", "{0}没有可比的原始预算；实际成本 {1}：{2}。",
            "There is no original budget of {0} to compare with; costs came to {1}: {2}.", Values.Of(period),
            document.Money(total.Actual), Values.Of(Rating(total)));

    /// <summary>The comparison with the budget in force, where it is another one; null where it says the same.</summary>
    public Text? AgainstBudgetInForce(Variance total) => total.Budget == total.Baseline || total.Unrated is not null ? null
        : document.Say("summary.in-force", "与现行预算（含调剂）{0} 相比为 {1}（{2}）；调剂不改变考核所用的原始预算，故此项不评级。",
            "Against the budget in force, {0} with its reallocations, the variance is {1} ({2}). It is not rated: reallocations do not "
            + "move the original budget that the KPI measures by.",
            document.Money(total.Due?.Amount ?? total.Budget), Values.Change(total.LeadingAmount, document.Currency),
            Values.RatioChange(total.LeadingRatio));

    public void Figure(Variance total) => document.Figure("deviation", Name(), Values.RatioChange(total.Deviation), Rating(total),
        total.BaselineDue is null ? Tone(total) : "");

    public void Trace() => document.Trace(Name(),
        document.Say("trace.deviation", "（实际成本 − 原始预算）÷ 原始预算，按本期各月各类别相加后计算；期间未结束时与截至今日应有的部分相比；预算调剂不改变原始预算。事件流 budget/… 与 cost/…",
            "(actual − original budget) ÷ original budget over the months and categories of the period; while it runs, against what of it "
            + "is due by today; reallocations do not move the original budget. Streams budget/… and cost/…"),
        standard.ExcellentAt is null
            ? document.Say("standard.deviation-one", "考核标准第 {1} 版：偏差率 ≤{0} 合格", "Standard version {1}: deviation ≤ {0} qualified",
                Qualified, Values.Count(standard.Version))
            : document.Say("standard.deviation", "考核标准第 {2} 版：偏差率 ≤{0} 合格，≤{1} 优异",
                "Standard version {2}: deviation ≤ {0} qualified, ≤ {1} excellent",
                Qualified, Excellent, Values.Count(standard.Version)));

    /// <summary>Budget, actual, variance and its share of the budget; while the period runs against what is due by today, with the budget
    /// of the whole period behind them.</summary>
    public IEnumerable<Value> Cells(Variance variance)
    {
        var cells = new List<Value>
        {
            document.Money(variance.Due?.Amount ?? variance.Budget), document.Money(variance.Actual),
            Values.Change(variance.LeadingAmount, document.Currency),
            Values.RatioChange(variance.LeadingRatio),
        };
        if (variance.Due is not null)
            cells.Add(document.Money(variance.Budget));
        return cells;
    }

    private Text Name() => document.Say("figure.deviation", "成本控制偏差率（按原始预算）", "Cost deviation (against the original budget)");

    private string Tone(Variance total) => IsUnplanned(total) ? Tones.Bad
        : total.Deviation is not { } known ? ""
        : decimal.Abs(known) <= standard.ExcellentAt ? Tones.Good : decimal.Abs(known) <= standard.QualifiedAt ? Tones.Fair : Tones.Bad;

    private Text Rating(Variance total)
    {
        var band = Band(total);
        return total.BaselineDue is null || total.Deviation is null && !IsUnplanned(total)
            ? band : document.Say("rating.provisional", "{0}，暂定", "{0}, provisional", Values.Of(band));
    }

    private Text Band(Variance total) => total switch
    {
        { Deviation: { } known } => Band(decimal.Abs(known)),
        { Unrated: Unrated.NotBegun } => document.Say("rating.not-begun", "期间尚未开始，不评级", "not rated before the period begins"),
        _ when IsUnplanned(total) =>
            document.Say("rating.unplanned", "未达标（支出没有预算）", "below standard (spent without a budget)"),
        { BaselineDue.Amount: 0, Baseline: > 0 } =>
            document.Say("rating.nothing-due", "至今没有应有的预算，暂不评级", "not rated before something of the budget is due"),
        _ => document.Say("rating.none", "没有预算，无从评级", "no budget to rate against"),
    };

    private Text Band(decimal deviation) => deviation <= standard.ExcellentAt
        ? document.Say("rating.excellent", "优异（偏差率不超过 {0}）", "excellent (deviation at most {0})", Excellent)
        : deviation <= standard.QualifiedAt
        ? document.Say("rating.qualified", "合格（偏差率不超过 {0}）", "qualified (deviation at most {0})", Qualified)
        : document.Say("rating.below", "未达标（偏差率超过 {0}）", "below standard (deviation above {0})", Qualified);

    private static bool IsUnplanned(Variance total) => total is { Unrated: null, Baseline: 0, Actual: > 0 };
}
