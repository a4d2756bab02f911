using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Files;

namespace SalesPlatform.Planning.AnnualPlans;

internal sealed record TargetFile(string Name, IReadOnlyList<TargetRow> Rows, long RowCount, IReadOnlyList<RowError> Errors,
    CsvHeader? Header)
{
    // Within these each day has a fiscal year, whatever month the year starts in.
    private const int EarliestYear = 1901;
    private const int LatestYear = 2998;

    private static readonly CsvSchema Schema = new(["rep", "period_start", "amount"], ["region", "product_line"])
    {
        Numbers = ["amount"], Days = ["period_start"], Key = "rep",
    };

    public static async Task<TargetFile> ReadAsync(FileUpload upload, CancellationToken cancellation)
    {
        var file = await CsvFile.ReadAsync(upload, Schema, cancellation);
        var (rows, errors) = file.Select(Read);
        return new TargetFile(upload.Header.FileName, rows, file.Rows.Count, errors, file.Header);
    }

    public IReadOnlyList<RowError> ErrorsWith(IEnumerable<RowFault> faults)
    {
        // What concerns the file as a whole may follow from rows that could not be read, and is told only when all could.
        var found = faults.Where(fault => Errors.Count == 0 || fault.Line > 0).Select(fault => new RowError
        {
            Line = fault.Line,
            Column = Header?.NameOf(fault.Column) ?? fault.Column,
            Code = fault.Code,
            Message = fault.Message,
        });
        return Errors.Concat(found).ForReply();
    }

    private static TargetRow? Read(CsvRow row)
    {
        var (rep, region,
            line) = (row.Text("rep", required: false), row.Text("region", required: false), row.Text("product_line", required: false));
        var (start, amount) = (row.Day("period_start"), row.Number("amount"));
        if (start is { Year: < EarliestYear or > LatestYear })
            row.Refuse("period_start", "out-of-range", $"A period starts in the years {EarliestYear} to {LatestYear}.");
        return row.IsGood && start is { } day && amount is { } target ? new TargetRow(row.Line, rep, region, line, day, target) : null;
    }
}
