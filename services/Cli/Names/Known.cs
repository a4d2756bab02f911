namespace SalesPlatform.Cli.Names;

/// <summary>Something that can be named.</summary>
/// <param name="Id">What the platform calls it.</param>
/// <param name="Key">A short name, such as the product of a launch; may be empty.</param>
/// <param name="Name">For people; may be empty.</param>
internal sealed record Known(string Id, string Key, string Name);

/// <summary>Finds what somebody has named: by its id, a beginning of it that no other has, its short key, its name, or as
/// <c>latest</c>.</summary>
internal static class Naming
{
    /// <summary>Stands for the newest.</summary>
    public const string Latest = "latest";

    /// <param name="what">Kind of thing, for messages: <c>launch</c>.</param>
    /// <param name="given">As it was typed.</param>
    /// <param name="all">All there are.</param>
    /// <exception cref="CliException">None, or several.</exception>
    public static string IdOf(string what, string given, IEnumerable<Known> all)
    {
        // Ids begin with the time at which they were given.
        var known = all.OrderByDescending(each => each.Id, StringComparer.Ordinal).ToList();
        if (given == Latest)
            return known.Count > 0 ? known[0].Id : throw new CliException($"There is no {Say(what)} yet.") { Exit = ExitCodes.NotFound };
        var fitting = Find(given, known);
        return fitting switch
        {
            [var one] => one.Id,
            [] => throw new CliException([Say($"There is no {Say(what)} '{given}'."), .. Listed(what, known)])
            { Exit = ExitCodes.NotFound },
            _ => throw new CliException(
                [Say($"'{given}' names {fitting.Count} of them; use more of the id:"), .. fitting.Select(Line)])
            { Exit = ExitCodes.Usage },
        };
    }

    /// <summary>All that fit; what fits exactly goes before what only begins so.</summary>
    public static IReadOnlyList<Known> Find(string given, IReadOnlyList<Known> known) => new Func<Known, bool>[]
    {
        each => Same(each.Id, given) || Same(each.Key, given),
        each => Same(each.Name, given) || Parts(each.Name).Contains(given, StringComparer.OrdinalIgnoreCase),
        each => each.Id.StartsWith(given, StringComparison.OrdinalIgnoreCase),
    }.Select(fits => known.Where(fits).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];

    // "陈浩 Chen Hao" is found by either of its scripts, and by the login made of it; "智能泵 || Smart pump" by either half.
    private static IEnumerable<string> Parts(string name)
    {
        if (TwoLanguages.TryParse(name, out var zh, out var en))
        {
            yield return zh;
            yield return en;
            yield break;
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var latin = string.Join(' ', words.Where(word => word.All(char.IsAscii)));
        yield return string.Concat(words.Where(word => !word.All(char.IsAscii)));
        yield return latin;
        yield return latin.Replace(' ', '.').ToLowerInvariant();
    }

    private static IEnumerable<string> Listed(string what, List<Known> known)
    {
        if (known.Count > 0)
            yield return Say($"The newest {(known.Count == 1 ? Say(what) : Say($"of {known.Count}"))}:");
        foreach (var each in known.Take(5))
            yield return Line(each);
    }

    private static string Line(Known each) =>
        string.Join("  ", new[] { each.Id, each.Key, each.Name }.Where(part => part.Length > 0).Distinct());

    private static bool Same(string a, string b) => a.Length > 0 && string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
