using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Files;

namespace SalesPlatform.TeamPerformance.Rosters;

/// <summary>A readable row of a roster file, with the row it was read from, which takes the errors the domain finds.</summary>
public sealed record RosterRow(CsvRow Source, EmployeeHired Hire, DateOnly? LeftOn);

/// <summary>A CSV file of people as it was read: <c>employee,name,hired_on[,left_on]</c>.</summary>
/// <param name="Rows">The readable rows.</param>
/// <param name="RowCount">Rows in the file, good and bad.</param>
/// <param name="Errors">What could not be read.</param>
public sealed record RosterFile(IReadOnlyList<RosterRow> Rows, long RowCount, IReadOnlyList<RowError> Errors)
{
    private static readonly CsvSchema Schema = new(["employee", "name", "hired_on"], ["left_on"]);

    /// <summary>Reads an upload to its end.</summary>
    public static async Task<RosterFile> ReadAsync(FileUpload upload, string team, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(upload);
        var file = await CsvFile.ReadAsync(upload, Schema, cancellation);
        var (rows, errors) = file.Select(row => Read(row, team));
        return new RosterFile(rows, file.Rows.Count, errors);
    }

    private static RosterRow? Read(CsvRow row, string team)
    {
        var (employee, name) = (row.Text("employee"), row.Text("name"));
        var (hiredOn, leftOn) = (row.Day("hired_on"), row.Day("left_on", required: false));
        if (employee?.Any(letter => letter == '/' || char.IsControl(letter)) == true)
            row.Refuse("employee", "not-a-key", "An employee's id holds no slash and no control character.");
        if (leftOn <= hiredOn)
            row.Refuse("left_on", "before-hired-on", "left_on lies after hired_on: it is the first day no longer employed.");
        return row.IsGood ? new RosterRow(row, new EmployeeHired(employee!, name!, team, hiredOn!.Value), leftOn) : null;
    }
}
