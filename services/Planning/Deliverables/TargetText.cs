using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Planning.Sales;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.Planning.Deliverables;

/// <summary>Writes the targets of a plan, each beside what was sold the year before, and the way from the one to the other. Pure.</summary>
internal sealed class TargetText(DocumentBuilder document, Wire.PlanDocument plan, Period year, PlanReaders readers)
{
    private const int MostNamed = 3;

    private static readonly string[] Order = [Dimensions.ProductLine, Dimensions.Region, Dimensions.Rep];

    private readonly PriorSales? _before = readers.Before;

    private decimal Target => plan.Plan.AnnualTarget.ToAmount();

    private decimal? Baseline => plan.Plan.Baseline is { } stated && stated.ToAmount() > 0 ? stated.ToAmount() : null;

    private IReadOnlyList<string> Divided => [.. Order.Where(dimension => plan.Plan.Lines.Any(line => line.Dimension == dimension))];

    private Text LastYear => _before is { IsOver: false }
        ? document.Say("column.last-year-so-far", "{0}（至今）", "{0} so far", Values.Of(year.Previous))
        : document.Say("column.last-year", "{0}实际", "{0} actual", Values.Of(year.Previous));

    private Text TargetColumn => document.Say("column.target", "目标", "Target");

    private Text Total => document.Say("total", "合计", "Total");

    public void Write()
    {
        var section = document.Section("targets", document.Say("targets.title", "季度、月度与分解目标", "Targets by quarter, month and holder"));
        if (plan.Plan?.AnnualTarget is null || Target <= 0)
        {
            section.Missing(document.Say("targets.none", "没有目标可供分解。", "There is no target to divide."));
            return;
        }

        if (_before is null)
        {
            section.Notice(document.Say("targets.no-last-year", "平台没有{0}的销售记录：各项目标旁没有去年的数字，也无法说明增长来自何处。",
                "No sales of {0} are recorded on the platform: targets stand without last year beside them, and where the growth comes "
                + "from cannot be shown.", Values.Of(year.Previous)));
        }
        else if (!_before.IsOver)
        {
            section.Notice(document.Say("targets.so-far", "{0}尚未结束：去年各列为截至 {1} 的净销售额。",
                "{0} still runs: last year's columns are net sales through {1}.", Values.Of(year.Previous),
                Values.Day(_before.Until.AddDays(-1))));
        }

        Quarters(section);
        Months(section);
        foreach (var dimension in Order)
            Holders(section, dimension);
    }

    /// <summary>Where the growth comes from, and who carries it. Null where nobody can say.</summary>
    public void Argue()
    {
        if (_before is null || plan.Plan?.AnnualTarget is null || Target <= 0 || Divided.Count == 0)
            return;
        var (what, who) = (BridgeBy(Divided[0]), Divided.Contains(Dimensions.Rep) ? BridgeBy(Dimensions.Rep) : null);
        document.Argue(
            document.Say("argue.bridge", "从{0}的 {1} 到目标 {2}，须增加 {3}：{4}。", "From the {1} of {0} to the target of {2} it takes {3}: {4}.",
                Values.Of(year.Previous), document.Money(what.Baseline), document.Money(Target),
                Values.Change(what.Change, document.Currency), Largest(Divided[0], what.Parts)),
            document.Say("argue.bridge-share", "它们占{0}记录销售额的比例：{1}。", "Their shares of the sales recorded in {0}: {1}.",
                Values.Of(year.Previous), Values.List(Moved(what.Parts).Select(part => document.Say("argue.share-part",
                    "{0} {1}", "{0} {1}", Values.Of(NameOf(Divided[0], part.Holder)),
                    Values.Ratio(_before.Total == 0 ? null : part.Sold / _before.Total))))),
            who is null ? document.Say("argue.no-reps", "把目标分到销售代表。", "Assign the target to reps.")
                : document.Say("argue.carried", "主要由以下代表承担：{0}。", "Most of it is carried by {0}.", Largest(Dimensions.Rep, who.Parts)));
    }

    private void Quarters(SectionBuilder section)
    {
        var quarters = plan.Plan.Quarters;
        var table = section.Table("quarters", document.Say("quarters.table", "季度目标", "Targets by quarter"))
            .Column(document.Say("column.quarter", "季度", "Quarter"), Columns.Text, 3);
        Compared(table).Column(document.Say("column.share", "占全年", "Share"), Columns.Ratio, 2);
        for (var i = 0; i < quarters.Count; i++)
        {
            table.Row([Values.Of(Period.Quarter(year.FiscalYear, i + 1)),
                .. Beside(Period.Quarter(year.FiscalYear - 1, i + 1), quarters[i].ToAmount()),
                Values.Ratio(quarters[i].ToAmount() / Target)]);
        }

        table.Total([Values.Of(Total), .. Beside(year.Previous, Target), Values.Ratio(1)]);
    }

    private void Months(SectionBuilder section)
    {
        var months = plan.Plan.Months;
        var table = section.Table("months", document.Say("months.table", "月度目标", "Targets by month"))
            .Column(document.Say("column.month", "月份", "Month"), Columns.Text, 3);
        Compared(table);
        for (var i = 0; i < months.Count; i++)
            table.Row([Month(i), .. Beside(Period.Month(year.FiscalYear - 1, i + 1), months[i].ToAmount())]);
        var targets = (TargetColumn, months.Select(month => (decimal?)month.ToAmount()));
        section.Chart("months", "columns", document.Say("months.chart", "月度目标", "Targets by month"), "money",
            Enumerable.Range(0, months.Count).Select(Month),
            _before is null ? [targets] : [(LastYear, Enumerable.Range(1, months.Count)
                .Select(month => _before.Of(Period.Month(year.FiscalYear - 1, month)))), targets]);
    }

    private void Holders(SectionBuilder section, string dimension)
    {
        var name = Values.Of(PlanTexts.Dimension(document, dimension));
        if (!Divided.Contains(dimension))
        {
            section.Paragraph(document.Say($"holders.none-{dimension}", "计划没有按{0}分解目标。", "The plan has no targets by {0}.", name));
            return;
        }

        var bridge = BridgeBy(dimension);
        var table = section.Table($"by-{dimension}", document.Say($"holders.{dimension}", "按{0}分解", "By {0}", name))
            .Column(document.Say("column.holder", "对象", "Holder"), Columns.Text, 3);
        Compared(table).Column(document.Say("column.share", "占全年", "Share"), Columns.Ratio, 2);
        foreach (var part in bridge.Parts)
        {
            table.RowWhere(_before is not null && part.Target is null, [Values.Of(NameOf(dimension, part.Holder)),
                .. Cells(part.Sold, part.Target, part.Change),
                Values.Ratio(part.Target is { } target ? target / Target : null)]);
        }

        if (bridge.NotAssigned != 0)
            table.Row([Values.Of(NotAssigned()), .. Cells(null, bridge.NotAssigned, bridge.NotAssigned),
                Values.Ratio(bridge.NotAssigned / Target)]);
        if (_before is not null && bridge.NotRecorded != 0)
            table.Row([Values.Of(NotRecorded()), .. Cells(-bridge.NotRecorded, null, bridge.NotRecorded), Values.Unknown]);
        table.Total([Values.Of(Total), .. Cells(bridge.Baseline, Target, bridge.Change), Values.Ratio(1)])
            .FlagNote(document.Say("holders.flag", "去年有销售，今年没有目标。", "sold last year, and has no target."));
        if (_before is not null)
            section.Bridge(document, $"bridge-{dimension}",
                document.Say($"bridge.{dimension}", "从去年到目标：按{0}", "From last year to the target, by {0}", name),
                (document.Say("bridge.last-year", "去年", "Last year"), TargetColumn), Steps(dimension, bridge));
    }

    private IEnumerable<BridgeStep> Steps(string dimension, TargetBridge bridge)
    {
        yield return new BridgeStep(Values.Of(year.Previous), bridge.Baseline, BridgeKind.Actual);
        foreach (var part in bridge.Parts.Where(part => part.Change != 0))
            yield return new BridgeStep(Values.Of(NameOf(dimension, part.Holder)), part.Change, BridgeKind.Change);
        if (bridge.NotAssigned != 0)
            yield return new BridgeStep(Values.Of(NotAssigned()), bridge.NotAssigned, BridgeKind.Change);
        if (bridge.NotRecorded != 0)
            yield return new BridgeStep(Values.Of(NotRecorded()), bridge.NotRecorded, BridgeKind.Change);
        yield return new BridgeStep(Values.Of(document.Say("bridge.target", "{0}目标", "Target of {0}", Values.Of(year))), Target,
            BridgeKind.Planned);
    }

    private TargetBridge BridgeBy(string dimension) => TargetBridge.Of(Baseline, Target,
        plan.Plan.Lines.Where(line => line.Dimension == dimension).Select(line => (line.Key, line.Amount.ToAmount())),
        _before?.By(dimension) ?? new Dictionary<string, decimal>());

    // Without last year there is nothing to compare, and a table has the target alone.
    private TableBuilder Compared(TableBuilder table)
    {
        if (_before is not null)
            table.Column(LastYear, Columns.Money, 3);
        table.Column(TargetColumn, Columns.Money, 3);
        return _before is null ? table : table.Column(document.Say("column.change", "变化", "Change"), Columns.Money, 3)
            .Column(document.Say("column.growth", "增长", "Growth"), Columns.Ratio, 2);
    }

    private IEnumerable<Value> Beside(Period before, decimal target) => _before?.Of(before) is { } sold && _before.HasWhole(before)
        ? Cells(sold, target, target - sold) : Cells(_before?.Of(before), target, null);

    private IEnumerable<Value> Cells(decimal? sold, decimal? target, decimal? change) => _before is null ? [document.Money(target)]
        : [document.Money(sold), document.Money(target), Values.Change(change, document.Currency),
            Values.RatioChange(target is not null && sold > 0 ? change / sold : null)];

    private Value Largest(string dimension, IEnumerable<BridgePart> parts) => Values.List(Moved(parts).Select(part => document.Say(
        "argue.part", "{0}（{1}）", "{0} ({1})", Values.Of(NameOf(dimension, part.Holder)), Values.Change(part.Change, document.Currency))));

    private static IEnumerable<BridgePart> Moved(IEnumerable<BridgePart> parts) =>
        parts.Where(part => part.Change != 0).OrderByDescending(part => decimal.Abs(part.Change)).Take(MostNamed);

    private Text NotAssigned() => document.Say("holders.left", "尚未分配（负数为超额分配）", "Not assigned (negative: over-assigned)");

    private Text NotRecorded() => _before is { IsOver: false }
        ? document.Say("holders.expected", "基数中去年余下月份仍应实现的部分", "Still expected of last year by the baseline")
        : document.Say("holders.not-recorded", "基数与记录销售额之差", "Baseline beside the sales recorded");

    private Text NameOf(string dimension, string key) => key.Length == 0 ? document.Say("holders.unnamed", "未注明", "not named")
        : dimension switch
        {
            Dimensions.Region => document.Region(key).Text,
            Dimensions.ProductLine => document.ProductLine(key).Text,
            _ => Values.Literal(readers.Names.GetValueOrDefault(key, key)),
        };

    private Value Month(int i) =>
        plan.FirstDay.TryToDay(out var first) ? Values.Month(first.AddMonths(i)) : Values.Of(Period.Month(year.FiscalYear, i + 1));
}
