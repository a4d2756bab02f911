using System.CommandLine;

namespace SalesPlatform.Cli.Imports;

/// <summary><c>import</c>: files of rosters, targets and sales, and what became of them.</summary>
internal static class ImportCommands
{
    public static Command Create() => new("import", "Files of rosters, targets and sales.")
    {
        ImportRoster.Create(),
        ImportTargets.Create(),
        ImportSales.Create(),
        BatchCommands.Show(),
        BatchCommands.List(),
        BatchCommands.Reconcile(),
    };
}
