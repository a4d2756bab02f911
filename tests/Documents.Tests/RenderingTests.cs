using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using SalesPlatform.Documents;
using SalesPlatform.ServiceDefaults.Deliverables;

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
        main.ChartParts.Should().HaveCount(3, "a chart without values is left out");
        main.ChartParts.Should().OnlyContain(chart => chart.EmbeddedPackagePart != null, "a chart in Word stays editable");
    }

    [Fact]
    public void Html_is_one_file_that_loads_and_runs_nothing()
    {
        var html = Encoding.UTF8.GetString(DocumentRenderer.Render(Sample.Everything(), Sample.Version, Language.English, FileFormat.Html));
        html.Should().NotContain("<script").And.NotContain("src=").And.NotContain("url(").And.NotContain("@import");
        html.Should().Contain("&lt;script&gt;alert(1)&lt;/script&gt;");
        html.Should().Contain("table-header-group").And.Contain("counter(pages)");
        var drawings = html.Split("<svg").Skip(1).Select(part => XElement.Parse("<svg" + part[..(part.IndexOf("</svg>", StringComparison.Ordinal) + 6)]));
        drawings.Should().HaveCount(3).And.OnlyContain(drawing => drawing.Descendants().Any());
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
        FluentActions.Invoking(() => DocumentRenderer.Render(content, null, Language.English, FileFormat.Html)).Should().Throw<InvalidDataException>().WithMessage("*summary*");
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
        FluentActions.Invoking(() => Sample.New().Section("s", Values.Literal("s")).Table("t", Values.Literal("t")).Column(Values.Literal("a"), Columns.Text).Row(Values.Count(1), Values.Count(2)))
            .Should().Throw<InvalidOperationException>().WithMessage("*'t'*");
}
