using SalesPlatform.Cli.CommandLine;

namespace SalesPlatform.Cli.Failures;

/// <summary>A failure that has been put into words for the person at the keyboard.</summary>
internal sealed class CliException(params IReadOnlyList<string> lines) : Exception(string.Join(" ", lines))
{
    /// <summary>One line each; several only where several things are wrong.</summary>
    public IReadOnlyList<string> Lines { get; } = lines;

    /// <summary>What the command ends with: see <see cref="ExitCodes"/>.</summary>
    public int Exit { get; init; } = ExitCodes.Failure;

    /// <summary>Somebody did not answer, who may answer later.</summary>
    public bool IsUnavailable => Exit == ExitCodes.Unavailable;
}
