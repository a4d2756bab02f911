using SalesPlatform.Budget.Costs;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Domain;
using SalesPlatform.Files;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Tests.Budget.Costs;

public class CostFileTests
{
    [Fact]
    public async Task A_row_says_all_a_cost_can()
    {
        var file = await ReadAsync(
            "document,line,date,category,amount,currency,rate,commitment,description,external_id,revision\n"
            + "i-1,2,2026-08-03,Travel,10.50,usd,7.2,po-1,train,x-9,3\n");
        file.Errors.Should().BeEmpty();
        file.Rows.Should().ContainSingle().Which.Draft.Should().Be(
            new CostDraft("erp", "x-9", 3, "north", new DateOnly(2026, 8, 3), "travel", "i-1", 2, "train", 10.50m, "USD", 7.2m, "po-1"));
    }

    [Fact]
    public async Task Optional_columns_may_be_missing_and_columns_called_otherwise()
    {
        var file = await ReadAsync("voucher;date;category;amount\ni-1;2026-08-03;travel;-5\n", ("document", "voucher"));
        file.Rows.Should().ContainSingle().Which.Draft.Should().Be(
            new CostDraft("erp", "", 1, "north", new DateOnly(2026, 8, 3), "travel", "i-1", 0, "", -5m, "", null, ""));
    }

    [Fact]
    public async Task Wrong_cells_are_named_by_line_and_the_files_own_column_and_good_rows_are_kept()
    {
        var file = await ReadAsync(
            "voucher,day,category,amount\ni-1,2026-08-03,travel,5.50\ni-2,03.08.2026,travel,5.25\ni-3,2026-08-03,,\"1,5\"\n"
            + "i-4,2026-08-03\ni-5,2026-08-04,tools,7\n",
            ("document", "voucher"), ("date", "day"));
        file.Errors.Select(error => (error.Line, error.Column, error.Code)).Should().Equal(
            (3, "day", "not-a-date"), (4, "category", "required"), (4, "amount", "not-a-number"), (5, "", "wrong-number-of-cells"));
        file.Rows.Select(row => row.Draft.Document).Should().Equal("i-1", "i-5");
        file.RowCount.Should().Be(5);
    }

    [Fact]
    public async Task A_document_with_several_rows_needs_its_lines()
    {
        var file = await ReadAsync(
            "document,line,date,category,amount\ni-1,,2026-08-03,travel,5\ni-1,,2026-08-03,travel,6\ni-2,1,2026-08-03,travel,7\n"
            + "i-2,2,2026-08-03,travel,8\n");
        file.Errors.Select(error => (error.Line, error.Column, error.Code)).Should()
            .Equal((2, "document", "line-missing"), (3, "document", "line-missing"));
        file.Rows.Select(row => row.Draft.Line).Should().Equal(1, 2);
    }

    [Fact]
    public async Task A_second_row_of_a_document_makes_the_first_uncertain_even_when_it_is_wrong() =>
        (await ReadAsync("document,date,category,amount\ni-1,2026-08-03,travel,5\ni-1,2026-08-03,travel,five\n")).Rows.Should().BeEmpty();

    [Fact]
    public async Task A_file_without_a_needed_column_is_refused_as_a_whole() =>
        (await ReadAsync("document,date,amount\ni-1,2026-08-03,5\n")).Errors.Should().ContainSingle().Which.Code.Should()
            .Be("column-missing");

    [Fact]
    public async Task Rows_beyond_the_most_are_not_read_and_those_before_are()
    {
        var rows = string.Concat(Enumerable.Range(0, CostFile.MostRows + 1).Select(i => $"i-{i},2026-08-03,travel,5\n"));
        var file = await ReadAsync($"document,date,category,amount\n{rows}");
        file.Rows.Should().HaveCount(CostFile.MostRows);
        file.Errors.Should().ContainSingle().Which.Code.Should().Be("too-many-rows");
    }

    [Fact]
    public async Task What_a_decision_refuses_is_told_with_the_files_own_column()
    {
        var row = (await ReadAsync("document,day,category,amount\ni-1,2026-08-03,travel,5\n", ("date", "day"))).Rows[0].Row;
        CostFile.ErrorsOf(row, DomainException.Invalid("cost.occurred_on", "in-the-future", "")).Should()
            .ContainSingle().Which.Column.Should().Be("day");
        CostFile.ErrorsOf(row, DomainException.Rule("content-differs", "")).Should().ContainSingle().Which.Line.Should().Be(2);
    }

    private static async Task<CostFile> ReadAsync(string content, params (string Ours, string Theirs)[] columns)
    {
        var header = new FileHeader { FileName = "costs.csv", Source = "erp", Team = "north" };
        foreach (var (ours, theirs) in columns)
            header.Columns.Add(ours, theirs);
        var upload = await UploadedFile.OpenAsync(header, content);
        return await CostFile.ReadAsync(upload, TestContext.Current.CancellationToken);
    }
}
