using System.Text.RegularExpressions;

namespace SalesPlatform.Cli.Departments;

/// <summary>A department on the broker: everything that is its own there is named after it.</summary>
internal sealed partial record Department(string Name)
{
    /// <summary>The exchange of all published events.</summary>
    public const string Events = "salesplatform.events";

    private const string Prefix = "salesplatform.department.";
    private const string DeadSuffix = ".dead";

    public string Queue => Prefix + Name;

    /// <summary>Where messages go that it could not handle, or had no room for.</summary>
    public string DeadLetters => Queue + DeadSuffix;

    /// <summary>An exchange that leads to its queue alone: what is delivered again goes through it, and nobody else gets it.</summary>
    public string Replay => Queue + ".replay";

    /// <summary>Its account.</summary>
    public string User => $"department.{Name}";

    /// <summary>Whether a department can be named so.</summary>
    public static bool IsName(string name) => Name_().IsMatch(name);

    /// <summary>The department of a queue; null for any other queue.</summary>
    public static Department? OfQueue(string queue) =>
        queue.StartsWith(Prefix, StringComparison.Ordinal) && IsName(queue[Prefix.Length..]) ? new Department(queue[Prefix.Length..])
            : null;

    public static Department Of(string text) => OfQueue(text) ?? new Department(text);

    // Goes into names on the broker and into the pattern of a permission: nothing in it may mean something there.
    [GeneratedRegex("^[a-z][a-z0-9-]{0,40}$")]
    private static partial Regex Name_();
}
