namespace SalesPlatform.Cli.Failures;

/// <summary>A failure that has been put into words for the person at the keyboard, in their language.</summary>
/// <param name="lines">One line each; several only where several things are wrong.</param>
internal sealed class CliException(IReadOnlyList<string> lines) : Exception(string.Join(" ", lines))
{
    public CliException(Sentence sentence) : this([sentence.ToString()])
    {
    }

    /// <param name="text">A text of the client.</param>
    public CliException(string text) : this([Say(text)])
    {
    }

    public IReadOnlyList<string> Lines { get; } = lines;

    /// <summary>What the command ends with: see <see cref="ExitCodes"/>.</summary>
    public int Exit { get; init; } = ExitCodes.Failure;

    /// <summary>Somebody did not answer, who may answer later.</summary>
    public bool IsUnavailable => Exit == ExitCodes.Unavailable;
}
