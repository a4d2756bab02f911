using System.Runtime.CompilerServices;
using Grpc.Core;

namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>Gathers what has already arrived into groups.</summary>
internal static class RequestGroups
{
    /// <summary>Groups of up to <paramref name="most"/>. A group is closed as soon as nothing more is there at once, so that a sender who
    /// waits for an answer before the next request gets it.</summary>
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
