using System.IO.Compression;
using System.Text;
using SalesPlatform.Files;

namespace SalesPlatform.Tests.Files;

/// <summary>Workbooks as spreadsheets save them are read as the tables that people see in them.</summary>
public class WorkbookTests
{
    private const string Header =
        """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>""";

    // 1 is a day of the standard's own forms, 2 one that is written out, 3 a share, 4 an amount with a word in it; no days either are 5, as
    // LibreOffice writes a cell that nobody formatted, 6, a power of ten, and 7, with a letter that fills a cell.
    private const string Styles = """
        <numFmts count="5"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>
        <numFmt numFmtId="177" formatCode="[Red]0.0&quot;days&quot;"/>
        <numFmt numFmtId="164" formatCode="General"/><numFmt numFmtId="178" formatCode="0.00E+00"/>
        <numFmt numFmtId="179" formatCode="_-* #,##0.00_d;*d0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="9"/>
        <xf numFmtId="177"/><xf numFmtId="164"/><xf numFmtId="178"/><xf numFmtId="179"/></cellXfs>
        """;

    [Fact]
    public async Task Days_numbers_and_texts_are_what_the_cells_show()
    {
        var rows = await CsvFiles.Rows(Workbook(("Sales", Header
            + """<row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>45351</v></c>"""
            + """<c r="C2"><v>0.30000000000000004</v></c></row>"""
            + """<row r="4"><c r="A4" t="inlineStr"><is><t>b, c</t></is></c><c r="B4" s="2"><v>45351.5</v></c>"""
            + """<c r="C4" s="4"><v>18.567</v></c></row>"""
            + """<row r="5"><c r="A5" t="str"><v>d_x0041_</v></c><c r="B5" t="str"><v>2024-02-29</v></c>"""
            + """<c r="C5"><v>-1234567.5</v></c></row>""")));
        rows.Select(row => row.Line).Should().Equal(2, 4, 5);
        rows.Select(row => row.Text("name")).Should().Equal("Wide valve", "b, c", "dA");
        rows.Select(row => row.Day("day")).Should().AllBeEquivalentTo(new DateOnly(2024, 2, 29));
        rows.Select(row => row.Number("amount")).Should().Equal(0.3m, 18.567m, -1234567.5m);
    }

    [Theory]
    [InlineData("yyyy/M/d", "2026/12/31")]
    [InlineData("yyyy-dd-MM", "2026-31-12")]
    [InlineData("dd.MM.yyyy", "31.12.2026")]
    [InlineData("yy-MM-dd", "26-12-31")]
    [InlineData("", "2026-12-31")]
    public async Task Cells_that_are_numbers_and_days_are_read_whatever_the_sender_says_of_those_that_are_texts(string dates, string typed)
    {
        var file = Workbook(("Sales", Header
            + """<row r="2"><c r="A2"><v>10.2</v></c><c r="B2" s="1"><v>46087</v></c><c r="C2"><v>18.567</v></c></row>"""
            + """<row r="3"><c r="A3" s="1"><v>46087</v></c><c r="B3" s="2"><v>46087.5</v></c><c r="C3"><v>-1234567.5</v></c></row>"""
            + """<row r="4"><c r="A4" t="s"><v>3</v></c><c r="B4" t="d"><v>2026-03-06T00:00:00</v></c><c r="C4"><v>1200</v></c></row>"""
            + $"""<row r="5"><c r="A5" t="s"><v>3</v></c><c r="B5" t="str"><v>{typed}</v></c>"""
            + """<c r="C5" t="str"><v>1.234,56</v></c></row>"""));
        await using var table = await CsvTable.ReadAsync(file, CsvFiles.Schema, CsvFiles.NoMap, CsvFiles.Form(",", dates),
            TestContext.Current.CancellationToken);
        var rows = await table.Rows(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        // Alone, as a row that waited is.
        var header = CsvHeader.Parse(table.Header.Text, CsvFiles.Schema, CsvFiles.NoMap, table.Header.Form);
        foreach (var read in new[] { rows, rows.ConvertAll(row => header.Row(row.Raw, row.Line)) })
        {
            read.Select(row => row.Text("name")).Should().Equal("10.2", "2026-03-06", "Wide valve", "Wide valve");
            read.Select(row => row.Day("day")).Should().Equal([.. Enumerable.Repeat((DateOnly?)new DateOnly(2026, 3, 6), 3),
                new DateOnly(2026, 12, 31)]);
            read.Select(row => row.Number("amount")).Should().Equal(18.567m, -1234567.5m, 1200m, 1234.56m);
            read.Should().OnlyContain(row => row.IsGood);
        }
    }

    [Fact]
    public async Task Texts_tell_their_decimal_sign_themselves_and_cells_that_are_numbers_do_not()
    {
        const string Number = """<row r="2"><c r="B2" s="1"><v>45351</v></c><c r="C2"><v>12.5</v></c></row>""";
        const string Open = """<row r="3"><c r="B3" s="1"><v>45351</v></c><c r="C3" t="str"><v>1.234</v></c></row>""";
        const string Comma = """<row r="4"><c r="B4" s="1"><v>45351</v></c><c r="C4" t="str"><v>1.234,56</v></c></row>""";
        const string Point = """<row r="4"><c r="B4" s="1"><v>45351</v></c><c r="C4" t="str"><v>1,234.56</v></c></row>""";

        (await AmountsAsync(Number, Open, Comma)).Should().Equal(12.5m, 1234m, 1234.56m);
        (await AmountsAsync(Number, Open, Point)).Should().Equal(12.5m, 1.234m, 1234.56m);
        (await AmountsAsync(Number)).Should().Equal(12.5m);
        var unclear = await CsvFiles.Rows(Workbook(("Sales", Header + Number + Open)));
        (unclear[0].Number("amount"), unclear[1].Number("amount")).Should().Be((12.5m, null));
        unclear[1].Errors.Should().ContainSingle().Which.Code.Should().Be("decimal-unclear");

        static async Task<IEnumerable<decimal?>> AmountsAsync(params string[] rows) =>
            (await CsvFiles.Rows(Workbook(("Sales", Header + string.Concat(rows))))).Select(row => row.Number("amount"));
    }

    [Fact]
    public async Task A_day_that_the_senders_form_cannot_say_is_refused_and_not_taken_for_another()
    {
        var rows = await CsvFiles.Rows(Workbook(("Sales", $"""
            {Header}<row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>10000</v></c></row>
            """)), form: CsvFiles.Form(dates: "yy-MM-dd"));
        rows[0].Day("day").Should().BeNull();
        rows[0].Errors.Should().ContainSingle().Which.Code.Should().Be("not-a-date");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task A_number_is_no_day_whatever_form_it_is_shown_in(int style)
    {
        var rows = await CsvFiles.Rows(Workbook(("Sales", $"""
            {Header}<row r="2"><c r="A2" s="{style}"><v>45351</v></c><c r="B2" s="1"><v>45351</v></c>
            <c r="C2" s="{style}"><v>1200</v></c></row>
            """)));
        (rows[0].Text("name"), rows[0].Number("amount")).Should().Be(("45351", 1200m));
    }

    [Fact]
    public async Task Titles_above_the_table_and_empty_rows_are_none_of_it()
    {
        var rows = await CsvFiles.Rows(Workbook(("S", """<row r="1"><c r="A1" t="inlineStr"><is><t>Sales of February</t></is></c></row>"""
            + Header.Replace("1\"", "3\"", StringComparison.Ordinal)
            + """<row r="9"><c r="A9" t="s"><v>3</v></c><c r="B9" s="1"><v>45351</v></c></row>""")));
        rows.Told().Should().Equal("9:Wide valve");
    }

    [Fact]
    public async Task A_text_or_a_day_over_joined_rows_stands_in_each_and_an_amount_in_the_first_alone()
    {
        var rows = await CsvFiles.Rows(Workbook(("S", Header
            + """<row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>45351</v></c><c r="C2"><v>100</v></c></row>"""
            + """<row r="3"><c r="B3" s="1"/></row>"""
            + """<row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4" s="1"><v>45352</v></c></row>"""
            + """</sheetData><mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/>"""
            + """<mergeCell ref="C2:C3"/><mergeCell ref="A1:C1"/></mergeCells><sheetData>""")));
        rows.Told().Should().Equal("2:Wide valve", "3:Wide valve", "4:name");
        rows.Select(row => row.Day("day")).Should().Equal(new DateOnly(2024, 2, 29), new DateOnly(2024, 2, 29), new DateOnly(2024, 3, 1));
        rows.Select(row => row.Number("amount", required: false)).Should().Equal(100m, null, null);
    }

    [Fact]
    public async Task However_many_orders_are_joined_over_their_lines_each_line_has_its_order()
    {
        const int orders = 2_500;
        var firsts = Enumerable.Range(1, orders).Select(order => 2 * order).ToList();
        var rows = await CsvFiles.Rows(Workbook(("S", Header + string.Concat(firsts.Select(at =>
            $"""<row r="{at}"><c r="A{at}" t="inlineStr"><is><t>SO-{at}</t></is></c><c r="B{at}" s="1"><v>45351</v></c></row>"""
            + $"""<row r="{at + 1}"><c r="B{at + 1}" s="1"><v>45352</v></c></row>"""))
            + "</sheetData><mergeCells>" + string.Concat(firsts.AsEnumerable().Reverse().Select(at =>
                $"""<mergeCell ref="A{at}:A{at + 1}"/><mergeCell ref="E{at}:F{at}"/>""")) + "</mergeCells><sheetData>")));
        rows.Select(row => row.Text("name")).Should().Equal(firsts.SelectMany(at => new[] { $"SO-{at}", $"SO-{at}" }));
    }

    [Fact]
    public async Task What_is_joined_over_rows_and_columns_stands_in_each_row()
    {
        var rows = await CsvFiles.Rows(Workbook(("S", """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
            <row r="2"><c r="A2" t="s"><v>3</v></c><c r="C2" s="1"><v>45351</v></c></row><row r="3"><c r="C3" s="1"><v>45351</v></c></row>
            </sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B3"/></mergeCells><sheetData>
            """)));
        rows.Told().Should().Equal("2:Wide valve", "3:Wide valve");
    }

    [Fact]
    public async Task The_sheet_that_has_the_columns_is_read_and_hidden_ones_are_not()
    {
        var table = Header + """<row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>45351</v></c></row>""";
        (await CsvFiles.Rows(Workbook(("Notes", """<row r="1"><c r="A1"><v>1</v></c></row>"""), ("Empty", ""), ("Data", table),
            ("Old, hidden", table)))).Told().Should().Equal("2:Wide valve");
    }

    [Fact]
    public async Task Of_several_sheets_with_the_columns_none_is_chosen()
    {
        var fault = await CsvFiles.Fault(Workbook(("1月", Header), ("2月", Header)).ToArray());
        (fault.Error.Code, fault.Error.Message).Should().Be(("several-sheets", "Several sheets of the workbook have these columns: "
            + "'1月', '2月'. Send each as a file of its own, or hide the others."));
    }

    [Fact]
    public async Task A_workbook_without_the_columns_says_what_it_has()
    {
        var fault = await CsvFiles.Fault(Workbook(("S", """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>3</v></c></row>
            """)).ToArray());
        (fault.Error.Code, fault.Error.Message).Should().Be(("column-missing", "The header lacks day. It has: name, Wide valve."));
    }

    [Theory]
    [InlineData("""<c r="A2"><v>2.0260302000000012E+17</v></c>""", "spreadsheet-damage")]
    [InlineData("""<c r="A2" t="e"><v>#N/A</v></c>""", "spreadsheet-damage")]
    [InlineData("", "required")]
    public async Task What_a_spreadsheet_destroyed_is_refused_by_name(string cell, string code)
    {
        var rows = await CsvFiles.Rows(Workbook(("S", $"""{Header}<row r="2">{cell}<c r="B2" s="1"><v>45351</v></c></row>""")));
        rows[0].Text("name");
        rows[0].Errors.Should().ContainSingle().Which.Code.Should().Be(code);
    }

    [Theory]
    [InlineData("<row r=\"1\">")]
    [InlineData("<row r=\"5\"></row><row r=\"2\"></row>")]
    [InlineData("<row r=\"1\"><c r=\"C1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"99999999\"></row>")]
    public async Task A_broken_sheet_is_a_fault_of_the_file(string rows) =>
        (await CsvFiles.Fault(Workbook(("S", rows)).ToArray())).Error.Code.Should().Be("not-text");

    [Fact]
    public async Task A_packed_file_that_is_no_workbook_is_no_text()
    {
        var packed = new MemoryStream();
        using (var parts = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            Write(parts, "word/document.xml", "<document/>");
        (await CsvFiles.Fault(packed.ToArray())).Error.Code.Should().Be("not-text");
    }

    [Fact]
    public async Task A_sheet_that_names_things_outside_itself_is_refused()
    {
        var fault = await CsvFiles.Fault(Workbook(("S", Header), """<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>""").ToArray());
        fault.Error.Code.Should().Be("not-text");
    }

    [Fact]
    public async Task A_small_file_that_unpacks_to_a_huge_row_has_a_row_that_is_too_long()
    {
        var cells = string.Concat(Enumerable.Repeat("""<c t="s"><v>4</v></c>""", 16_000));
        var rows = await CsvFiles.Rows(Workbook(("S", $"""{Header}<row r="2">{cells}</row>""")));
        rows.Should().ContainSingle().Which.Errors.Should().ContainSingle().Which.Code.Should().Be("line-too-long");
    }

    private static MemoryStream Workbook(params (string Name, string Rows)[] sheets) => Workbook(sheets, "");

    private static MemoryStream Workbook((string Name, string Rows) sheet, string before) => Workbook([sheet], before);

    private static MemoryStream Workbook((string Name, string Rows)[] sheets, string before)
    {
        var file = new MemoryStream();
        using (var parts = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(parts, "xl/workbook.xml",
                "<workbook xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\">"
                + "<sheets>"
                + string.Concat(sheets.Select((sheet, at) =>
                    $"<sheet name=\"{sheet.Name}\" sheetId=\"{at + 1}\" r:id=\"r{at}\""
                    + $"{(sheet.Name.EndsWith("hidden", StringComparison.Ordinal) ? " state=\"hidden\"" : "")}/>"))
                + "</sheets></workbook>");
            Write(parts, "xl/_rels/workbook.xml.rels", "<Relationships>" + string.Concat(sheets.Select((_, at) =>
                $"<Relationship Id=\"r{at}\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet\" "
                + $"Target=\"worksheets/sheet{at}.xml\"/>")) + "</Relationships>");
            Write(parts, "xl/styles.xml", $"<styleSheet>{Styles}</styleSheet>");
            Write(parts, "xl/sharedStrings.xml", "<sst><si><t>name</t></si><si><t>Day</t></si><si><t>amount</t></si>"
                + "<si><r><t>Wide </t></r><r><t>valve</t></r><rPh><t>spoken</t></rPh></si>"
                + $"<si><t>{new string('y', 30_000)}</t></si></sst>");
            foreach (var (at, sheet) in sheets.Index())
                Write(parts, $"xl/worksheets/sheet{at}.xml", $"{before}<worksheet><sheetData>{sheet.Rows}</sheetData></worksheet>");
        }

        file.Position = 0;
        return file;
    }

    private static void Write(ZipArchive parts, string name, string text)
    {
        using var part = parts.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
