using Google.Protobuf;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Planning.AnnualPlans;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Tests.Planning.AnnualPlans;

/// <summary>The quotas of AdventureWorks, a file of two fiscal years from July, in its own columns.</summary>
public class QuotaFileTests
{
    private const string DataFolder = "SALESPLATFORM_ACCEPTANCE_DATA";

    [Theory]
    [InlineData("FY2018", 19_331_000, 40)]
    [InlineData("FY2019", 33_143_000, 55)]
    public async Task Each_year_of_the_file_adds_up(string fiscalYear, int total, int rows)
    {
        var file = await ReadAsync(await System.IO.File.ReadAllBytesAsync(Path(), TestContext.Current.CancellationToken));
        file.Errors.Should().BeEmpty();
        var sheet = TargetSheet.Read(
            file.Name, file.Rows, null, Period.Parse(fiscalYear), new FiscalCalendar(7), PlanFigures.EqualSeasonality, "USD");
        sheet.Faults.Should().BeEmpty();
        sheet.Targets!.Grain.Should().Be(Grain.Quarter);
        sheet.Targets.Months.Sum().Should().Be(total);
        (sheet.Targets.Rows, sheet.Targets.Rows + sheet.Skipped).Should().Be((rows, 95));
    }

    [Fact]
    public async Task Wrong_cells_are_named_by_line_and_the_files_own_column()
    {
        var file = await ReadAsync("employee_key,quarter_start,quota_usd\n1,2017-07-01,5\n2,07/01/2017,5\n3,2017-07-01,-5\n"u8.ToArray());
        var sheet = TargetSheet.Read(file.Name, file.Rows, Grain.Quarter, Period.Year(2018), new FiscalCalendar(7),
            PlanFigures.EqualSeasonality, "USD");
        file.ErrorsWith(sheet.Faults).Select(error => (error.Line, error.Column, error.Code))
            .Should().Equal((3, "quarter_start", "not-a-date"), (4, "quota_usd", "negative"));
        (file.RowCount, file.Rows.Count).Should().Be((3, 2));
    }

    [Fact]
    public async Task Faults_the_domain_finds_are_told_with_the_files_own_column()
    {
        var file = await ReadAsync("employee_key,quarter_start,quota_usd\n1,2017-07-02,5\n"u8.ToArray());
        var sheet = TargetSheet.Read(file.Name, file.Rows, null, Period.Year(2018), new FiscalCalendar(7),
            PlanFigures.EqualSeasonality, "USD");
        file.ErrorsWith(sheet.Faults).Should().ContainSingle().Which.Column.Should().Be("quarter_start");
    }

    [Fact]
    public async Task A_file_without_a_needed_column_is_refused_as_a_whole()
    {
        var file = await ReadAsync("employee_key,quota_usd\n1,5\n"u8.ToArray());
        file.ErrorsWith([new RowFault(0, "period_start", "no-rows-in-year", "")]).Should().ContainSingle().Which.Code.Should()
            .Be("mapped-column-missing");
    }

    private static string Path()
    {
        var folder = Environment.GetEnvironmentVariable(DataFolder) is { Length: > 0 } given ? given : Directory("../shared/data");
        var path = System.IO.Path.Combine(folder, "adventure-works", "sales-quotas.csv");
        Assert.SkipUnless(System.IO.File.Exists(path), $"{path} is not here; set {DataFolder} to the folder with the acceptance data.");
        return path;
    }

    private static string Directory(string besideRoot)
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(System.IO.Path.Combine(folder, "SalesPlatform.sln")))
            folder = System.IO.Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("The tests do not run within the repository.");
        return System.IO.Path.GetFullPath(besideRoot, folder);
    }

    private static async Task<TargetFile> ReadAsync(byte[] content)
    {
        var header = new FileHeader
        {
            FileName = "sales-quotas.csv",
            Columns = { ["rep"] = "employee_key", ["period_start"] = "quarter_start", ["amount"] = "quota_usd" },
        };
        var upload = await UploadedFile.OpenAsync(header, ByteString.CopyFrom(content));
        return await TargetFile.ReadAsync(upload, TestContext.Current.CancellationToken);
    }
}
