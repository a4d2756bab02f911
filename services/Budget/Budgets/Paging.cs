using System.Text;
using SalesPlatform.ServiceDefaults.Domain;

namespace SalesPlatform.Budget.Budgets;

/// <summary>One page of a list. A page continues behind the last key and not at an offset, so that what is added meanwhile moves nothing.</summary>
/// <param name="Size">Entries of the page.</param>
/// <param name="After">Key of the last entry before; empty for the first page.</param>
internal sealed record Paging(int Size, string After)
{
    private const int DefaultSize = 50;
    private const int LargestSize = 200;

    /// <summary>Reads what a request asks for.</summary>
    /// <exception cref="DomainException">Wrong fields.</exception>
    public static Paging Of(int pageSize, string pageToken)
    {
        var errors = new FieldErrors();
        errors.Require(pageSize is >= 0 and <= LargestSize, "page_size", "out-of-range", $"A page has 1 to {LargestSize} entries.");
        var buffer = new byte[pageToken.Length];
        errors.Require(Convert.TryFromBase64String(pageToken, buffer, out var length), "page_token", "not-a-page-token",
            "The page token is none that this service gave.");
        errors.ThrowIfAny();
        return new Paging(pageSize == 0 ? DefaultSize : pageSize, Encoding.UTF8.GetString(buffer, 0, length));
    }

    /// <summary>Cuts a page out of entries that were read one more than it has, and the token of the next page.</summary>
    public (IReadOnlyList<T> Page, string NextToken) Cut<T>(IReadOnlyList<T> entries, Func<T, string> key) => entries.Count <= Size
        ? (entries, "")
        : ([.. entries.Take(Size)], Convert.ToBase64String(Encoding.UTF8.GetBytes(key(entries[Size - 1]))));

    /// <summary>A page of entries in memory, in the order of their keys.</summary>
    public (IReadOnlyList<T> Page, string NextToken) Of<T>(IEnumerable<T> entries, Func<T, string> key) =>
        Cut([.. entries.Where(entry => string.CompareOrdinal(key(entry), After) > 0).OrderBy(key, StringComparer.Ordinal).Take(Size + 1)], key);
}
