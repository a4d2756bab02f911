using System.Linq.Expressions;
using System.Text;
using Marten;
using Marten.Linq.MatchesSql;
using SalesPlatform.ServiceDefaults.Domain;

namespace SalesPlatform.CustomerRelations;

/// <summary>A document of a team that is listed by its key.</summary>
public interface IListed
{
    /// <summary>Stream key.</summary>
    string Id { get; }

    /// <summary>Team key.</summary>
    string Team { get; }
}

/// <summary>One page of a list, in the order of keys.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Entries, string NextToken);

/// <summary>Reads lists page by page. A page continues behind the last key and not at an offset, so that an entry added meanwhile moves
/// nothing.</summary>
internal static class Paging
{
    private const int DefaultSize = 50;
    private const int LargestSize = 200;

    /// <summary>Those of one team, or of all the caller may see.</summary>
    /// <exception cref="DomainException">Not the caller's team.</exception>
    public static IQueryable<T> InTeams<T>(this IQueryable<T> entries, CommandContext caller, string team) where T : IListed
    {
        if (team.Length > 0)
            caller.RequireTeam(team);
        if ((team.Length > 0 ? [team] : caller.BoundToTeams) is not { } only)
            return entries;
        // One parameter that is an array, and not as many parameters as it has entries.
        object teams = only.ToArray();
        return entries.Where(entry => entry.MatchesSql("d.data ->> 'team' = any(?)", teams));
    }

    /// <summary>One page of what satisfies a condition that the database cannot judge.</summary>
    public static async Task<Page<T>> PageAsync<T>(
        this IQueryable<T> entries, int size, string token, CancellationToken cancellation, Func<T, bool>? condition = null) where T : IListed
    {
        var (take, after) = Read(size, token);
        var found = new List<T>();
        for (var more = true; more && found.Count <= take;)
        {
            var from = after;
            var next = await entries.Where(entry => entry.MatchesSql("d.id > ?", from)).OrderBy(Key<T>()).Take(LargestSize + 1).ToListAsync(cancellation);
            found.AddRange(condition is null ? next : next.Where(condition));
            more = next.Count > LargestSize;
            after = more ? next[^1].Id : after;
        }

        var page = found.Take(take).ToList();
        return new Page<T>(page, found.Count > take ? Convert.ToBase64String(Encoding.UTF8.GetBytes(page[^1].Id)) : "");
    }

    private static (int Size, string After) Read(int size, string token)
    {
        var errors = new FieldErrors();
        errors.Require(size is >= 0 and <= LargestSize, "page_size", "out-of-range", $"A page has 1 to {LargestSize} entries.");
        var bytes = new byte[token.Length];
        var after = Convert.TryFromBase64String(token, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "\0";
        errors.Require(!after.Contains('\0'), "page_token", "not-a-page-token", "The page token is none that this service gave.");
        errors.ThrowIfAny();
        return (size == 0 ? DefaultSize : size, after);
    }

    // Names the property of the document itself: the compiler would name the interface's, which Marten does not know.
    private static Expression<Func<T, string>> Key<T>()
    {
        var entry = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, string>>(Expression.Property(entry, nameof(IListed.Id)), entry);
    }
}
