using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Deliverables;
using SalesPlatform.Documents;
using DrawingCharts = DocumentFormat.OpenXml.Drawing.Charts;

namespace SalesPlatform.Tests.Documents;

/// <summary>A bridge leads from one level to another by parts that add up.</summary>
public class BridgeTests
{
    [Property]
    public void However_many_parts_there_are_those_that_are_shown_add_up_to_the_difference(int start, int[] changes)
    {
        var steps = Steps(start, changes);
        var chart = Written(steps).Sections.Single().Blocks.Single().Chart;
        var shown = chart.Series.Select(series => series.Points
            .Select(point => point.Value.TryToDecimal(out var value) ? value : 0).ToList()).ToList();
        shown[2].Sum().Should().Be(steps[^1].Amount - steps[0].Amount);
        chart.Categories.Count.Should().BeLessThanOrEqualTo(14);
        chart.Categories.Should().HaveCount(chart.Series[0].Points.Count);
    }

    [Fact]
    public void Parts_that_do_not_add_up_are_refused() =>
        FluentActions.Invoking(() => Written([.. Steps(100, [5, -3]).SkipLast(1), Level(103, BridgeKind.Planned)])).Should()
            .Throw<InvalidOperationException>().WithMessage("*does not add up*");

    [Fact]
    public void Changes_have_their_signs_and_the_actual_is_dark_the_plan_hollow()
    {
        var html = Encoding.UTF8.GetString(
            DocumentRenderer.Render(Written(Steps(5_000, [800, -300])), null, Language.English, FileFormat.Html));
        var (from, until) = (html.IndexOf("<svg", StringComparison.Ordinal), html.IndexOf("</svg>", StringComparison.Ordinal) + 6);
        var svg = XElement.Parse(html[from..until]);
        var texts = svg.Elements().Where(each => each.Name.LocalName == "text").Select(each => each.Value).ToList();
        texts.Should().ContainInOrder("start", "5,000", "part 1", "+800", "part 2", "−300", "end", "5,500");
        texts.Should().Contain(["Actual", "Target", "Increase", "Decrease"]);
        var fills = svg.Elements().Where(each => each.Name.LocalName == "rect").Select(each => each.Attribute("fill")!.Value).ToList();
        fills.Take(4).Should().Equal("#16324F", "#B9D4EC", "#FFFFFF", "#FFFFFF");
    }

    [Theory]
    [InlineData(Language.English, "part 1  +800", "part 2  −6,300", "Base (not shown)")]
    [InlineData(Language.Chinese, "part 1  +800", "part 2  −6,300", "底座（不显示）")]
    public void Word_draws_it_by_stacks_that_together_reach_from_where_a_step_begins_to_where_it_ends(
        Language language, params string[] said)
    {
        using var stream = new MemoryStream(
            DocumentRenderer.Render(Written(Steps(5_000, [800, -6_300])), null, language, FileFormat.Docx));
        using var document = WordprocessingDocument.Open(stream, false);
        var chart = document.MainDocumentPart!.ChartParts.Single().ChartSpace!;
        var stacks = chart.Descendants<DrawingCharts.BarChartSeries>().ToDictionary(
            series => (series.InnerText, series.Index!.Val!.Value),
            series => series.Descendants<DrawingCharts.NumericPoint>()
                .ToDictionary(point => point.Index!.Value, point => decimal.Parse(point.NumericValue!.Text, CultureInfo.InvariantCulture)));
        var crossing = stacks.Values.Select(points => points.GetValueOrDefault(2u)).ToList();
        (crossing.Where(value => value > 0).Sum(), crossing.Where(value => value < 0).Sum()).Should().Be((5_800m, -500m));
        chart.Descendants<DrawingCharts.Overlap>().Single().Val!.Value.Should().Be(100);
        WebUtility.HtmlDecode(chart.InnerText).Should().ContainAll(said);
        chart.Descendants<DocumentFormat.OpenXml.Drawing.PatternFill>().Should().NotBeEmpty("a fall is told from a rise without colours");
    }

    private static List<BridgeStep> Steps(int start, int[] changes) =>
    [
        Level(start, BridgeKind.Actual),
        .. changes.Select((change, i) => new BridgeStep(Values.Name($"part {i + 1}"), change, BridgeKind.Change)),
        Level(start + changes.Sum(change => (decimal)change), BridgeKind.Planned),
    ];

    private static BridgeStep Level(decimal amount, BridgeKind kind) =>
        new(Values.Name(kind == BridgeKind.Actual ? "start" : "end"), amount, kind);

    private static DocumentContent Written(IEnumerable<BridgeStep> steps)
    {
        var document = Sample.New();
        document.Section("s", Values.Literal("s")).Bridge(document, "b", document.Say("b", "桥", "Bridge"),
            (document.Say("actual", "实际", "Actual"), document.Say("target", "目标", "Target")), steps);
        return document.Build();
    }
}
