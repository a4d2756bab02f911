using System.Text;
using SalesPlatform.ServiceDefaults.Domain;

namespace SalesPlatform.ServiceDefaults.Grpc;

/// <summary>One page of a list.</summary>
/// <param name="Entries">In the order of their keys.</param>
/// <param name="NextToken">Asks for the page that follows; empty on the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Entries, string NextToken);

/// <summary>Which page of a list a request asks for. A page continues behind the last key and not at an offset, so that what is added meanwhile
/// moves nothing.</summary>
/// <param name="Size">Entries of the page.</param>
/// <param name="After">Key of the last entry before; empty for the first page.</param>
public sealed record Paging(int Size, string After)
{
    private const int DefaultSize = 50;

    /// <summary>Most entries of a page.</summary>
    public const int LargestSize = 200;

    /// <summary>Reads what a request asks for.</summary>
    /// <exception cref="DomainException">Wrong fields.</exception>
    public static Paging Of(int pageSize, string pageToken)
    {
        ArgumentNullException.ThrowIfNull(pageToken);
        var errors = new FieldErrors();
        errors.Require(pageSize is >= 0 and <= LargestSize, "page_size", "out-of-range", $"A page has 1 to {LargestSize} entries.");
        var buffer = new byte[pageToken.Length];
        var after = Convert.TryFromBase64String(pageToken, buffer, out var length) ? Encoding.UTF8.GetString(buffer, 0, length) : "\0";
        // NUL is in no key, and PostgreSQL takes it in no text.
        errors.Require(!after.Contains('\0'), "page_token", "not-a-page-token", "The page token is none that this service gave.");
        errors.ThrowIfAny();
        return new Paging(pageSize == 0 ? DefaultSize : pageSize, after);
    }

    /// <summary>Cuts a page out of entries that were read one more than it has.</summary>
    public Page<T> Cut<T>(IReadOnlyList<T> entries, Func<T, string> key)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(key);
        return entries.Count <= Size ? new Page<T>(entries, "")
            : new Page<T>([.. entries.Take(Size)], Convert.ToBase64String(Encoding.UTF8.GetBytes(key(entries[Size - 1]))));
    }

    /// <summary>A page of entries in memory, in the order of their keys.</summary>
    public Page<T> Of<T>(IEnumerable<T> entries, Func<T, string> key) =>
        Cut([.. entries.Where(entry => string.CompareOrdinal(key(entry), After) > 0).OrderBy(key, StringComparer.Ordinal).Take(Size + 1)], key);
}
