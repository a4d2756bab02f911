using System.Text;

namespace SalesPlatform.Cli.CommandLine;

/// <summary>What the process around the client gives it: streams, variables, folder and clock.</summary>
internal sealed record CliHost(TextWriter Out, TextWriter Error, Func<string, string?> Variable, string Folder, TimeProvider Clock)
{
    // Narrower than any terminal somebody works in; what a terminal without a size says is less.
    private const int Narrowest = 40;
    private const int Usual = 80;

    /// <summary>Whether somebody watches the error stream, where progress is drawn: a redirected one gets none.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether the output goes to a terminal and may be coloured.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Columns that tables may take.</summary>
    public int Width { get; init; } = Usual;

    /// <summary>https://no-color.org: any value but the empty one.</summary>
    public bool NoColour => !string.IsNullOrEmpty(Variable("NO_COLOR"));

    public static CliHost OfProcess()
    {
        // Answers may be Chinese; a C locale must not turn them into question marks.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new CliHost(Console.Out, Console.Error, Environment.GetEnvironmentVariable, Environment.CurrentDirectory,
            TimeProvider.System)
        {
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = Console.IsOutputRedirected ? Usual : Math.Max(Console.WindowWidth, Narrowest),
        };
    }
}
