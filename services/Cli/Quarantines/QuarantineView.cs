using SalesPlatform.Cli.Imports;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Cli.Quarantines;

/// <summary>Rows that wait, for programs and for people.</summary>
internal static class QuarantineView
{
    public static void Print(Call call, string batch, IReadOnlyList<QuarantinedRow> rows) => call.Output.Show(
        new { Batch = batch, Rows = rows.Select(row => new { row.Line, row.Text, Errors = row.Errors.Select(Shapes.Of) }) },
        console =>
        {
            var table = Tables.Of(">Line", "Wrong", "Text");
            foreach (var row in rows)
                table.Row($"{row.Line}",
                    string.Join('\n', row.Errors.Select(error =>
                        $"{error.Column}: {RowErrors.Sentence(error, call.Language)}".TrimStart(':', ' '))), row.Text);
            console.Write(table);
            console.Line($"{Formats.Count(rows.Count)} rows wait.");
        });
}
