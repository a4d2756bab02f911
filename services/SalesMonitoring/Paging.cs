using System.Text;
using SalesPlatform.ServiceDefaults.Domain;

namespace SalesPlatform.SalesMonitoring;

/// <summary>A page of a list that was asked for. It continues behind the last entry and not at an offset, so that what is added meanwhile
/// moves nothing.</summary>
/// <param name="Size">Entries of the page.</param>
/// <param name="After">Parts of the last entry's key; empty for the first page.</param>
internal sealed record PageRequest(int Size, IReadOnlyList<string> After)
{
    private const char Separator = '\n';

    /// <summary>Whether it is the first page.</summary>
    public bool IsFirst => After.Count == 0;

    /// <summary>Reads what a request asks for; a token that this service did not give is noted.</summary>
    public static PageRequest Of(FieldErrors errors, int size, string token, int usual = 50, int largest = 200, int parts = 1)
    {
        errors.Require(size >= 0 && size <= largest, "page_size", "out-of-range", $"A page has 1 to {largest} entries.");
        var bytes = new byte[token.Length];
        var after = Convert.TryFromBase64String(token, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length).Split(Separator) : [];
        var isToken = errors.Require(token.Length == 0 || after.Length == parts && !after.Any(part => part.Contains('\0')), "page_token", "not-a-page-token",
            "The page token is none that this service gave.");
        return new PageRequest(size == 0 ? usual : size, token.Length > 0 && isToken ? after : []);
    }

    /// <summary>The token of the page behind an entry.</summary>
    public static string TokenAfter(params IEnumerable<string> key) => Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Join(Separator, key)));

    /// <summary>Cuts a page out of entries that were read one more than it has.</summary>
    public (IReadOnlyList<T> Page, string NextToken) Cut<T>(IReadOnlyList<T> entries, Func<T, string> key) =>
        entries.Count <= Size ? (entries, "") : ([.. entries.Take(Size)], TokenAfter(key(entries[Size - 1])));
}
