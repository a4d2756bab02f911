using System.Reflection;

namespace SalesPlatform.Cli.Departments;

/// <summary>The events this version of the platform publishes, and which of them a binding means.</summary>
internal static class EventTypes
{
    /// <summary>All of them, by name, with their service.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = typeof(EventAttribute).Assembly.GetTypes()
        .SelectMany(NamesOf).OrderBy(e => e.Name, StringComparer.Ordinal).ToDictionary(e => e.Name, e => e.Service);

    /// <summary>Services that publish.</summary>
    public static IReadOnlyList<string> Services { get; } = [.. All.Values.Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Those that a pattern lets through, as a topic exchange reads it: <c>*</c> is one word, <c>#</c> any number of
    /// them.</summary>
    public static IReadOnlyList<string> Matching(string pattern) =>
        [.. All.Keys.Where(type => Matches(pattern.Split('.'), type.Split('.')))];

    // One that several services record has a name at each of them.
    private static IEnumerable<(string Name, string Service)> NamesOf(Type type) => type.GetCustomAttribute<EventAttribute>() is { } own
        ? [(own.TypeName, own.Service)]
        : (type.GetCustomAttribute<SharedEventAttribute>()?.Services ?? [])
            .Select(service => (type.GetCustomAttribute<SharedEventAttribute>()!.TypeNameOf(service), service));

    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> words)
    {
        if (pattern.IsEmpty)
            return words.IsEmpty;
        if (pattern[0] == "#")
            return Matches(pattern[1..], words) || (!words.IsEmpty && Matches(pattern, words[1..]));
        return !words.IsEmpty && (pattern[0] == "*" || pattern[0] == words[0]) && Matches(pattern[1..], words[1..]);
    }
}
