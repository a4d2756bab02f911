using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Cli.Display;
using SalesPlatform.Cli.Failures;
using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.Cli.Imports;

/// <summary>Wrong rows, listed as compilers list them, so that editors can jump to the line.</summary>
internal static class RowErrors
{
    /// <summary><c>file:line:column: message</c>; without a column when the whole row is meant.</summary>
    public static string Line(string file, RowError error) => Failure.OneLine(error.Column.Length == 0
        ? $"{file}:{error.Line}: {error.Message}"
        : $"{file}:{error.Line}:{error.Column}: {error.Message}");

    /// <summary>Lists them on the error stream; programs have them in their JSON.</summary>
    public static void List(Call call, string file, IEnumerable<RowError> errors)
    {
        foreach (var error in errors)
            call.Output.Note(Line(file, error));
    }
}
