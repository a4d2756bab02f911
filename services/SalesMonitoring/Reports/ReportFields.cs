namespace SalesPlatform.SalesMonitoring.Reports;

internal sealed record ReportKey(string Team, Period Period, long ExpectedVersion);

internal static class ReportFields
{
    public const int UsualRows = 20;

    private const int MostRows = 100;

    public static ReportKey Report(this FieldErrors errors, Wire.ReportKey? key)
    {
        errors.Require(key is not null, "report", "missing", "The report is missing.");
        return new ReportKey(
            errors.Key("report.team", key?.Team ?? ""), errors.Period("report.period", key?.Period ?? ""), key?.ExpectedVersion ?? 0);
    }

    public static int Rows(this FieldErrors errors, int rows)
    {
        errors.Require(rows is >= 0 and <= MostRows, "rows", "out-of-range", $"A report keeps 1 to {MostRows} rows.");
        return rows == 0 ? UsualRows : rows;
    }
}
