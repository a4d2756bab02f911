namespace SalesPlatform.Tests.Architecture;

/// <summary>Reads the arguments of a call as they are written.</summary>
internal static class CallsInSource
{
    /// <param name="source">Of C#.</param>
    /// <param name="open">Where the bracket of the arguments opens.</param>
    public static IReadOnlyList<string> Arguments(string source, int open)
    {
        var (arguments, depth, start) = (new List<string>(), 0, open + 1);
        for (var at = open; at < source.Length; at++)
        {
            switch (source[at])
            {
                case '"':
                    at = EndOfText(source, at);
                    break;
                case '\'':
                    at = source.IndexOf('\'', at + (source[at + 1] == '\\' ? 3 : 2));
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}' when --depth == 0:
                    return [.. arguments, source[start..at].Trim()];
                case ',' when depth == 1:
                    arguments.Add(source[start..at].Trim());
                    start = at + 1;
                    break;
            }
        }

        return arguments;
    }

    // An interpolated text may hold others between its braces.
    private static int EndOfText(string source, int quote)
    {
        if (source.AsSpan(quote).StartsWith("\"\"\""))
            return source.IndexOf("\"\"\"", quote + 3, StringComparison.Ordinal) + 2;
        var before = source[Math.Max(0, quote - 2)..quote];
        var (isVerbatim, isInterpolated, braces) = (before.EndsWith('@') || before == "@$", before.EndsWith('$') || before == "$@", 0);
        for (var at = quote + 1; ; at++)
        {
            switch (source[at])
            {
                case '\\' when !isVerbatim:
                case '{' when isInterpolated && braces == 0 && source[at + 1] == '{':
                case '"' when isVerbatim && braces == 0 && source[at + 1] == '"':
                    at++;
                    break;
                case '{' when isInterpolated:
                    braces++;
                    break;
                case '}' when braces > 0:
                    braces--;
                    break;
                case '"' when braces > 0:
                    at = EndOfText(source, at);
                    break;
                case '"':
                    return at;
            }
        }
    }
}
