using System.Runtime.CompilerServices;

namespace SalesPlatform.SalesMonitoring.Orders;

internal static class RequestGroups
{
    /// <summary>A group is closed as soon as nothing more is there at once: a sender may wait for an answer before the next
    /// request.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<T>> ReadAsync<T>(
        IAsyncStreamReader<T> requests, int most, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var group = new List<T>();
        while (true)
        {
            var next = requests.MoveNext(cancellation);
            if (group.Count == most || group.Count > 0 && !next.IsCompleted)
            {
                yield return group;
                group = [];
            }

            if (!await next)
                break;
            group.Add(requests.Current);
        }

        if (group.Count > 0)
            yield return group;
    }
}
