using SalesPlatform.AppHost.Processes;

namespace SalesPlatform.AppHost.Tests;

/// <summary>Reads which processes a platform has started.</summary>
internal static class Ledger
{
    public static IReadOnlyList<ProcessIdentity> Of(string dataFolder) =>
        [.. Directory.GetFiles(Path.Combine(dataFolder, "run"), "*.ledger").SelectMany(File.ReadAllLines)
            .Select(line => line.Split(' ')).Select(fields => new ProcessIdentity(Number(fields[0]), Number(fields[1])))];

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
