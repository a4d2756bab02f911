using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Files;

namespace SalesPlatform.TeamPerformance.Rosters;

/// <summary>The row takes the errors the domain finds.</summary>
internal sealed record RosterRow(CsvRow Source, EmployeeHired Hire, DateOnly? LeftOn);

internal sealed record RosterFile(IReadOnlyList<RosterRow> Rows, long RowCount, IReadOnlyList<RowError> Errors)
{
    public const string RepeatsRow = "repeats-row";

    private static readonly CsvSchema Schema = new(["employee", "name", "hired_on"], ["left_on"])
    {
        Days = ["hired_on", "left_on"], Key = "employee",
    };

    public static async Task<RosterFile> ReadAsync(FileUpload upload, string team, CancellationToken cancellation)
    {
        var file = await CsvFile.ReadAsync(upload, Schema, cancellation);
        var seen = new Dictionary<(EmployeeHired, DateOnly?), long>();
        var (rows, errors) = file.Select(row => Read(row, team, seen));
        return new RosterFile(rows, file.Rows.Count, errors);
    }

    private static RosterRow? Read(CsvRow row, string team, Dictionary<(EmployeeHired, DateOnly?), long> seen)
    {
        var (employee, name) = (row.Text("employee"), row.Text("name"));
        var (hiredOn, leftOn) = (row.Day("hired_on"), row.Day("left_on", required: false));
        if (employee?.Any(letter => letter == '/' || char.IsControl(letter)) == true)
            row.Refuse("employee", "not-a-key", "An employee's id holds no slash and no control character.");
        if (leftOn <= hiredOn)
            row.Refuse("left_on", "before-hired-on", "left_on lies after hired_on: it is the first day no longer employed.");
        if (!row.IsGood)
            return null;
        var hire = new EmployeeHired(employee!, name!, team, hiredOn!.Value);
        // Known before the file is unchanged; told twice by the file is a finding.
        if (!seen.TryAdd((hire, leftOn), row.Line))
            row.Refuse("", RepeatsRow, $"This row tells of the same person as line {seen[(hire, leftOn)]} of this file: leave it out.");
        return row.IsGood ? new RosterRow(row, hire, leftOn) : null;
    }
}
