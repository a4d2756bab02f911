using System.Globalization;
using Google.Protobuf.Collections;
using SalesPlatform.Contracts.Deliverables.V1;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.SalesMonitoring.Deliverables;

/// <summary>What both documents of the service say alike.</summary>
internal static class SalesTexts
{
    /// <summary>Growth on what there is to compare with; null where there is nothing.</summary>
    public static Text? Growth(DocumentBuilder document, Wire.SalesFigure figure) =>
        (figure.OnPrevious?.Ratio, figure.OnLastYear?.Ratio) switch
        {
            (null, null) => null,
            ({ } previous, null) =>
                document.Say("growth.previous", "与上一期间相比变化 {0}；没有可比的上年同期数字。",
                    "They changed by {0} against the period before; there is no figure of last year to compare with.", Change(previous)),
            (null, { } lastYear) =>
                document.Say("growth.last-year", "与上年同期相比变化 {0}；没有可比的上一期间数字。",
                    "They changed by {0} against the same period last year; there is no figure of the period before.", Change(lastYear)),
            ({ } previous, { } lastYear) =>
                document.Say("growth.both", "与上一期间相比变化 {0}，与上年同期相比变化 {1}。",
                    "They changed by {0} against the period before, and by {1} against the same period last year.", Change(previous),
                    Change(lastYear)),
        };

    public static Text Exception(DocumentBuilder document, Wire.SalesException exception)
    {
        var name = Holder(document, exception.Dimension, exception.Key, exception.Name);
        return exception.Code switch
        {
            "team-behind" =>
                document.Say("exception.team-behind", "团队为目标 {1} 的 {0}。", "The team is at {0} of its target of {1}.",
                    Ratio(exception, "ratio"), Money(document, exception, "target")),
            "rep-behind" =>
                document.Say("exception.rep-behind", "{0} 为目标 {2} 的 {1}。", "{0} is at {1} of the target of {2}.", name,
                    Ratio(exception, "ratio"), Money(document, exception, "target")),
            "region-behind" =>
                document.Say("exception.region-behind", "区域 {0} 为目标 {2} 的 {1}。", "Region {0} is at {1} of the target of {2}.", name,
                    Ratio(exception, "ratio"), Money(document, exception, "target")),
            "product-line-behind" =>
                document.Say("exception.line-behind", "产品线 {0} 为目标 {2} 的 {1}。", "Product line {0} is at {1} of the target of {2}.", name,
                    Ratio(exception, "ratio"), Money(document, exception, "target")),
            "customer-lost" =>
                document.Say("exception.lost", "客户 {0} 上一可比期间采购 {1}，本期没有采购。",
                    "Customer {0} bought for {1} in the comparable period before, and nothing now.", name,
                    Money(document, exception, "earlier")),
            "customer-declining" =>
                document.Say("exception.declining", "客户 {0} 的采购由 {1} 降至 {2}。", "Customer {0} fell from {1} to {2}.", name,
                    Money(document, exception, "earlier"), Money(document, exception, "actual")),
            "returns-exceed-sales" =>
                document.Say("exception.returns", "{0} 的退货多于销售，净额 {1}。", "{0}: more came back than was sold, {1} net.", name,
                    Money(document, exception, "actual")),
            "rep-without-target" => document.Say("exception.no-target", "{0} 有销售而没有目标。", "{0} sold, but has no target.", name),
            "rows-in-quarantine" =>
                document.Say("exception.quarantine", "文件 {1} 有 {0} 行数据在隔离区待处理，尚未计入。",
                    "{0} {0|row|rows} of the file {1} {0|waits|wait} in the quarantine and {0|does|do} not count yet.",
                    Count(exception, "rows"), name),
            "reconciliation-disputed" =>
                document.Say("exception.disputed", "来源 {0} 的对账存在差异。", "The reconciliation of source {0} is disputed.", name),
            _ => Values.Literal(exception.Explanation),
        };
    }

    /// <summary>A region, line, product, rep or customer by its name; a dash where the sales name none.</summary>
    public static Value Holder(DocumentBuilder document, Wire.SalesDimension dimension, string key, string name) => dimension switch
    {
        Wire.SalesDimension.Region => document.Named(NameKinds.Region, key, name),
        Wire.SalesDimension.ProductLine => document.Named(NameKinds.ProductLine, key, name),
        Wire.SalesDimension.Product => document.Named(NameKinds.Product, key, name),
        _ => Values.Name(name.Length > 0 ? name : key),
    };

    public static void Rows(DocumentBuilder document, SectionBuilder section, string id, Text title,
        (Wire.SalesDimension Dimension, Text Name) holder, RepeatedField<Wire.SalesFigureRow> rows, decimal? qualified = null)
    {
        if (rows.Count == 0)
            return;
        var withTargets = qualified is not null && rows.Any(row => row.Figure.Target is not null);
        var isRunning = rows.Any(row => row.Figure.AttainmentToDate is not null);
        var table = section.Table(id, title).Column(holder.Name, Columns.Text, 4)
            .Column(document.Say("column.actual", "实际", "Actual"), Columns.Money, 3);
        if (withTargets)
        {
            table.Column(isRunning ? document.Say("column.due", "截至今日目标", "Due by today") : document.Say("column.target", "目标", "Target"),
                Columns.Money, 3).Column(document.Say("column.attainment", "达成率", "Attainment"), Columns.Ratio, 2)
                .Column(document.Say("column.forecast", "预计", "Forecast"), Columns.Money, 3);
        }

        table.Column(document.Say("column.on-previous", "环比", "On the period before"), Columns.Ratio, 2)
            .Column(document.Say("column.on-last-year", "同比", "On last year"), Columns.Ratio, 2);
        foreach (var row in rows)
        {
            var figure = row.Figure;
            IEnumerable<Value> targets = withTargets
                ? [Of(isRunning ? figure.TargetToDate : figure.Target), Of(isRunning ? figure.AttainmentToDate : figure.Attainment),
                    Of(figure.Forecast)] : [];
            table.RowWhere(withTargets && Exact(figure.ForecastAttainment ?? figure.Attainment) < qualified,
            [
                Holder(document, holder.Dimension, row.Key, row.Name), Of(figure.Actual), .. targets,
                Change(figure.OnPrevious?.Ratio), Change(figure.OnLastYear?.Ratio),
            ]);
        }

        if (withTargets)
            table.FlagNote(
                document.Say("rows.flag", "预计或实际达成率低于 {0}。", "forecast or result below {0} of target.", Values.Ratio(qualified)));
    }

    public static void Observations(DocumentBuilder document, SectionBuilder section, string id, Text title,
        RepeatedField<Wire.MarketObservation> observations, Text none)
    {
        if (observations.Count == 0)
        {
            section.Missing(none);
            return;
        }

        var table = section.Table(id, title).Column(document.Say("column.observed", "观察日期", "Observed"), Columns.Date, 2)
            .Column(document.Say("column.title", "观察", "Observation"), Columns.Text, 3)
            .Column(document.Say("column.description", "内容", "What"), Columns.Text, 5)
            .Column(document.Say("column.impact", "影响", "Impact"), Columns.Text, 2)
            .Column(document.Say("column.evidence", "依据", "Evidence"), Columns.Text, 4);
        foreach (var observation in observations)
        {
            table.RowWhere(observation.Content.Impact == Wire.Impact.Threat, Day(observation.Content.ObservedOn),
                Values.Name(observation.Content.Title), Values.Name(observation.Content.Description),
                Values.Of(Impact(document, observation.Content.Impact)),
                Values.List(observation.Content.Evidence.Select(evidence => Values.Together(evidence.Source, evidence.Quote))));
        }
    }

    public static Text Impact(DocumentBuilder document, Wire.Impact impact) => impact switch
    {
        Wire.Impact.Opportunity => document.Say("impact.opportunity", "机会", "opportunity"),
        Wire.Impact.Threat => document.Say("impact.threat", "威胁", "threat"),
        _ => document.Say("impact.neutral", "中性", "neutral"),
    };

    public static Value Of(Google.Type.Money? money) => money is null ? Values.Unknown : new Value { Money = money };

    public static Value Of(Google.Type.Decimal? ratio) => ratio is null ? Values.Unknown : new Value { Ratio = ratio };

    public static Value Change(Google.Type.Money? money) => Values.AsChange(Of(money));

    public static Value Change(Google.Type.Decimal? ratio) => Values.AsChange(Of(ratio));

    public static decimal? Exact(Google.Type.Decimal? value) => value.TryToDecimal(out var number) ? number : null;

    public static Value Day(Google.Type.Date? date) => date is null ? Values.Unknown : new Value { Date = date };

    private static decimal? Argument(Wire.SalesException exception, string name) =>
        exception.Arguments.TryGetValue(name, out var text)
            && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Value Ratio(Wire.SalesException exception, string name) => Values.Ratio(Argument(exception, name));

    private static Value Money(DocumentBuilder document, Wire.SalesException exception, string name) =>
        document.Money(Argument(exception, name));

    private static Value Count(Wire.SalesException exception, string name) =>
        Argument(exception, name) is { } count ? Values.Count((long)count) : Values.Unknown;
}
