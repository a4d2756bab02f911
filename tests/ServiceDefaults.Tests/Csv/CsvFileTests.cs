using Google.Protobuf;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Domain;
using SalesPlatform.Files;

namespace SalesPlatform.Tests.Files;

public class CsvFileTests
{
    private static readonly CsvSchema Schema = new(["key", "count"], []) { Numbers = ["count"], Key = "key" };

    [Fact]
    public async Task Good_rows_are_kept_and_the_errors_of_the_others_come_before_those_of_the_file()
    {
        var file = await ReadAsync(["key,count\na,1\nb,x\nc,3\nd,4\n"], mostRows: 3);

        var (rows, errors) = file.Select(row => row.Integer("count") is { } count ? $"{row.Text("key")}{count}" : null);

        rows.Should().Equal("a1", "c3");
        errors.Select(error => (error.Line, error.Code)).Should().Equal((3, "not-a-whole-number"), (5, "too-many-rows"));
    }

    [Fact]
    public async Task A_file_that_is_too_large_says_so_once_however_much_more_of_it_comes()
    {
        var file = await ReadAsync(["key,count\na,1\n", .. Enumerable.Repeat("b,2\n", 9)], largest: 20);

        file.Rows.Should().BeEmpty("what its numbers mean is known only at its end");
        file.Faults.Should().ContainSingle().Which.Code.Should().Be("file-too-large");
    }

    [Fact]
    public async Task What_a_decision_refuses_is_told_at_the_files_own_columns()
    {
        var file = await ReadAsync(["code,count\na,1\n"], columns: new() { ["key"] = "code" });
        var refusal = DomainException.Invalid([new("key", "unknown", "No such key."), new("team", "missing", "No team.")]);

        file.Rows[0].ErrorsOf(refusal).Select(error => (error.Line, error.Column, error.Code)).Should()
            .Equal((2, "code", "unknown"), (2, "", "missing"));
        file.Rows[0].ErrorsOf(DomainException.Rule("closed", "It is closed.")).Should().ContainSingle()
            .Which.Should().Be(new RowError { Line = 2, Code = "closed", Message = "It is closed." });
        file.Rows[0].IsGood.Should().BeTrue();
    }

    private static async Task<CsvFile> ReadAsync(
        string[] parts, int mostRows = int.MaxValue, long largest = CsvFile.LargestFile, Dictionary<string, string>? columns = null)
    {
        var header = new FileHeader { FileName = "a.csv", Columns = { columns ?? [] } };
        FileChunk[] chunks = [new() { Header = header },
            .. parts.Select(part => new FileChunk { Content = ByteString.CopyFromUtf8(part) })];
        var upload = await FileUpload.OpenAsync(new UploadedFile(chunks), TestContext.Current.CancellationToken, largest);
        return await CsvFile.ReadAsync(upload, Schema, TestContext.Current.CancellationToken, mostRows);
    }
}
