using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Files;

namespace SalesPlatform.CustomerRelations.Accounts;

/// <param name="Rep">Who went; empty for the account's owner.</param>
internal sealed record VisitRow(CsvRow Source, string Customer, DateOnly On, string Rep, VisitStatus Status, string Notes);

/// <summary><c>customer,date[,rep][,status][,notes]</c>. Errors are also rows that say the same as one before them.</summary>
internal sealed record VisitFile(int RowCount, IReadOnlyList<VisitRow> Rows, IReadOnlyList<RowError> Errors)
{
    private const int MostRows = 10_000;

    private static readonly CsvSchema Schema = new(["customer", "date"], ["rep", "status", "notes"])
    {
        Days = ["date"], Key = "customer",
    };

    public static async Task<VisitFile> ReadAsync(FileUpload upload, CancellationToken cancellation)
    {
        var file = await CsvFile.ReadAsync(upload, Schema, cancellation, MostRows);
        var seen = new Dictionary<(string, DateOnly, string), long>();
        var (rows, errors) = file.Select(row => Read(row, seen));
        return new VisitFile(file.Rows.Count, rows, errors);
    }

    private static VisitRow? Read(CsvRow row, Dictionary<(string, DateOnly, string), long> seen)
    {
        var (customer, on, rep) = (row.Text("customer"), row.Day("date"), row.Text("rep", required: false) ?? "");
        var (status, notes) = (StatusOf(row), row.Remark("notes", RequestFields.LongestText) ?? "");
        if (customer?.Any(letter => letter == '/' || char.IsControl(letter)) == true)
            row.Refuse("customer", "not-a-key", "A customer's id holds no slash and no control character.");
        if (row.IsGood && !seen.TryAdd((customer!, on!.Value, rep), row.Line))
            row.Refuse("", "repeated-row",
                $"Line {seen[(customer!, on.Value, rep)]} tells of a visit of the same person to this customer on this day.");
        return row.IsGood ? new VisitRow(row, customer!, on!.Value, rep, status, notes) : null;
    }

    private static VisitStatus StatusOf(CsvRow row)
    {
        var status = row.Text("status", required: false) ?? "";
        switch (status.ToLowerInvariant())
        {
            case "" or "done" or "已完成":
                return VisitStatus.Done;
            case "planned" or "已计划":
                return VisitStatus.Planned;
            case "missed" or "未成行":
                return VisitStatus.Missed;
            default:
                row.Refuse("status", "unknown", $"'{status}' is not a status of a visit: done, planned or missed.");
                return default;
        }
    }
}
