using System.Globalization;
using SalesPlatform.Files;

namespace SalesPlatform.Tests.Files;

public class CsvValueTests
{
    private static readonly CsvHeader Header = CsvHeader.Parse("value,rest", new CsvSchema(["value"], ["absent"]) { Numbers = ["value"] },
        CsvFiles.NoMap);

    private static CsvRow Row(string value) => Header.Row($"\"{value}\",", 5);

    [Theory]
    [InlineData("2017-07-01")]
    [InlineData("2017-7-1")]
    [InlineData("2017.7.1")]
    [InlineData("2017/07/1")]
    [InlineData("20170701")]
    [InlineData("2017年7月1日")]
    [InlineData("2017 年 07 月 01 日 9:05")]
    [InlineData("２０１７年７月１日")]
    [InlineData("２０１７／７／１")]
    [InlineData("2017年7月1日 星期六")]
    [InlineData("2017/7/1 下午 3:05:09")]
    [InlineData("2017-07-01 03:05 PM")]
    [InlineData("2017-07-01 00:00:00")]
    [InlineData("2017-07-01T09:21:33.123")]
    [InlineData("2017-07-01T00:00:00Z")]
    [InlineData("2017-07-01 00:00:00.0000000 +08:00")]
    public void A_date_with_the_year_first_is_read_in_any_form(string date) => Row(date).Day("value").Should().Be(new DateOnly(2017, 7, 1));

    [Theory]
    [InlineData("01/07/2017", "not-a-date", "--date-format")]
    [InlineData("01/07/2017", "not-a-date", "--date-format, here dd/MM/yyyy or MM/dd/yyyy.")]
    [InlineData("03/14/2025", "not-a-date", "--date-format, here MM/dd/yyyy.")]
    [InlineData("31-12-26", "not-a-date", "--date-format, here dd-MM-yy.")]
    [InlineData("07.06.2025 00:00", "not-a-date", "--date-format, here dd.MM.yyyy.")]
    [InlineData("7-Jan-17", "not-a-date", "--date-format, such as dd/MM/yyyy.")]
    [InlineData("2017-02-30", "not-a-date", "no such day")]
    [InlineData("2017-13-01", "not-a-date", "no such day")]
    [InlineData("2017-07/01", "not-a-date", "yyyy-MM-dd")]
    [InlineData("2017-07-01T16:00:00Z", "not-a-date", "time zone")]
    [InlineData("46083", "serial-date", "spreadsheet")]
    [InlineData("46083.5", "serial-date", "spreadsheet")]
    [InlineData("\u0662\u0660\u0661\u0667-07-01", "not-a-date", "yyyy-MM-dd")]
    [InlineData("#N/A", "spreadsheet-damage", "#N/A")]
    public void A_date_in_another_form_is_refused_and_the_message_says_what_to_do(string date, string code, string hint)
    {
        var row = Row(date);
        row.Day("value").Should().BeNull();
        var error = row.Errors.Should().ContainSingle().Which;
        (error.Line, error.Column, error.Code).Should().Be((5, "value", code));
        error.Message.Should().Contain(date).And.Contain(hint);
    }

    [Theory]
    [InlineData("dd/MM/yyyy", "02/03/2026")]
    [InlineData("DD/MM/YYYY", "2/3/2026 14:30")]
    [InlineData("M/d/yyyy", "3/2/2026 9:05:00 PM")]
    [InlineData("dd.MM.yy", "02.03.26")]
    [InlineData("d-MMM-yyyy", "2-Mar-2026")]
    [InlineData("ddMMyyyy", "02032026")]
    [InlineData("dd/MM/yyyy", "2026-03-02")]
    public async Task A_form_that_is_said_is_read_and_the_year_first_as_well(string form, string date) =>
        (await CsvFiles.Rows(new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"name,day\na,{date}\n")),
            form: CsvFiles.Form(dates: form)))[0]
            .Day("day").Should().Be(new DateOnly(2026, 3, 2));

    [Theory]
    [InlineData("dd/MM")]
    [InlineData("dd/dd/yyyy")]
    [InlineData("yyyy-MM-dd HH:mm")]
    [InlineData("german")]
    public void A_form_without_day_month_and_year_is_refused(string form) => DayFormat.Parse(form).Should().BeNull();

    [Theory]
    [InlineData("NaN", "spreadsheet-damage")]
    [InlineData("#N/A", "spreadsheet-damage")]
    [InlineData("2.02603E+11", "spreadsheet-damage")]
    [InlineData("1e5", "not-a-number")]
    [InlineData("$5", "not-a-number")]
    [InlineData("¥100.00", "not-a-number")]
    [InlineData("1,23.50", "not-a-number")]
    [InlineData("1,234.50.1", "not-a-number")]
    [InlineData("1'234,567.50", "not-a-number")]
    [InlineData("--5", "not-a-number")]
    [InlineData("万", "not-a-number")]
    [InlineData("5万8", "not-a-number")]
    [InlineData("123456789012345678901亿", "not-a-number")]
    [InlineData("12345678901234567890123456789", "not-a-number")]
    public void What_is_no_number_is_refused(string number, string code)
    {
        var row = Row(number);
        row.Number("value").Should().BeNull();
        row.Errors.Should().ContainSingle().Which.Code.Should().Be(code);
    }

    [Theory]
    [InlineData("$5")]
    [InlineData("¥1,200")]
    [InlineData("1.234,50 €")]
    public void A_currency_in_a_number_is_named_as_what_is_wrong_with_it(string number)
    {
        var row = Row(number);
        row.Number("value").Should().BeNull();
        row.Errors.Should().ContainSingle().Which.Message.Should().Be(
            $"'{number}' is not a number: it has the sign of a currency. Write the digits alone, such as 1234.50.");
    }

    [Theory]
    [InlineData("1234.50", "1234.50")]
    [InlineData("-3", "-3")]
    [InlineData("+3", "3")]
    [InlineData(" 0.0001 ", "0.0001")]
    [InlineData("\u22123.5", "-3.5")]
    [InlineData("(300.00)", "-300.00")]
    [InlineData("300.00-", "-300.00")]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("1.234,50", "1234.50")]
    [InlineData("1.250.000", "1250000")]
    [InlineData("1\u00A0234,5", "1234.5")]
    [InlineData("1'234'567.125", "1234567.125")]
    [InlineData("1234.567", "1234.567")]
    [InlineData("0.125", "0.125")]
    [InlineData("1.3550", "1.3550")]
    [InlineData("１２３４．５０", "1234.50")]
    [InlineData("（３００）", "-300")]
    [InlineData("1.5万", "15000")]
    [InlineData("-1,234.56 万", "-12345600")]
    [InlineData("2亿", "200000000")]
    [InlineData("0.35百万", "350000")]
    public void A_number_that_can_mean_one_thing_only_is_read_exactly(string text, string number) =>
        Row(text).Number("value").Should().Be(decimal.Parse(number, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("18.500|1.355,90", "18500|1355.90")]
    [InlineData("18.500|1.250.000", "18500|1250000")]
    [InlineData("18.500|12.5", "18.5|12.5")]
    [InlineData("18,500|12.5", "18500|12.5")]
    [InlineData("18.500|7", "?|7")]
    [InlineData("18.500万|7", "?|7")]
    [InlineData("18.500万|1.355,90", "185000000|1355.90")]
    [InlineData("18,500|7", "?|7")]
    [InlineData("18.500|12.5|12,5|1,75", "?|!|12.5|1.75")]
    [InlineData("18.500|12.5|12,5|", "?|?|?|")]
    public async Task What_a_cell_leaves_open_the_whole_file_decides_and_else_it_is_asked(string cells, string numbers)
    {
        var file = $"name;day;amount\n{string.Concat(cells.Split('|').Select(cell => $"a;2017-07-01;{cell}\n"))}";
        var rows = await CsvFiles.Rows(file);
        rows.Select(row => Told(row, "amount")).Should().Equal(numbers.Split('|'));
        rows.SelectMany(row => row.Errors).Where(error => error.Code == "decimal-unclear").Should().OnlyContain(error =>
            error.Message.Contains("--decimal"));
    }

    [Theory]
    [InlineData(",", "18500|!|12.5")]
    [InlineData(".", "18.5|12.5|!")]
    public async Task A_sign_that_is_said_decides_and_what_contradicts_it_is_named(string sign, string numbers)
    {
        var file = "name;day;amount\na;2017-07-01;18.500\nb;2017-07-01;12.5\nc;2017-07-01;12,5\n"u8.ToArray();
        var rows = await CsvFiles.Rows(new MemoryStream(file), form: CsvFiles.Form(decimalSign: sign));
        rows.Select(row => Told(row, "amount")).Should().Equal(numbers.Split('|'));
    }

    [Fact]
    public async Task A_row_that_is_mended_alone_may_say_what_its_file_left_open()
    {
        await using var table = await CsvTable.ReadAsync(
            new MemoryStream("name;day;amount\na;2017-07-01;18.500\n"u8.ToArray()), CsvFiles.Schema, CsvFiles.NoMap, FileForm.Unsaid,
                TestContext.Current.CancellationToken);
        var header = CsvHeader.Parse(table.Header.Text, CsvFiles.Schema, CsvFiles.NoMap, table.Header.Form);
        Told(header.Row("a;2017-07-01;18.500", 2), "amount").Should().Be("?");
        Told(header.Row("a;2017-07-01;18500,00", 2), "amount").Should().Be("18500.00");
    }

    [Fact]
    public async Task A_column_that_is_empty_in_every_row_is_as_if_it_were_absent()
    {
        await using var table = await CsvTable.ReadAsync(
            new MemoryStream("name,day,amount,count\na,2017-07-01,, \nb,2017-07-01,5,\n"u8.ToArray()), CsvFiles.Schema, CsvFiles.NoMap,
                FileForm.Unsaid, TestContext.Current.CancellationToken);
        (table.Header.Has("amount"), table.Header.Has("count")).Should().Be((true, false));
        CsvHeader.Parse(table.Header.Text, CsvFiles.Schema, CsvFiles.NoMap, table.Header.Form).Has("count").Should().BeFalse();
    }

    private static string Told(CsvRow row, string column)
    {
        var number = row.Number(column, required: false);
        return (row.Errors is [var first, ..] ? first : null)?.Code switch
        {
            null => number?.ToString(CultureInfo.InvariantCulture) is { } text ? text.EndsWith(".500",
                StringComparison.Ordinal) ? text.TrimEnd('0') : text : "",
            "decimal-unclear" => "?",
            _ => "!",
        };
    }

    [Fact]
    public void Numbers_and_dates_do_not_depend_on_the_machines_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Row("1.5").Number("value").Should().Be(1.5m);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("3.0", 3)]
    [InlineData("3,00", 3)]
    [InlineData("-2.0", -2)]
    public void A_whole_number_may_be_written_with_decimals_of_nothing(string text, int number) =>
        Row(text).Integer("value").Should().Be(number);

    [Theory]
    [InlineData("1.5")]
    [InlineData("x")]
    [InlineData("3000000000")]
    public void A_whole_number_has_no_fraction_and_fits(string text)
    {
        var row = Row(text);
        row.Integer("value").Should().BeNull();
        row.Errors[0].Code.Should().Be("not-a-whole-number");
    }

    [Fact]
    public void An_empty_cell_is_an_error_only_where_a_value_is_needed()
    {
        var row = Row("  ");
        row.Text("value", required: false).Should().BeNull();
        row.Number("absent", required: false).Should().BeNull();
        row.IsGood.Should().BeTrue();
        row.Text("value").Should().BeNull();
        row.Errors.Should().ContainSingle().Which.Code.Should().Be("required");
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused()
    {
        var row = Row("abcd");
        row.Text("value", maxLength: 3).Should().BeNull();
        row.Errors.Should().ContainSingle().Which.Code.Should().Be("too-long");
    }

    [Fact]
    public void A_faulty_row_gets_no_second_error_for_each_of_its_cells()
    {
        var row = Header.Row("only one cell", 5);
        row.Number("value").Should().BeNull();
        row.Errors.Should().ContainSingle().Which.Code.Should().Be("wrong-number-of-cells");
    }

    [Theory]
    [InlineData("2.02603E+11")]
    [InlineData("2,02603e+11")]
    [InlineData("1E+05")]
    [InlineData("#N/A")]
    [InlineData("#REF!")]
    [InlineData("#NAME?")]
    [InlineData("#DIV/0!")]
    [InlineData("#WERT!")]
    [InlineData("#NV")]
    [InlineData("######")]
    [InlineData("Err:502")]
    [InlineData("NULL")]
    [InlineData("nan")]
    [InlineData("\\N")]
    public void What_a_spreadsheet_destroyed_names_nothing_and_is_refused_by_name(string value)
    {
        var row = Row(value);
        row.Text("value").Should().BeNull();
        row.Errors.Should().ContainSingle().Which.Code.Should().Be("spreadsheet-damage");
        row.Errors[0].Message.Should().Contain(value);
        Row(value).Remark("value", 100).Should().Be(value, "words for people name nothing");
    }

    [Theory]
    [InlineData("00123")]
    [InlineData("INV/2026/00001")]
    [InlineData("12E4")]
    [InlineData("#12")]
    [InlineData("Total Energies")]
    [InlineData("Nullmeier")]
    public void A_key_is_kept_as_it_is(string value) => Row(value).Text("value").Should().Be(value);
}
