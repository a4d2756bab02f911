using System.CommandLine.Parsing;

namespace SalesPlatform.Cli.CommandLine;

/// <summary>What is wrong with a part of the command line, in the reader's language.</summary>
internal static class Complaining
{
    public static void Complain(this SymbolResult result, Sentence complaint) => result.AddError(complaint.ToString());
}
