using System.Linq.Expressions;
using System.Reflection;
using Marten;
using Marten.Linq.MatchesSql;
using SalesPlatform.ServiceDefaults.Domain;
using SalesPlatform.ServiceDefaults.Grpc;

namespace SalesPlatform.ServiceDefaults.Store;

/// <summary>A document of a team that is listed by its key.</summary>
public interface IListed
{
    /// <summary>Stream key.</summary>
    string Id { get; }

    /// <summary>Team key.</summary>
    string Team { get; }
}

/// <summary>Reads documents of teams: only what the caller may see, page by page.</summary>
public static class TeamLists
{
    // Marten's, which becomes one parameter that is an array.
    private static readonly MethodInfo AnyOf = typeof(LinqExtensions).GetMethods()
        .Single(method => method.Name == nameof(LinqExtensions.IsOneOf) && method.GetParameters()[1].ParameterType.IsArray).MakeGenericMethod(typeof(string));

    /// <summary>Those of one team, or of all the caller may see.</summary>
    /// <exception cref="DomainException">Not the caller's team.</exception>
    public static IQueryable<T> InTeams<T>(this IQueryable<T> entries, CommandContext caller, string team) where T : IListed
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(team);
        if (team.Length > 0)
            caller.RequireTeam(team);
        return (team.Length > 0 ? [team] : caller.BoundToTeams) is { } only ? entries.Where(IsOneOf<T>([.. only])) : entries;
    }

    /// <summary>One page in the order of keys.</summary>
    /// <param name="entries">What the database can judge.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="condition">What the database cannot judge.</param>
    /// <param name="newestFirst">The last key first; keys of GUIDs v7 follow the time they were made.</param>
    public static async Task<Page<T>> PageAsync<T>(
        this IQueryable<T> entries, Paging paging, CancellationToken cancellation, Func<T, bool>? condition = null, bool newestFirst = false)
        where T : IListed
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(paging);
        // Without a condition one read is enough; with one, batches are read until the page is full.
        var batch = condition is null ? paging.Size + 1 : Paging.LargestSize + 1;
        var found = new List<T>();
        var after = paging.After;
        for (var more = true; more && found.Count <= paging.Size;)
        {
            var next = await Ordered(Behind(entries, after, newestFirst), newestFirst).Take(batch).ToListAsync(cancellation);
            found.AddRange(condition is null ? next : next.Where(condition));
            more = next.Count == batch;
            after = more ? next[^1].Id : after;
        }

        return paging.Cut([.. found.Take(paging.Size + 1)], entry => entry.Id);
    }

    private static IQueryable<T> Behind<T>(IQueryable<T> entries, string after, bool newestFirst) where T : IListed =>
        after.Length == 0 ? entries
            : newestFirst ? entries.Where(entry => entry.MatchesSql("d.id < ?", after))
            : entries.Where(entry => entry.MatchesSql("d.id > ?", after));

    private static IQueryable<T> Ordered<T>(IQueryable<T> entries, bool newestFirst) where T : IListed =>
        newestFirst ? entries.OrderByDescending(Key<T>()) : entries.OrderBy(Key<T>());

    private static Expression<Func<T, bool>> IsOneOf<T>(string[] teams)
    {
        var entry = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, bool>>(Expression.Call(AnyOf, Own(entry, nameof(IListed.Team)), Expression.Constant(teams)), entry);
    }

    private static Expression<Func<T, string>> Key<T>()
    {
        var entry = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, string>>(Own(entry, nameof(IListed.Id)), entry);
    }

    // The property of the document itself: the compiler would name the interface's, which Marten does not know.
    private static MemberExpression Own(ParameterExpression entry, string property) => Expression.Property(entry, property);
}
