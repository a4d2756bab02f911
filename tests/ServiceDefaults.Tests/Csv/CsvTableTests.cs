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
    [InlineData("name,other,day\nAnn,x,2017-07-01\nBo,,2017-07-02\n")]
    public async Task The_same_rows_come_out_of_every_form_a_file_may_have(string file)
    {
        var rows = await CsvFiles.Rows(file);
        rows.Told().Should().Equal("2:Ann", "3:Bo");
        rows.Select(row => row.Day("day")).Should().Equal(new DateOnly(2017, 7, 1), new DateOnly(2017, 7, 2));
        rows.Should().OnlyContain(row => row.IsGood);
    }

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
    public async Task Empty_lines_are_no_rows_and_a_header_alone_has_none()
    {
        (await CsvFiles.Rows("name,day\n\nAnn,2017-07-01\n\r\n\n")).Told().Should().Equal("3:Ann");
        (await CsvFiles.Rows("name,day\n")).Should().BeEmpty();
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_harm_their_row_only_and_name_the_column()
    {
        byte[] file = [.. "name,day\nM"u8, 0xFC, .. "ller,2017-07-01\nBo,2017-07-02\n"u8];
        var rows = await CsvFiles.Rows(file);
        rows.Told().Should().Equal("2:not-utf8", "3:Bo");
        rows[0].Errors.Should().ContainSingle().Which.Column.Should().Be("name");
    }

    [Fact]
    public async Task NUL_bytes_in_a_row_are_refused() =>
        (await CsvFiles.Rows("name,day\nA\0n,2017-07-01\n")).Told().Should().Equal("2:not-text");

    [Theory]
    [InlineData("Ann", "2:wrong-number-of-cells")]
    [InlineData("Ann,2017-07-01,1,234.50", "2:wrong-number-of-cells")]
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
        var before = GC.GetAllocatedBytesForCurrentThread();
        var rows = await CsvFiles.Rows(new LongLineStream("name,day\nAnn,2017-07-01\n", 100_000_000, "\nBo,2017-07-02\n"));
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(5_000_000);
        rows.Told().Should().Equal("2:Ann", "3:line-too-long", "4:Bo");
    }

    [Fact]
    public async Task A_row_given_alone_reads_like_one_of_the_file()
    {
        var table = await CsvTable.ReadAsync(new MemoryStream("name;day\n"u8.ToArray()), CsvFiles.Schema, CsvFiles.NoMap, CancellationToken.None);
        var header = CsvHeader.Parse(table.Header.Text, CsvFiles.Schema, CsvFiles.NoMap);
        new[] { header.Row("Ann;2017-07-01\r\n", 7), header.Row("Ann;2017\nBo;2018", 8), header.Row("\"Ann", 9) }.Told()
            .Should().Equal("7:Ann", "8:bad-quoting", "9:bad-quoting");
        header.Row(new string('x', 70_000), 1).Errors[0].Code.Should().Be("line-too-long");
    }

    [Theory]
    [InlineData("Ann", "Ann")]
    [InlineData("Ann,x\"y", "Ann")]
    [InlineData("Ann,\"2017", "Ann")]
    [InlineData("\"Ann,2017-07-01", null)]
    [InlineData("Ann,2017-07-01,", "Ann")]
    public async Task What_stands_before_the_fault_of_a_row_can_be_glimpsed(string bad, string? name) =>
        (await CsvFiles.Rows($"name,day\n{bad}\n\"Bo\",2017-07-02\n"))[0].Glimpse("name").Should().Be(name);
}
