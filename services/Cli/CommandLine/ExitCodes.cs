namespace SalesPlatform.Cli.CommandLine;

/// <summary>What scripts can tell apart; documented in docs/cli.md.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>Nothing was done, or it is not known to be, for a reason that none of the others names.</summary>
    public const int Failure = 1;

    /// <summary>Done, but some rows wait in the quarantine or were refused.</summary>
    public const int RowsLeftOut = 2;

    /// <summary>The command line, or a field of the request, is wrong.</summary>
    public const int Usage = 3;

    /// <summary>What the command names does not exist.</summary>
    public const int NotFound = 4;

    /// <summary>The caller may not, or a rule forbids it as things stand.</summary>
    public const int Refused = 5;

    /// <summary>The platform, or a part of it, did not answer.</summary>
    public const int Unavailable = 6;

    /// <summary>Stopped by Ctrl-C, as shells count it.</summary>
    public const int Interrupted = 130;
}
