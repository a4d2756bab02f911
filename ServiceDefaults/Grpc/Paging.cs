using System.Text;
using SalesPlatform.Domain;

namespace SalesPlatform.ServiceDefaults.Grpc;

/// <summary>One page of a list.</summary>
/// <param name="Entries">In the order of their keys.</param>
/// <param name="NextToken">Asks for the page that follows; empty on the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Entries, string NextToken);

/// <summary>Which page of a list a request asks for. A page continues behind the last key and not at an offset, so that what is added
/// meanwhile moves nothing.</summary>
/// <param name="Size">Entries of the page.</param>
/// <param name="After">Key of the last entry before; empty for the first page.</param>
public sealed record Paging(int Size, string After)
{
    private const int UsualSize = 50;
    private const string NoToken = "The page token is none that this service gave.";

    /// <summary>Most entries of a page, where a list does not say otherwise.</summary>
    public const int LargestSize = 200;

    /// <summary>Whether it is the first page.</summary>
    public bool IsFirst => After.Length == 0;

    /// <summary>Reads what a request asks for.</summary>
    /// <exception cref="DomainException">Wrong fields.</exception>
    public static Paging Of(int pageSize, string pageToken)
    {
        var errors = new FieldErrors();
        var paging = Of(errors, pageSize, pageToken);
        errors.ThrowIfAny();
        return paging;
    }

    /// <summary>The same, among the other fields of a request.</summary>
    /// <param name="errors">Where wrong fields are noted.</param>
    /// <param name="pageSize">Entries; 0 for the usual number.</param>
    /// <param name="pageToken">Empty, or what the page before ended with.</param>
    /// <param name="usual">Entries of a page that names no size.</param>
    /// <param name="largest">Most entries of a page.</param>
    public static Paging Of(FieldErrors errors, int pageSize, string pageToken, int usual = UsualSize, int largest = LargestSize)
    {
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentNullException.ThrowIfNull(pageToken);
        errors.Require(pageSize >= 0 && pageSize <= largest, "page_size", "out-of-range", $"A page has 1 to {largest} entries.");
        var buffer = new byte[pageToken.Length];
        var after = Convert.TryFromBase64String(pageToken, buffer, out var length) ? Encoding.UTF8.GetString(buffer, 0, length) : "\0";
        // NUL is in no key, and PostgreSQL takes it in no text.
        var isToken = errors.Require(!after.Contains('\0'), "page_token", "not-a-page-token", NoToken);
        return new Paging(pageSize == 0 ? usual : pageSize, isToken ? after : "");
    }

    /// <summary>The token of the page behind a key.</summary>
    public static string TokenOf(string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes(key));

    /// <summary>The place behind which the page begins, for keys of several parts; null for the first page. One that cannot be read is
    /// noted.</summary>
    public T? Place<T>(FieldErrors errors, Func<string, T?> read) where T : struct
    {
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentNullException.ThrowIfNull(read);
        var place = IsFirst ? null : read(After);
        errors.Require(IsFirst || place is not null, "page_token", "not-a-page-token", NoToken);
        return place;
    }

    /// <summary>Cuts a page out of entries that were read one more than it has.</summary>
    public Page<T> Cut<T>(IReadOnlyList<T> entries, Func<T, string> key)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(key);
        return entries.Count <= Size ? new Page<T>(entries, "") : new Page<T>([.. entries.Take(Size)], TokenOf(key(entries[Size - 1])));
    }

    /// <summary>A page of entries in memory, in the order of their keys.</summary>
    public Page<T> Of<T>(IEnumerable<T> entries, Func<T, string> key) =>
        Cut([.. entries.Where(entry => string.CompareOrdinal(key(entry), After) > 0).OrderBy(key, StringComparer.Ordinal).Take(Size + 1)],
            key);
}
