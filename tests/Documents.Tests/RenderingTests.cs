using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using SalesPlatform.Deliverables;
using SalesPlatform.Documents;

namespace SalesPlatform.Tests.Documents;

public class RenderingTests
{
    public static TheoryData<Language, FileFormat> All => Files.All;

    [Theory]
    [MemberData(nameof(All))]
    public void Every_file_is_valid(Language language, FileFormat format) =>
        Files.Faults(DocumentRenderer.Render(Sample.Everything(), Sample.Version, language, format), format).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(All))]
    public void A_document_that_says_nothing_is_valid(Language language, FileFormat format) =>
        Files.Faults(DocumentRenderer.Render(Sample.New().Build(), null, language, format), format).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(All))]
    public void The_same_content_gives_the_same_bytes(Language language, FileFormat format) =>
        DocumentRenderer.Render(Sample.Everything(), Sample.Version, language, format).Should()
            .Equal(DocumentRenderer.Render(Sample.Everything(), Sample.Version, language, format));

    [Fact]
    public void Word_headings_repeat_rows_stay_whole_and_pages_are_numbered()
    {
        using var stream = new MemoryStream(DocumentRenderer.Render(Sample.Everything(), null, Language.Chinese, FileFormat.Docx));
        using var document = WordprocessingDocument.Open(stream, false);
        var main = document.MainDocumentPart!;
        var rows = main.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRow>().ToList();
        rows.Should().OnlyContain(row => row.Descendants<DocumentFormat.OpenXml.Wordprocessing.CantSplit>().Any());
        rows.Count(row => row.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableHeader>().Any()).Should().BeGreaterThanOrEqualTo(4);
        main.FooterParts.Single().Footer!.InnerXml.Should().Contain("NUMPAGES").And.Contain("PAGE");
        main.StyleDefinitionsPart!.Styles!.OuterXml.Should().Contain("eastAsia=\"Microsoft YaHei\"");
        main.ChartParts.Should().HaveCount(4, "a chart without values is left out");
        main.ChartParts.Should().OnlyContain(chart => chart.EmbeddedPackagePart != null, "a chart in Word stays editable");
    }

    [Fact]
    public void Html_is_one_file_that_loads_and_runs_nothing()
    {
        var html = Encoding.UTF8.GetString(DocumentRenderer.Render(Sample.Everything(), Sample.Version, Language.English, FileFormat.Html));
        html.Should().NotContain("<script").And.NotContain("src=").And.NotContain("url(").And.NotContain("@import");
        html.Should().Contain("&lt;script&gt;alert(1)&lt;/script&gt;");
        html.Should().Contain("table-header-group").And.Contain("counter(pages)");
        var drawings = html.Split("<svg").Skip(1)
            .Select(part => XElement.Parse("<svg" + part[..(part.IndexOf("</svg>", StringComparison.Ordinal) + 6)]));
        drawings.Should().HaveCount(4).And.OnlyContain(drawing => drawing.Descendants().Any());
    }

    [Theory]
    [InlineData(Language.Chinese, "¥1,234,567.89", "2026年9月30日", "4.96%", "销售")]
    [InlineData(Language.English, "CNY 1,234,567.89", "30 September 2026", "4.96%", "Costs came to")]
    public void Figures_stand_in_the_reader_s_format(Language language, string money, string day, string ratio, string word)
    {
        var html = Encoding.UTF8.GetString(DocumentRenderer.Render(Sample.Everything(), Sample.Version, language, FileFormat.Html));
        html.Should().Contain(System.Net.WebUtility.HtmlEncode(money)).And.Contain(day).And.Contain(ratio).And.Contain(word);
    }

    [Fact]
    public void A_document_that_lacks_a_wording_is_refused_and_not_guessed_at()
    {
        var content = Sample.Everything();
        content.Wordings.Remove(content.Wordings.Single(wording => wording.Key == "summary"));
        FluentActions.Invoking(() => DocumentRenderer.Render(content, null, Language.English, FileFormat.Html)).Should()
            .Throw<InvalidDataException>().WithMessage("*summary*");
    }

    [Fact]
    public void One_wording_has_one_meaning()
    {
        var document = Sample.New();
        document.Say("a", "甲", "a");
        document.Invoking(each => each.Say("a", "乙", "b")).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void A_row_must_fill_its_table() =>
        FluentActions.Invoking(() => Sample.New().Section("s", Values.Literal("s")).Table("t", Values.Literal("t"))
            .Column(Values.Literal("a"), Columns.Text).Row(Values.Count(1), Values.Count(2)))
            .Should().Throw<InvalidOperationException>().WithMessage("*'t'*");

    [Theory]
    [InlineData(0, "0 findings")]
    [InlineData(1, "1 finding")]
    [InlineData(2, "2 findings")]
    public void A_count_takes_the_word_that_goes_with_it(int count, string expected)
    {
        var document = Sample.New();
        document.Summary(document.Say("count", "{0} 项发现", "{0} {0|finding|findings} in all", Values.Count(count)));
        HtmlOf(document).Should().Contain($"{expected} in all");
    }

    [Fact]
    public void Braces_that_place_nothing_are_text()
    {
        var document = Sample.New();
        document.Summary(document.Say("braces", "{0} {1} {a} {0|b}", "{0} {1} {a} {0|b} {", Values.Count(7)));
        HtmlOf(document).Should().Contain("7 {1} {a} {0|b} {");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_sets_rows_off_is_said_only_where_a_row_is_set_off(bool flagged)
    {
        var document = Sample.New();
        document.Section("s", Values.Literal("s")).Table("t", Values.Literal("t")).Column(Values.Literal("a"), Columns.Count)
            .RowWhere(flagged, Values.Count(1))
            .Note(document.Say("note", "说明", "a remark")).FlagNote(document.Say("flag", "逾期", "overdue"));
        var html = HtmlOf(document);
        html.Should().Contain("a remark");
        html.Contains("▲ overdue", StringComparison.Ordinal).Should().Be(flagged);
    }

    [Theory]
    [InlineData(Language.English, "CNY +1,250.50", "CNY −3,000", "+5.0%", "−2.5%", "69 h 41 min", "+15.0 points")]
    [InlineData(Language.Chinese, "+¥1,250.50", "−¥3,000", "+5.0%", "−2.5%", "69 小时 41 分钟", "+15.0 个百分点")]
    public void Changes_have_their_sign_and_durations_their_hours_in_both_languages(Language language, params string[] shown)
    {
        var document = Sample.New();
        document.Summary(
            document.Say("all", "{0} {1} {2} {3} {4} {5}", "{0} {1} {2} {3} {4} {5}", Values.Change(1250.5m, "CNY"),
                Values.Money(-3000, "CNY"),
            Values.RatioChange(0.05m), Values.Ratio(-0.025m), Values.Minutes(4181), Values.Points(15)));
        System.Net.WebUtility
            .HtmlDecode(Encoding.UTF8.GetString(DocumentRenderer.Render(document.Build(), null, language, FileFormat.Html))).Should()
            .ContainAll(shown);
    }

    [Fact]
    public void An_amount_is_as_fine_as_its_currency()
    {
        var document = Sample.New();
        document.Summary(document.Say("all", "{0} {1}", "{0} {1}", Values.Money(0.1234m, "KWD"), Values.Money(1_000_000m / 3, "JPY")));
        HtmlOf(document).Should().ContainAll("KWD 0.123", "JPY 333,333");
    }

    [Fact]
    public void Percentages_below_one_another_have_the_same_decimals()
    {
        var document = Sample.New();
        document.Section("s", Values.Literal("s")).Table("t", Values.Literal("t")).Column(Values.Literal("a"), Columns.Ratio)
            .Column(Values.Literal("b"), Columns.Ratio)
            .Row(Values.Ratio(0.129m), Values.Ratio(0.5m)).Row(Values.Ratio(0.1183m), Values.Ratio(1));
        HtmlOf(document).Should().Contain("12.90%").And.Contain("11.83%").And.Contain("50.0%").And.Contain("100.0%");
    }

    [Theory]
    [InlineData(Language.Chinese, "（万元）", "1,235")]
    [InlineData(Language.English, "(CNY million)", "12.3")]
    public void Large_amounts_in_a_chart_are_in_a_unit_that_its_title_names(Language language, string unit, string label)
    {
        var document = Sample.New();
        document.Section("s", Values.Literal("s"))
            .Chart("c", "columns", document.Say("c", "销售", "Sales"), "money", [Values.Name("a"), Values.Name("b")],
                (Values.Literal("x"), [12_345_678.9m, 1m]));
        var html = Encoding.UTF8.GetString(DocumentRenderer.Render(document.Build(), null, language, FileFormat.Html));
        html.Should().Contain(unit).And.Contain($">{label}<");
    }

    [Fact]
    public void Bars_begin_at_zero_and_each_has_its_name()
    {
        var document = Sample.New();
        document.Section("s", Values.Literal("s"))
            .Chart("c", "bars", document.Say("c", "得分", "Scores"), "number", [Values.Name("a"), Values.Name("b")],
                (Values.Literal("x"), [87m, 78m]));
        using var stream = new MemoryStream(DocumentRenderer.Render(document.Build(), null, Language.English, FileFormat.Docx));
        using var word = WordprocessingDocument.Open(stream, false);
        var chart = word.MainDocumentPart!.ChartParts.Single().ChartSpace!;
        chart.Descendants<DocumentFormat.OpenXml.Drawing.Charts.MinAxisValue>().Single().Val!.Value.Should().Be(0);
        chart.Descendants<DocumentFormat.OpenXml.Drawing.Charts.TickLabelSkip>().Single().Val!.Value.Should().Be(1);
    }

    private static string HtmlOf(DocumentBuilder document) =>
        Encoding.UTF8.GetString(DocumentRenderer.Render(document.Build(), null, Language.English, FileFormat.Html));
}
