using System.Text;

namespace SalesPlatform.ServiceDefaults.Grpc;

/// <summary>The token is empty on the last page.</summary>
public sealed record Page<T>(IReadOnlyList<T> Entries, string NextToken);

/// <summary>Continues behind the last key and not at an offset, so that what is added meanwhile moves nothing.</summary>
public sealed record Paging(int Size, string After)
{
    private const int UsualSize = 50;
    private const string NoToken = "The page token is none that this service gave.";

    public const int LargestSize = 200;

    public bool IsFirst => After.Length == 0;

    public static Paging Of(int pageSize, string pageToken)
    {
        var errors = new FieldErrors();
        var paging = Of(errors, pageSize, pageToken);
        errors.ThrowIfAny();
        return paging;
    }

    public static Paging Of(FieldErrors errors, int pageSize, string pageToken, int usual = UsualSize, int largest = LargestSize)
    {
        errors.Require(pageSize >= 0 && pageSize <= largest, "page_size", "out-of-range", $"A page has 1 to {largest} entries.");
        var buffer = new byte[pageToken.Length];
        var after = Convert.TryFromBase64String(pageToken, buffer, out var length) ? Encoding.UTF8.GetString(buffer, 0, length) : "\0";
        // NUL is in no key, and PostgreSQL takes it in no text.
        var isToken = errors.Require(!after.Contains('\0'), "page_token", "not-a-page-token", NoToken);
        return new Paging(pageSize == 0 ? usual : pageSize, isToken ? after : "");
    }

    public static string TokenOf(string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes(key));

    public T? Place<T>(FieldErrors errors, Func<string, T?> read) where T : struct
    {
        var place = IsFirst ? null : read(After);
        errors.Require(IsFirst || place is not null, "page_token", "not-a-page-token", NoToken);
        return place;
    }

    /// <summary>Of entries that were read one more than the page has.</summary>
    public Page<T> Cut<T>(IReadOnlyList<T> entries, Func<T, string> key) =>
        entries.Count <= Size ? new Page<T>(entries, "") : new Page<T>([.. entries.Take(Size)], TokenOf(key(entries[Size - 1])));

    public Page<T> Of<T>(IEnumerable<T> entries, Func<T, string> key) =>
        Cut([.. entries.Where(entry => string.CompareOrdinal(key(entry), After) > 0).OrderBy(key, StringComparer.Ordinal).Take(Size + 1)],
            key);
}
