using System.Globalization;
using SalesPlatform.Files;

namespace SalesPlatform.Tests.Files;

public class CsvValueTests
{
    private static readonly CsvHeader Header = CsvHeader.Parse("value,rest", new CsvSchema(["value"], ["absent"]), CsvFiles.NoMap);

    private static CsvRow Row(string value) => Header.Row($"\"{value}\",", 5);

    [Theory]
    [InlineData("01/07/2017")]
    [InlineData("2017.7.1")]
    [InlineData("7-Jan-17")]
    [InlineData("2017-7-1")]
    [InlineData("2017-02-30")]
    [InlineData("20170701")]
    public void A_date_in_another_form_is_refused_with_the_form_expected(string date)
    {
        var row = Row(date);
        row.Day("value").Should().BeNull();
        var error = row.Errors.Should().ContainSingle().Which;
        (error.Line, error.Column, error.Code).Should().Be((5, "value", "not-a-date"));
        error.Message.Should().Contain(date).And.Contain("yyyy-MM-dd");
    }

    [Theory]
    [InlineData("1,234.50", "without thousands separators")]
    [InlineData("1.234,50", "without thousands separators")]
    [InlineData("1 234.50", "without thousands separators")]
    [InlineData("1'234.50", "without thousands separators")]
    [InlineData("1234,5", "with a decimal point")]
    [InlineData("NaN", "with a decimal point")]
    [InlineData("1e5", "with a decimal point")]
    [InlineData("$5", "with a decimal point")]
    [InlineData("(5)", "with a decimal point")]
    [InlineData("12345678901234567890123456789", "28 digits")]
    public void A_number_in_another_form_is_refused_with_a_hint(string number, string hint)
    {
        var row = Row(number);
        row.Number("value").Should().BeNull();
        row.Errors.Should().ContainSingle().Which.Code.Should().Be("not-a-number");
        row.Errors[0].Message.Should().Contain(hint);
    }

    [Theory]
    [InlineData("1234.50", "1234.50")]
    [InlineData("-3", "-3")]
    [InlineData(" 0.0001 ", "0.0001")]
    public void A_plain_number_is_read_exactly(string text, string number) =>
        Row(text).Number("value").Should().Be(decimal.Parse(number, CultureInfo.InvariantCulture));

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
    [InlineData("1.5")]
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
}
