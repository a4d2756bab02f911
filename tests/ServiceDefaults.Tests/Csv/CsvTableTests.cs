using SalesPlatform.Files;

namespace SalesPlatform.Tests.Files;

public class CsvTableTests
{
    [Theory]
    [InlineData("name,day\nAnn,2017-07-01\nBo,2017-07-02\n")]
    [InlineData("name,day\r\nAnn,2017-07-01\r\nBo,2017-07-02\r\n")]
    [InlineData("\uFEFFname,day\nAnn,2017-07-01\nBo,2017-07-02")]
    [InlineData(" DAY , Name \n2017-07-01,Ann\n2017-07-02,Bo\n")]
    [InlineData("name;day\nAnn;2017-07-01\nBo;2017-07-02\n")]
    [InlineData("name\tday\nAnn\t2017-07-01\nBo\t2017-07-02\n")]
    [InlineData("\"name\",\"day\"\n\"Ann\",2017-07-01\nBo,\"2017-07-02\"\n")]
    [InlineData("name,day\n=\"Ann\",2017-07-01\n\"=\"\"Bo\"\"\",=\"2017-07-02\"\n")]
    [InlineData("name,other,day\nAnn,x,2017-07-01\nBo,,2017-07-02\n")]
    [InlineData("name|day\nAnn|2017-07-01\nBo|2017-07-02\n")]
    [InlineData("name,day\rAnn,2017-07-01\rBo,2017-07-02\r")]
    [InlineData("name,day\rAnn,2017-07-01\nBo,2017-07-02\r\n")]
    [InlineData("name,day,,\nAnn,2017-07-01,,\nBo,2017-07-02,,,,\n")]
    [InlineData("name,day\nAnn,2017-07-01,\nBo,2017-07-02, ,\n,,,\n")]
    [InlineData(",name,day\n0,Ann,2017-07-01\n1,Bo,2017-07-02\n")]
    [InlineData("name,day,Notes,Notes\nAnn,2017-07-01,x,y\nBo,2017-07-02,,\n")]
    [InlineData("name,day\n\uFEFFAnn,2017-07-01\nBo\uFEFF,2017-07-02\n")]
    [InlineData("name;\"day, as it was\";day\nAnn;x;2017-07-01\nBo;\"y;z\";2017-07-02\n")]
    [InlineData("name\tday;amount,\tday\nAnn\t1\t2017-07-01\nBo\t\t2017-07-02\n")]
    public async Task The_same_rows_come_out_of_every_form_a_file_may_have(string file)
    {
        var rows = await CsvFiles.Rows(file);
        rows.Told().Should().Equal("2:Ann", "3:Bo");
        rows.Select(row => row.Day("day")).Should().Equal(new DateOnly(2017, 7, 1), new DateOnly(2017, 7, 2));
        rows.Should().OnlyContain(row => row.IsGood);
    }

    [Theory]
    [InlineData("-----\nname,day\n----------\nAnn,2017-07-01\n\n Name , DAY \n=====,=====\nBo,2017-07-02\n", "4:Ann", "8:Bo")]
    [InlineData("Sales of July\n\n|name|day|amount|\n|---|---|---|\n|Ann|2017-07-01|1|\n|---|\n|*||1|\n|**||1|",
        "5:Ann", "7:totals-row", "8:totals-row")]
    [InlineData("+------+------+\n| name | day  |\n+------+------+\n| Ann  | 2017-07-01 |\n+------+------+\n", "4:Ann")]
    [InlineData("name\tday\r\nAnn\t2017-07-01\r\nname\tday\r\nBo\t2017-07-02\r\n本页合计：\t\r\n", "2:Ann", "4:Bo", "5:totals-row")]
    [InlineData("name,day\nname,2017-07-01\n-,2017-07-01\n", "2:name", "3:-")]
    public async Task Lines_drawn_in_a_list_and_its_header_on_each_page_are_no_rows(string file, params string[] rows) =>
        (await CsvFiles.Rows(file)).Told().Should().Equal(rows);

    [Fact]
    public async Task A_quoted_value_may_hold_separators_doubled_quotes_and_line_ends()
    {
        var rows = await CsvFiles.Rows("name,day\n\"Ann \"\"A\"\", Ltd\nNorth\",2017-07-01\r\nBo,2017-07-02\n");
        rows[0].Text("name").Should().Be("Ann \"A\", Ltd\nNorth");
        rows[0].Raw.Should().Be("\"Ann \"\"A\"\", Ltd\nNorth\",2017-07-01");
        rows.Told().Should().HaveElementAt(1, "4:Bo", "the row starts on line 4: the value before it spans two lines");
    }

    [Fact]
    public async Task A_map_gives_our_columns_the_files_names()
    {
        var content = new MemoryStream("Verkäufer,day\nAnn,2017-07-01\n"u8.ToArray());
        var rows = await CsvFiles.Rows(content, map: new() { ["name"] = "verkäufer" });
        rows[0].Text("name").Should().Be("Ann");
        rows[0].Refuse("name", "unknown-rep", "?");
        rows[0].Errors[0].Column.Should().Be("Verkäufer", "people look for the column in their own file");
    }

    [Fact]
    public async Task Lines_and_rows_with_nothing_in_them_are_no_rows_and_a_header_alone_has_none()
    {
        (await CsvFiles.Rows("\n,,\n\"\"\nname,day\n,\n \t,  \nAnn,2017-07-01\n\"\",\"\"\n;\n,,")).Told()
            .Should().Equal("7:Ann", "9:wrong-number-of-cells");
        (await CsvFiles.Rows("sep=;\nname;day\nAnn;2017-07-01\n")).Told().Should().Equal("3:Ann");
        (await CsvFiles.Rows("\"sep=,\",,\nname,\"day\nof sale\",day\nAnn,x,2017-07-01\n")).Told().Should().Equal("4:Ann");
        (await CsvFiles.Rows("name,day\n\nAnn,2017-07-01\n\r\n\n")).Told().Should().Equal("3:Ann");
        (await CsvFiles.Rows("name,day\n")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Ann,2017-07-01\nM~ller,2017-07-02\n", 3, "name")]
    [InlineData("Ann,2017-07-01\n\"M~ller,2017-07-02\n", 3, "")]
    [InlineData("Ann,2017-07-01\nBo,x,\"~\"y\n", 3, "")]
    public async Task One_row_that_is_not_UTF8_makes_the_whole_file_suspect_and_is_named(string rows, long line, string column)
    {
        var file = System.Text.Encoding.Latin1.GetBytes($"name,day\n{rows.Replace('~', '\u00FC')}");
        var error = (await CsvFiles.Fault(file)).Error;
        (error.Code, error.Line, error.Column).Should().Be(("not-utf8", line, column));
        error.Message.Should().Contain("--encoding gb18030").And.Contain("--encoding windows-1252");
    }

    [Theory]
    [InlineData("utf-8", "")]
    [InlineData("utf-16", "")]
    [InlineData("utf-16BE", "")]
    [InlineData("gb18030", "gb18030")]
    [InlineData("gb18030", "GBK")]
    public async Task A_file_is_read_in_the_encoding_it_has(string written, string said)
    {
        var encoding = CsvFiles.Form(encoding: written).Encoding!;
        byte[] file = [.. encoding.GetPreamble(), .. encoding.GetBytes("name,day\n\"张伟,|～\n镕\",2017-07-01\n€𠮷,2017-07-02\n")];
        var rows = await CsvFiles.Rows(new MemoryStream(file), form: CsvFiles.Form(encoding: said));
        rows.Select(row => row.Text("name")).Should().Equal("张伟,|～\n镕", "€𠮷");
    }

    [Fact]
    public async Task Windows_1252_is_read_when_it_is_said()
    {
        byte[] file = [.. "name,day\nM"u8, 0xFC, .. "ller "u8, 0x80, .. ",2017-07-01\n"u8];
        (await CsvFiles.Rows(new MemoryStream(file), form: CsvFiles.Form(encoding: "windows-1252")))[0].Text("name")
            .Should().Be("Müller €");
    }

    [Fact]
    public async Task What_is_no_text_in_the_encoding_that_is_said_is_named_as_well()
    {
        byte[] file = [.. "name,day\nAnn,2017-07-01\nB"u8, 0xFF, 0xFF, .. "o,2017-07-02\n"u8];
        var error = (await CsvFiles.Fault(file, form: CsvFiles.Form(encoding: "gb18030"))).Error;
        (error.Code, error.Line, error.Column).Should().Be(("not-utf8", 3, "name"));
        (await CsvFiles.Fault([0xEF, 0xBB, 0xBF, .. "name,day\n"u8], form: CsvFiles.Form(encoding: "gb18030"))).Error.Code
            .Should().Be("other-encoding");
    }

    [Fact]
    public async Task NUL_bytes_in_a_row_are_refused() =>
        (await CsvFiles.Rows("name,day\nA\0n,2017-07-01\n")).Told().Should().Equal("2:not-text");

    [Theory]
    [InlineData("Ann", "2:wrong-number-of-cells")]
    [InlineData("Ann,2017-07-01,1,234.50", "2:wrong-number-of-cells")]
    [InlineData("Total,2017-07-01", "2:totals-row")]
    [InlineData(",总计", "2:totals-row")]
    [InlineData("#REF!,2017-07-01", "2:spreadsheet-damage")]
    [InlineData("An\"n,2017-07-01", "2:bad-quoting")]
    [InlineData("\"Ann\"x,2017-07-01", "2:bad-quoting")]
    [InlineData("\"Ann,2017-07-01", "2:quote-not-closed")]
    public async Task A_bad_row_is_named_and_the_next_one_is_read(string bad, string told) =>
        (await CsvFiles.Rows($"name,day\n{bad}\nBo,2017-07-02\n")).Told().Should().Equal(told, "3:Bo");

    [Fact]
    public async Task A_stray_quote_that_the_next_quoted_value_would_close_costs_its_own_line_only() =>
        (await CsvFiles.Rows("name,day\n\"Ann,2017-07-01\n\"Bo\",2017-07-02\nCy,2017-07-03\n")).Told()
            .Should().Equal("2:bad-quoting", "3:Bo", "4:Cy");

    [Fact]
    public async Task A_stray_quote_before_a_long_rest_costs_its_own_line_only()
    {
        var rest = string.Concat(Enumerable.Repeat("Bo,2017-07-02\n", 10_000));
        var rows = await CsvFiles.Rows($"name,day\n\"Ann,2017-07-01\n{rest}");
        rows.Should().HaveCount(10_001);
        rows.Where(row => !row.IsGood).Told().Should().Equal("2:quote-not-closed");
    }

    [Theory]
    [InlineData("Bo,2", "amount")]
    [InlineData("\"Bo", "name")]
    [InlineData("Bo,2,\"2017-0", "day")]
    public async Task A_file_cut_within_its_last_row_names_the_line(string last, string column)
    {
        var rows = await CsvFiles.Rows($"name,amount,day\nAnn,1,2017-07-01\n{last}");
        rows.Told().Should().Equal("2:Ann", "3:file-cut");
        rows[1].Errors[0].Message.Should().Contain("line 3");
        rows[1].Errors[0].Column.Should().Be(column);
    }

    [Fact]
    public async Task A_row_of_100_MB_is_skipped_in_bounded_memory()
    {
        // Of all threads: the reading may go on on another one.
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var rows = await CsvFiles.Rows(new LongLineStream("name,day\nAnn,2017-07-01\n", 100_000_000, "\nBo,2017-07-02\n"));
        (GC.GetTotalAllocatedBytes(precise: true) - before).Should().BeLessThan(20_000_000);
        rows.Told().Should().Equal("2:Ann", "3:line-too-long", "4:Bo");
    }

    [Fact]
    public async Task Quotes_that_open_in_every_line_cost_each_its_own_line_and_no_more_time_than_there_are_lines()
    {
        var rows = await CsvFiles.Rows("name,day\n" + string.Concat(Enumerable.Repeat("Ann,\"2017\n", 50_000)) + "Bo,2017-07-02\n");
        rows.Should().HaveCount(50_001);
        rows[..^1].Should().OnlyContain(row => row.Errors[0].Code == "bad-quoting" || row.Errors[0].Code == "quote-not-closed");
        (await CsvFiles.Fault("\"name\n" + new string('\n', 70_000) + "x")).Error.Code.Should().Be("bad-quoting");
    }

    [Fact]
    public async Task A_row_given_alone_reads_like_one_of_the_file()
    {
        await using var table = await CsvTable.ReadAsync(
            new MemoryStream("sep=;\nname;day\n"u8.ToArray()), CsvFiles.Schema, CsvFiles.NoMap, FileForm.Unsaid, CancellationToken.None);
        var header = CsvHeader.Parse(table.Header.Text, CsvFiles.Schema, CsvFiles.NoMap, table.Header.Form);
        new[] { header.Row("Ann;2017-07-01\r\n", 7), header.Row("Ann;2017\nBo;2018", 8), header.Row("\"Ann", 9) }.Told()
            .Should().Equal("7:Ann", "8:bad-quoting", "9:bad-quoting");
        header.Row(new string('x', 70_000), 1).Errors[0].Code.Should().Be("line-too-long");
    }

    [Theory]
    [InlineData("Ann", "Ann")]
    [InlineData("Ann,x\"y", "Ann")]
    [InlineData("Ann,\"2017", "Ann")]
    [InlineData("\"Ann,2017-07-01", null)]
    [InlineData("Ann,2017-07-01,x", "Ann")]
    public async Task What_stands_before_the_fault_of_a_row_can_be_glimpsed(string bad, string? name) =>
        (await CsvFiles.Rows($"name,day\n{bad}\n\"Bo\",2017-07-02\n"))[0].Glimpse("name").Should().Be(name);

    [Fact]
    public async Task Titles_that_people_put_above_a_table_are_none_of_it()
    {
        var rows = await CsvFiles.Rows("Sales of July,,\n\nas of 2017-08-01,,\n\"name\",day,amount\nAnn,2017-07-01,1.5\n");
        rows.Told().Should().Equal("5:Ann");
        rows[0].Number("amount").Should().Be(1.5m);
    }

    [Fact]
    public async Task Of_a_file_without_a_header_the_line_with_the_most_cells_says_what_there_is() =>
        (await CsvFiles.Fault("Sales of July\nperson,day,amount\nAnn,2017-07-01,1.5\n")).Error.Message.Should()
            .Be("The header lacks name. It has: person, day, amount.");
}
