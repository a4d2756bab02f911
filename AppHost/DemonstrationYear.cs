namespace SalesPlatform.AppHost;

/// <summary>
/// Whether the demonstration year is loaded: once for each data folder, and again only to finish what was broken off. Whether the platform
/// is empty, and how far a load has come, is for salesctl to find out from the platform; the folder only remembers what was decided.
/// </summary>
internal sealed class DemonstrationYear(DataFolder data)
{
    public const string Name = "demonstration-year";
    private const string LeftOut = "left out";
    private const string Begun = "begun";
    private const string Over = "over";

    private string Memory => data.In(Name);

    /// <summary>The command line of the next load: the one this start makes by itself, or the one that a person asks for, made at any
    /// rate.</summary>
    public IReadOnlyList<string> Arguments { get; private set; } = Decide(DemoChoice.Load, "")!;

    public bool IsWanted(DemoChoice choice)
    {
        var before = File.Exists(Memory) ? File.ReadAllText(Memory).Trim() : "";
        if (Decide(choice, before) is { } arguments)
        {
            Arguments = arguments;
            return true;
        }

        if (before.Length == 0)
            Remember(LeftOut);
        return false;
    }

    internal static IReadOnlyList<string>? Decide(DemoChoice choice, string before) => (choice, before) switch
    {
        (DemoChoice.Leave, _) or (_, Over) or (DemoChoice.Offer, LeftOut) => null,
        (DemoChoice.Load, _) => ["demo", "load"],
        _ => ["demo", "load", "--if-empty"],
    };

    public string Begin()
    {
        Remember(Begun);
        return "Loading the demonstration year (--no-demo leaves it out); demonstration-year in the dashboard shows how far it is.";
    }

    public string End(int? exitCode)
    {
        Arguments = Decide(DemoChoice.Load, "")!;
        if (exitCode != 0)
            return "The demonstration year is not whole: the start button of demonstration-year, or the next start, goes on with it.";
        Remember(Over);
        return "The demonstration year is loaded.";
    }

    private void Remember(string what) => DataFolder.WriteForAll(Memory, what + "\n");
}
