using System.Linq.Expressions;
using System.Reflection;
using Marten.Linq.MatchesSql;
using SalesPlatform.ServiceDefaults.Grpc;

namespace SalesPlatform.EventStore.Store;

public interface IKeyed
{
    string Id { get; }
}

public interface IListed : IKeyed
{
    string Team { get; }
}

public interface IOrdered : IListed
{
    string Order { get; }
}

public static class TeamLists
{
    // Marten's, which becomes one parameter that is an array.
    private static readonly MethodInfo AnyOf = typeof(LinqExtensions).GetMethods()
        .Single(method => method.Name == nameof(LinqExtensions.IsOneOf) && method.GetParameters()[1].ParameterType.IsArray)
        .MakeGenericMethod(typeof(string));

    public static IQueryable<T> InTeams<T>(this IQueryable<T> entries, CommandContext caller, string team) where T : IListed =>
        caller.TeamsOf(team) is { } only ? entries.Where(IsOneOf<T>([.. only])) : entries;

    /// <param name="newestFirst">Keys of GUIDs v7 follow the time they were made.</param>
    public static async Task<Page<T>> PageAsync<T>(
        this IQueryable<T> entries, Paging paging, CancellationToken cancellation, Func<T, bool>? condition = null,
        bool newestFirst = false)
        where T : IKeyed
    {
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

    public static async Task<Page<T>> PageByOrderAsync<T>(this IQueryable<T> entries, Paging paging, CancellationToken cancellation)
        where T : IOrdered
    {
        var behind = paging.IsFirst ? entries : entries.Where(entry => entry.MatchesSql("d.data ->> 'order' < ?", paging.After));
        var found = await behind.OrderByDescending(Own<T>(nameof(IOrdered.Order))).Take(paging.Size + 1).ToListAsync(cancellation);
        return paging.Cut(found, entry => entry.Order);
    }

    private static IQueryable<T> Behind<T>(IQueryable<T> entries, string after, bool newestFirst) where T : IKeyed =>
        after.Length == 0 ? entries
            : newestFirst ? entries.Where(entry => entry.MatchesSql("d.id < ?", after))
            : entries.Where(entry => entry.MatchesSql("d.id > ?", after));

    private static IQueryable<T> Ordered<T>(IQueryable<T> entries, bool newestFirst) where T : IKeyed =>
        newestFirst ? entries.OrderByDescending(Own<T>(nameof(IKeyed.Id))) : entries.OrderBy(Own<T>(nameof(IKeyed.Id)));

    private static Expression<Func<T, bool>> IsOneOf<T>(string[] teams)
    {
        var entry = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, bool>>(
            Expression.Call(AnyOf, Expression.Property(entry, nameof(IListed.Team)), Expression.Constant(teams)), entry);
    }

    // The property of the document itself: the compiler would name the interface's, which Marten does not know.
    private static Expression<Func<T, string>> Own<T>(string property)
    {
        var entry = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, string>>(Expression.Property(entry, property), entry);
    }
}
