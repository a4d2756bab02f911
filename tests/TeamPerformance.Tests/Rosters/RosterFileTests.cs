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
        var file = await ReadAsync(
            "employee,name,hired_on,left_on\ne-1,Ann,2026-03-01,2026-03-01\ne/2,Bob,2026-03-01,\ne-3,,someday,\ne-4,Dan,2026-03-01,\n");
        file.Errors.Select(error => (error.Line, error.Column, error.Code)).Should().Equal(
            (2, "left_on", "before-hired-on"), (3, "employee", "not-a-key"), (4, "name", "required"), (4, "hired_on", "not-a-date"));
        file.Rows.Should().ContainSingle().Which.Hire.Employee.Should().Be("e-4");
        file.RowCount.Should().Be(4);
    }

    [Fact]
    public async Task A_row_that_repeats_another_of_its_file_is_a_finding_and_no_silent_unchanged()
    {
        var file = await ReadAsync(
            "employee,name,hired_on,left_on\ne-1,Ann,2026-03-01,\ne-2,Bob,2026-03-01,\ne-1,Ann,2026-03-01,\n"
            + "e-1,Ann,2026-03-01,2026-05-01\n");
        file.Errors.Select(error => (error.Line, error.Column, error.Code)).Should().Equal((4, "", "repeats-row"));
        file.Rows.Select(row => (row.Hire.Employee, row.LeftOn)).Should().Equal(("e-1", null), ("e-2", null), ("e-1", May));
    }

    [Theory]
    [InlineData("sep=;\nemployee;name;hired_on\n00123;Ann;2026/3/1\n;;\n123;Bob;20260301\n")]
    [InlineData("\n,,\nemployee,\"name\nin full\",name,hired_on,,\n00123,x,Ann,2026-03-01 00:00:00,,\n123,x,Bob,2026年3月1日,\n")]
    [InlineData("employee,name,hired_on,left_on,Notes,Notes\r00123,Ann,2026.3.1,,,\r123,Bob,2026-3-1,,,\r")]
    public async Task The_forms_in_which_programs_write_are_read_and_keys_keep_their_zeros(string text)
    {
        var file = await ReadAsync(text);
        file.Errors.Should().BeEmpty();
        file.Rows.Select(row => (row.Hire.Employee, row.Hire.Name, row.Hire.HiredOn)).Should()
            .Equal(("00123", "Ann", new DateOnly(2026, 3, 1)), ("123", "Bob", new DateOnly(2026, 3, 1)));
    }

    [Fact]
    public async Task What_a_spreadsheet_destroyed_and_what_adds_up_is_refused_by_name() =>
        (await ReadAsync(
            "employee,name,hired_on,left_on\n#N/A,Ann,2026-03-01,\n1,NULL,2026-03-01,\n2.02603E+11,Bo,2026-03-01,\n4,Cy,46083,\n"
            + "5,Di,2026-03-01,#REF!\n合计,,,\n7,Ed,1/3/2026,\n"))
            .Errors.Select(error => $"{error.Line}:{error.Column}:{error.Code}").Should().Equal(
                "2:employee:spreadsheet-damage", "3:name:spreadsheet-damage", "4:employee:spreadsheet-damage", "5:hired_on:serial-date",
                    "6:left_on:spreadsheet-damage",
                "7::totals-row", "8:hired_on:not-a-date");

    [Fact]
    public async Task The_roster_somebody_sent_is_read_whole()
    {
        var upload = await UploadedFile.OpenAsync(new FileHeader { FileName = "roster.csv" }, await SharedFiles.ReadAsync("roster.csv"));
        var file = await RosterFile.ReadAsync(upload, "north", TestContext.Current.CancellationToken);
        file.Errors.Should().BeEmpty();
        file.Rows.Select(row => row.Hire.Employee).Should().Equal("E101", "E102", "E103", "7");
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
