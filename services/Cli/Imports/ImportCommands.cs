namespace SalesPlatform.Cli.Imports;

/// <summary><c>import</c>: files of rosters, targets, sales and returns, and what became of them.</summary>
internal static class ImportCommands
{
    public static Command Create() => new("import", "Files of rosters, targets, sales and returns.")
    {
        ImportRoster.Create(),
        ImportTargets.Create(),
        ImportSales.Create(),
        ImportReturns.Create(),
        BatchCommands.Show(),
        BatchCommands.List(),
        BatchCommands.Reconcile(),
    };
}
