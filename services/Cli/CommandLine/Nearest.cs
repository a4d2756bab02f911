namespace SalesPlatform.Cli.CommandLine;

/// <summary>What somebody may have meant who mistyped a name.</summary>
internal static class Nearest
{
    /// <summary>The names that are at most a third of their letters away, the nearest first; at most three.</summary>
    public static IReadOnlyList<string> To(string typed, IEnumerable<string> names) =>
    [
        .. names.Select(
            name => (Name: name, Distance: name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
                ? 0 : Distance(typed.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(each => each.Distance <= Math.Max(1, each.Name.Length / 3)).OrderBy(each => each.Distance)
            .ThenBy(each => each.Name, StringComparer.Ordinal)
            .Select(each => each.Name).Take(3),
    ];

    /// <summary>Letters to add, drop, change or swap with their neighbour (optimal string alignment).</summary>
    public static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i, j] = Math.Min(change, Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
