using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.TeamPerformance.Rosters;
using SalesPlatform.Tests.Hosting;
using static SalesPlatform.Tests.TeamPerformance.Rosters.RosterStory;

namespace SalesPlatform.Tests.TeamPerformance.Rosters;

public class RosterFileTests
{
    [Fact]
    public async Task Rows_are_read_with_and_without_a_last_day()
    {
        var file = await ReadAsync("employee,name,hired_on,left_on\ne-1,Ann,2026-03-01,\ne-2,Bob,2026-03-01,2026-05-01\n");
        file.Errors.Should().BeEmpty();
        file.Rows.Select(row => (row.Hire, row.LeftOn)).Should().Equal((Hired, null), (Hired with { Employee = "e-2", Name = "Bob" }, May));
    }

    [Fact]
    public async Task A_file_without_the_column_of_last_days_is_fine() =>
        (await ReadAsync("employee,name,hired_on\ne-1,Ann,2026-03-01\n")).Rows.Should().ContainSingle();

    [Fact]
    public async Task Bad_rows_are_named_and_good_ones_kept()
    {
        var file = await ReadAsync("employee,name,hired_on,left_on\ne-1,Ann,2026-03-01,2026-03-01\ne/2,Bob,2026-03-01,\ne-3,,someday,\ne-4,Dan,2026-03-01,\n");
        file.Errors.Select(error => (error.Line, error.Column, error.Code)).Should().Equal(
            (2, "left_on", "before-hired-on"), (3, "employee", "not-a-key"), (4, "name", "required"), (4, "hired_on", "not-a-date"));
        file.Rows.Should().ContainSingle().Which.Hire.Employee.Should().Be("e-4");
        file.RowCount.Should().Be(4);
    }

    [Fact]
    public async Task A_file_that_is_none_is_refused_as_a_whole() =>
        (await ReadAsync("who,when\nAnn,2026-03-01\n")).Errors.Should().ContainSingle().Which.Code.Should().Be("column-missing");

    private static async Task<RosterFile> ReadAsync(string text)
    {
        var upload = await UploadedFile.OpenAsync(new FileHeader { FileName = "roster.csv" }, text);
        return await RosterFile.ReadAsync(upload, "north", TestContext.Current.CancellationToken);
    }
}
