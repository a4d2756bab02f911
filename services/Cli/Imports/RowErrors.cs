using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Documents;

namespace SalesPlatform.Cli.Imports;

/// <summary>Wrong rows, listed as compilers list them, so that editors can jump to the line.</summary>
internal static class RowErrors
{
    /// <summary><c>file:line:column: message</c>; without a column when the whole row is meant.</summary>
    public static string Line(string file, RowError error, Language language) => Failure.OneLine(error.Column.Length == 0
        ? $"{file}:{error.Line}: {Sentence(error, language)}"
        : $"{file}:{error.Line}:{error.Column}: {Sentence(error, language)}");

    /// <summary>Lists them on the error stream; programs have them in their JSON.</summary>
    public static void List(Call call, string file, IEnumerable<RowError> errors)
    {
        foreach (var error in errors)
            call.Output.Note(Line(file, error, call.Language));
    }

    public static string Sentence(RowError error, Language language) =>
        RpcFailures.Sentence(error.Code, error.Message, language, error.Column);
}
