namespace SalesPlatform.Cli.CommandLine;

/// <summary>What scripts can tell apart.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>Nothing was done, or it is not known to be.</summary>
    public const int Failure = 1;

    /// <summary>Done, but some rows wait in the quarantine or were refused.</summary>
    public const int RowsLeftOut = 2;

    /// <summary>Stopped by Ctrl-C, as shells count it.</summary>
    public const int Interrupted = 130;
}
