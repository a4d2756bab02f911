using System.Globalization;
using SalesPlatform.SalesMonitoring.Figures;
using SalesPlatform.SalesMonitoring.Imports;

namespace SalesPlatform.SalesMonitoring.Reports;

internal static class DataExceptions
{
    public static SalesException InQuarantine(string file, long rows) => new("rows-in-quarantine", null, file, file,
        new Dictionary<string, string> { ["rows"] = rows.ToString(CultureInfo.InvariantCulture) },
        $"{rows} rows of {file} wait in the quarantine and do not count yet.");

    public static SalesException Disputed(SalesSourceReconciled said) =>
        new SalesException("reconciliation-disputed", null, said.Source, said.Source,
            new Dictionary<string, string>
            {
                ["period"] = said.Period,
                ["row_difference"] = (said.OurRows - said.RowCount).ToString(CultureInfo.InvariantCulture),
                ["total_difference"] = Differences.Between(
                    said.OurExactTotal ?? said.OurTotal, said.ControlTotal, Currency.Of(said.Currency)).ToExactString(),
                ["currency"] = said.Currency,
            },
            $"Data analysis disputes the figures of {said.Source} for {said.Period}: {said.Reason}");
}
