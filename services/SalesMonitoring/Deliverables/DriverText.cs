using SalesPlatform.Contracts.Deliverables.V1;
using static SalesPlatform.SalesMonitoring.Deliverables.SalesTexts;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.SalesMonitoring.Deliverables;

/// <summary>What drove the result: from the target to the actual, and from the period it is compared with, each by its parts.
/// Pure.</summary>
internal sealed class DriverText(DocumentBuilder document, Wire.PerformanceReport report, Period period)
{
    // From here on the seasons of the plan, and not how well was sold, decide what two periods side by side say.
    private const decimal Seasonal = 0.05m;

    private const int MostNamed = 3;

    private readonly Wire.SalesFigure _headline = report.Headline;

    // Something of the target is due by today: that is what a running period is measured by.
    private bool IsRunning => report.Provisional && _headline.AttainmentToDate is not null;

    private Text Actual => document.Say("column.actual", "实际", "Actual");

    private Text TargetName => IsRunning ? document.Say("column.due", "截至今日目标", "Due by today")
        : document.Say("column.target", "目标", "Target");

    private bool IsOnLastYear => _headline.OnLastYear?.Earlier is not null;

    private Wire.Growth? Compared => IsOnLastYear ? _headline.OnLastYear
        : _headline.OnPrevious?.Earlier is not null ? _headline.OnPrevious : null;

    public void Write()
    {
        if (_headline.Facts == 0 && Compared is null)
            return;
        var section = document.Section("drivers", document.Say("drivers.title", "差异从何而来", "What drove the result"));
        Season(section);
        OnTarget(section);
        OnEarlier(section);
    }

    /// <summary>The parts that made most of the difference to the target; null where there is no target, or nothing to tell it
    /// by.</summary>
    public Text? Largest() => Targets().FirstOrDefault() is not { Bridge: { } bridge } first || !bridge.Moved.Any() ? null
        : document.Say("argue.variance", "差额主要来自：{0}。", "Most of the variance comes from {0}.",
            Values.List(bridge.Moved.Take(MostNamed).Select(part => document.Say("argue.driver", "{0}（{1}）", "{0} ({1})",
                NameOf(first.Dimension, part.Name), Values.Change(part.Change, document.Currency)))));

    /// <summary>What the plan itself expects from the period before to this one; null where it tells nothing, or next to nothing.</summary>
    private decimal? SeasonByPlan()
    {
        if (report.Provisional || _headline.Trend.Count < 2)
            return null;
        var (before, now) = (_headline.Trend[^2].Target?.ToAmount(), _headline.Trend[^1].Target?.ToAmount());
        return before > 0 && now > 0 && now / before - 1 is { } season && decimal.Abs(season) >= Seasonal ? season : null;
    }

    private void Season(SectionBuilder section)
    {
        if (SeasonByPlan() is not { } season)
            return;
        section.Paragraph(IsOnLastYear
            ? document.Say("drivers.season", "业务有季节性：按计划，本期较上一期间本就应变化 {0}。因此以上年同期为比较基准：净销售额变化 {1}。",
                "The business is seasonal: by the plan alone this period differs from the one before by {0}. It is compared with the same "
                + "period last year: net sales changed by {1}.",
                Values.RatioChange(season), Change(_headline.OnLastYear!.Ratio))
            : document.Say("drivers.season-alone", "业务有季节性：按计划，本期较上一期间本就应变化 {0}，实际变化 {1}；没有可比的上年同期数字。",
                "The business is seasonal: by the plan alone this period differs from the one before by {0}; it changed by {1}. There is "
                + "no figure of last year to compare with.",
                Values.RatioChange(season), Change(_headline.OnPrevious?.Ratio)));
    }

    private void OnTarget(SectionBuilder section)
    {
        foreach (var (id, dimension, by, bridge) in Targets())
        {
            Draw(section, $"target-{id}", bridge, dimension, IsRunning
                    ? document.Say($"drivers.due-{id}", "从截至今日目标到实际：按{0}", "From the target due by today to the actual, by {0}", by)
                    : document.Say($"drivers.target-{id}", "从目标到实际：按{0}", "From target to actual, by {0}", by),
                (Values.Of(TargetName), BridgeKind.Planned), TargetName,
                document.Say("drivers.not-assigned", "目标中未分配的部分", "Target that nobody was given"));
        }
    }

    private void OnEarlier(SectionBuilder section)
    {
        if (Compared is not { } compared)
        {
            section.Paragraph(document.Say("drivers.none", "没有以前期间的数字可比。", "There is no earlier period to compare with."));
            return;
        }

        var (by, rows) = (LineName(), report.ByProductLine);
        if (rows.Count == 0)
            return;
        var bridge = new DriverBridge(compared.Earlier.ToAmount(), _headline.Actual.ToAmount(), [.. rows.Select(row => new DriverPart(
            NameFor(row), (IsOnLastYear ? row.Figure.OnLastYear : row.Figure.OnPrevious)?.Earlier?.ToAmount(),
            row.Figure.Actual.ToAmount()))]);
        var before = new Value { Period = compared.Period };
        Draw(section, IsOnLastYear ? "last-year" : "previous", bridge, Wire.SalesDimension.ProductLine,
            document.Say("drivers.earlier", "从{0}到{1}：按{2}", "From {0} to {1}, by {2}", before, Values.Of(period), by),
            (before, BridgeKind.Actual), document.Say("column.earlier", "以前", "Before"),
            document.Say("drivers.rest", "其余", "The rest"));
    }

    private void Draw(
        SectionBuilder section, string id, DriverBridge bridge, Wire.SalesDimension dimension, Text title,
        (Value Name, BridgeKind Kind) from, Text beforeName, Text restName)
    {
        section.Bridge(document, $"drivers-{id}", title, (Actual, document.Say("column.target", "目标", "Target")),
        [
            new BridgeStep(from.Name, bridge.Before, from.Kind),
            .. bridge.Moved.Select(part => new BridgeStep(NameOf(dimension, part.Name), part.Change, BridgeKind.Change)),
            new BridgeStep(Values.Of(restName), bridge.Rest, BridgeKind.Change),
            new BridgeStep(Values.Of(Actual), bridge.After, BridgeKind.Actual),
        ]);
        var table = section.Table($"drivers-{id}", title)
            .Column(document.Say("column.what", "对象", "What"), Columns.Text, 4)
            .Column(beforeName, Columns.Money, 3)
            .Column(Actual, Columns.Money, 3)
            .Column(document.Say("column.change", "变化", "Change"), Columns.Money, 3)
            .Column(document.Say("column.part-of-change", "占变化", "Share of it"), Columns.Ratio, 2);
        foreach (var part in bridge.Parts.OrderByDescending(part => decimal.Abs(part.Change))
            .ThenBy(part => part.Name, StringComparer.Ordinal))
        {
            table.Row(NameOf(dimension, part.Name), document.Money(part.Before), document.Money(part.After), Signed(part.Change),
                ShareOf(bridge, part.Change));
        }

        if (bridge.Rest != 0)
            table.Row(Values.Of(restName), document.Money(-bridge.Rest), Values.Unknown, Signed(bridge.Rest), ShareOf(bridge, bridge.Rest));
        table.Total(Values.Of(document.Say("total", "合计", "Total")), document.Money(bridge.Before), document.Money(bridge.After),
            Signed(bridge.Change), ShareOf(bridge, bridge.Change));
    }

    /// <summary>From target to actual by each dimension that has targets of its own.</summary>
    private IEnumerable<(string Id, Wire.SalesDimension Dimension, Value By, DriverBridge Bridge)> Targets()
    {
        if ((IsRunning ? _headline.TargetToDate : _headline.Target)?.ToAmount() is not { } target)
            yield break;
        foreach (var (id, dimension, by, rows) in new[]
        {
            ("product-lines", Wire.SalesDimension.ProductLine, LineName(), report.ByProductLine),
            ("regions", Wire.SalesDimension.Region, Values.Of(document.Say("drivers.region", "区域", "region")), report.ByRegion),
            ("reps", Wire.SalesDimension.Rep, Values.Of(document.Say("drivers.rep", "销售代表", "rep")), report.ByRep),
        })
        {
            if (rows.Any(row => row.Figure.Target is not null))
            {
                yield return (id, dimension, by, new DriverBridge(target, _headline.Actual.ToAmount(), [.. rows.Select(row =>
                    new DriverPart(NameFor(row), (IsRunning ? row.Figure.TargetToDate : row.Figure.Target)?.ToAmount(),
                        row.Figure.Actual.ToAmount()))]));
            }
        }
    }

    private Value LineName() => Values.Of(document.Say("drivers.line", "产品线", "product line"));

    private Value Signed(decimal amount) => Values.Change(amount, document.Currency);

    private static Value ShareOf(DriverBridge bridge, decimal part) => Values.Ratio(bridge.Change == 0 ? null : part / bridge.Change);

    private static string NameFor(Wire.SalesFigureRow row) => row.Name.Length > 0 ? row.Name : row.Key;

    private Value NameOf(Wire.SalesDimension dimension, string name) => name.Length > 0 ? Holder(document, dimension, name, "")
        : Values.Of(document.Say("drivers.unnamed", "未注明", "not named"));
}
