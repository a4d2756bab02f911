using System.Text;

namespace SalesPlatform.Tests.Files;

public class CsvFileFaultTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n")]
    public async Task An_empty_file_is_a_fault(string file) => (await CsvFiles.Fault(file)).Error.Code.Should().Be("empty-file");

    [Fact]
    public async Task All_missing_columns_are_named_at_once()
    {
        var error = (await CsvFiles.Fault("amount,colour\n1,red\n")).Error;
        (error.Code, error.Line, error.Column).Should().Be(("column-missing", 1, "name, day"));
        error.Message.Should().Contain("amount, colour");
    }

    [Fact]
    public async Task A_column_that_stands_there_twice_is_a_fault() =>
        (await CsvFiles.Fault("name,day,Name\n")).Error.Code.Should().Be("duplicate-column");

    [Fact]
    public async Task A_mapped_column_must_be_in_the_file() =>
        (await CsvFiles.Fault("name,day\n", new() { ["day"] = "datum" })).Error.Code.Should().Be("mapped-column-missing");

    [Fact]
    public async Task Only_columns_of_the_schema_can_be_mapped() =>
        (await CsvFiles.Fault("name,day\n", new() { ["colour"] = "name" })).Error.Code.Should().Be("unknown-column");

    [Fact]
    public async Task A_header_with_both_semicolons_and_tabs_is_read_with_commas() =>
        (await CsvFiles.Fault("name;day\tamount\n")).Error.Code.Should().Be("column-missing");

    [Fact]
    public async Task UTF16_and_binary_files_are_no_text()
    {
        (await CsvFiles.Fault([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("name,day\n")])).Error.Code.Should().Be("not-text");
        (await CsvFiles.Fault("PK\u0003\u0004\0\0\0\n")).Error.Code.Should().Be("not-text");
    }

    [Fact]
    public async Task A_header_in_another_encoding_is_a_fault_that_says_what_to_do()
    {
        var error = (await CsvFiles.Fault([0xC8, 0xD5, 0xC6, 0xDA, (byte)',', (byte)'x', (byte)'\n'])).Error;
        error.Code.Should().Be("not-utf8");
        error.Message.Should().Contain("CSV UTF-8");
    }

    [Fact]
    public async Task A_header_longer_than_a_row_may_be_is_a_fault() =>
        (await CsvFiles.Fault(new string('x', 70_000))).Error.Code.Should().Be("line-too-long");

    [Fact]
    public async Task A_header_with_an_open_quote_is_a_fault() =>
        (await CsvFiles.Fault("\"name,day\n")).Error.Code.Should().Be("bad-quoting");
}
