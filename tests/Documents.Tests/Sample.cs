using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Deliverables;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.Tests.Documents;

/// <summary>A document with every kind of part and value, and with what breaks files: control characters, markup, very long
/// names.</summary>
internal static class Sample
{
    public const string Hostile = "A<b>&\"'\u0001 <script>alert(1)</script> =1+1";

    public static DateTimeOffset At { get; } = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    public static DeliverableVersion Version { get; } = new()
    {
        Number = "budget-report/north/FY2027-Q1", Kind = "budget-report", Team = "north", Period = "FY2027-Q1", Version = 2,
        Status = "issued", Author = "mia", ApprovedBy = "fay",
        FrozenAt = At.ToTimestamp(), IssuedAt = At.AddHours(1).ToTimestamp(), Position = 1234, ContentHash = new string('a', 64),
        Supersedes = 1,
    };

    public static DocumentContent Everything(int people = 12)
    {
        var document = New();
        document.Summary(
            document.Say("summary", "本期实际成本 {0}，偏差率 {1}，截至 {2}。", "Costs came to {0}, a deviation of {1}, as of {2}.",
                document.Money(1_234_567.89m), Values.Ratio(0.0496m),
            Values.Day(new DateOnly(2026, 9, 30))));
        document.Figure("cost", document.Say("figure.cost", "实际成本", "Costs"), document.Money(1_234_567.89m),
            document.Say("remark", "预算 {0}", "budget {0}", document.Money(1_200_000)), Tones.Good);
        document.Figure("ratio", document.Say("figure.ratio", "偏差率", "Deviation"), Values.Ratio(0.0496m), null, Tones.Bad);
        document.Figure("unknown", document.Say("figure.unknown", "未知", "Unknown"), Values.Unknown);
        document.Figure("points", document.Say("figure.points", "变化", "Change"), Values.Points(9m), null, Tones.Fair);
        Texts(document);
        Tables(document, people);
        Charts(document);
        document.Trace(document.Say("figure.cost", "实际成本", "Costs"), document.Say("trace", "事件流 cost/…", "streams cost/…"));
        var content = document.Build();
        content.Changes.Add(
            new Change { What = new Text { Key = "figure.cost" }, Before = Values.Money(1, "CNY"), After = Values.Money(2, "CNY") });
        content.Supersedes = 1;
        return content;
    }

    public static DocumentBuilder New() => new(new DocumentContent
    {
        Kind = "budget-report", Team = "north", TeamName = "Nord & Süd 华北", Period = "FY2027-Q1", From = new DateOnly(2026, 7, 1).ToDate(),
        Until = new DateOnly(2026, 10, 1).ToDate(),
        Currency = "CNY", TimeZone = "Asia/Shanghai", Service = "budget", Position = 1234, AsOf = At.ToTimestamp(),
        AsOfDay = new DateOnly(2026, 11, 20).ToDate(), Author = "mia",
        Title = Values.Literal("销售预算报告 Sales budget report"),
    });

    private static void Texts(DocumentBuilder document)
    {
        var section = document.Section("texts", document.Say("texts", "文字", "Texts"));
        section.Paragraph(document.Say("paragraph", "一段文字：{0}。", "A paragraph: {0}.", Values.Name(Hostile)));
        section.Notice(document.Say("notice", "注意。", "Mind this.")).Missing(document.Say("missing", "没有预算。", "There is no budget."));
        section.Points(document.Say("point", "要点 {0}", "Point {0}", Values.Count(1)),
            document.Say("point", "要点 {0}", "Point {0}", Values.Count(2)));
        section.Decisions(
            new Decision
            {
                What = document.Say("decided", "已批准。", "Approved."), DecidedBy = "fay",
                DecidedOn = new DateOnly(2026, 8, 1).ToDate()
            });
        section.OpenPoints(new OpenPoint { What = document.Say("open", "待办。", "To do."), Owner = Hostile });
    }

    private static void Tables(DocumentBuilder document, int people)
    {
        var section = document.Section("tables", document.Say("tables", "表格", "Tables"));
        var table = section.Table("all", document.Say("table", "各种数据类型", "All kinds of data")).Column(Name("name"), Columns.Text, 3)
            .Column(Name("money"), Columns.Money, 2).Column(Name("count"), Columns.Count)
            .Column(Name("ratio"), Columns.Ratio).Column(Name("points"), Columns.Points, 2).Column(Name("date"), Columns.Date, 2)
            .Column(Name("minutes"), Columns.Minutes, 2).Column(Name("number"), Columns.Number);
        for (var i = 0; i < people; i++)
        {
            table.RowWhere(i == 1, Values.Name(i == 0 ? new string('很', 60) : $"员工 {i}"), document.Money(1_000_000.55m * (i - 1)),
                Values.Count(i), Values.Ratio(i / 7m), Values.Points(i - 3), Values.Day(new DateOnly(2026, 7, 1).AddDays(i)),
                Values.Minutes(90 * i), i == 2 ? Values.Unknown : Values.Number(i / 3m));
        }

        table.Total(Values.Of(document.Say("total", "合计", "Total")), document.Money(12.34m), Values.Count(3), Values.Unknown,
            Values.Unknown, Values.Unknown, Values.Unknown, Values.Unknown)
            .Note(document.Say("note", "说明。", "A note."));
        section.Table("empty", document.Say("empty", "空表 [a]：b*？/", "Empty [a]:b*?/")).Column(Name("name"), Columns.Text);
        section.Table("other", document.Say("table", "各种数据类型", "All kinds of data")).Column(Name("name"), Columns.Text)
            .Row(Values.List(Values.Literal("a"), Values.Literal("b")));

        Text Name(string key) => document.Say($"column.{key}", $"列 {key}", $"Column {key}");
    }

    private static void Charts(DocumentBuilder document)
    {
        var section = document.Section("charts", document.Say("charts", "图表", "Charts"));
        var (a, b) = (document.Say("series.a", "计划", "Plan"), document.Say("series.b", "实际", "Actual"));
        var months = Enumerable.Range(0, 12).Select(i => Values.Month(new DateOnly(2026, 7, 1).AddMonths(i))).ToList();
        section.Chart("lines", "lines", document.Say("chart.lines", "走势 <&>", "Trend <&>"), "money", months,
            (a, Enumerable.Range(0, 12).Select(i => (decimal?)(4_000_000 + 100_000 * i))),
            (b, Enumerable.Range(0, 12).Select(i => i == 5 ? null : (decimal?)(3_900_000 + 130_000 * i))));
        section.Chart("columns", "columns", document.Say("chart.columns", "达成率", "Attainment"), "ratio", months.Take(3),
            (a, [0.9m, -0.1m, 1.05m]));
        section.Chart("bars", "bars", document.Say("chart.bars", "问题", "Issues"), "count",
            [Values.Name("after-sales-response"), Values.Name("售后服务响应慢"), Values.Name(Hostile)], (a, [12m, 7m, 3m]), (b, [4m, null, 1m]));
        section.Bridge(document, "bridge", document.Say("chart.bridge", "从去年到目标", "From last year to the target"),
            (document.Say("series.b", "实际", "Actual"), document.Say("series.a", "计划", "Plan")),
            [
                new BridgeStep(Values.Name("FY2026"), 1_000_000, BridgeKind.Actual),
                new BridgeStep(Values.Name("North 华北"), 250_000.5m, BridgeKind.Change),
                new BridgeStep(Values.Name(Hostile), -1_400_000, BridgeKind.Change),
                new BridgeStep(Values.Name("West"), -100_000, BridgeKind.Change),
                new BridgeStep(Values.Name("Flat"), 0, BridgeKind.Change),
                new BridgeStep(Values.Name("East"), 949_999.5m, BridgeKind.Change),
                new BridgeStep(Values.Name("FY2027"), 700_000, BridgeKind.Planned),
            ]);
        section.Chart("nothing", "lines", document.Say("chart.nothing", "无", "Nothing"), "count", [Values.Name("x")], (a, [null]));
    }
}
