using SalesPlatform.AppHost.Output;

namespace SalesPlatform.AppHost.Commands;

/// <summary>
/// Offers the demonstration year: once for each data folder, and again only to finish what was broken off. Whether the platform is empty,
/// and how far a load has come, is for salesctl to find out from the platform; the folder only remembers what was decided.
/// </summary>
internal sealed class DemonstrationYear(LocalPlatform platform, ConsoleLog console)
{
    private const string Name = "demo";
    private const string LeftOut = "left out";
    private const string Begun = "begun";
    private const string Over = "over";
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private string Memory => Path.Combine(platform.DataFolder, "demonstration-year");

    public async Task OfferAsync(DemoChoice choice, CancellationToken stop)
    {
        var before = File.Exists(Memory) ? (await File.ReadAllTextAsync(Memory, CancellationToken.None)).Trim() : "";
        if (Decide(choice, before) is not { } arguments)
        {
            if (before.Length == 0)
                Remember(LeftOut);
            return;
        }

        console.Note(before == Begun ? "Going on with the demonstration year." : "Loading the demonstration year (--no-demo leaves it out).");
        Remember(Begun);
        try
        {
            if (await platform.RunClientAsync(Name, arguments, stop) == 0)
                Remember(Over);
            else
                console.Note("The demonstration year is not whole: 'salesctl demo load', or the next start, goes on with it.");
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            console.Note("The demonstration year is not whole: the next start goes on with it.");
        }
    }

    /// <summary>The command line of the client; null when there is nothing to do.</summary>
    internal static IReadOnlyList<string>? Decide(DemoChoice choice, string before) => (choice, before) switch
    {
        (DemoChoice.Leave, _) or (_, Over) or (DemoChoice.Offer, LeftOut) => null,
        (DemoChoice.Load, _) => ["demo", "load"],
        _ => ["demo", "load", "--if-empty"],
    };

    private void Remember(string what) => SalesPlatform.AppHost.DataFolder.WriteAtomically(Memory, what + "\n", Readable);
}
