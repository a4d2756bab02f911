using System.Collections.Concurrent;
using Grpc.Core;

namespace SalesPlatform.Security;

/// <summary>Every operation by everybody: roles that may not call it do not reach it, alone or in pairs, and what a role may not do in
/// another's team, it may not with any second role beside it.</summary>
/// <param name="Calls">How many were made.</param>
/// <param name="Restricted">Operations in which a role that may call was kept to its own.</param>
/// <param name="Wrong">What should not have been.</param>
internal sealed record RolePairs(int Calls, IReadOnlyCollection<string> Restricted, IReadOnlyList<string> Wrong)
{
    private const int Callers = 6;

    private static readonly string[] Roles =
    [
        "sales-manager", "sales-rep", "executive", "hr", "finance", "marketing", "rnd", "production", "customer-service", "data-analysis",
        "operator", "service", "migration",
    ];

    // Each of them answers with the fields it lacks, or with the right that is missing: both say that the role was let in.
    private static readonly StatusCode[] Faults =
        [StatusCode.Unknown, StatusCode.Internal, StatusCode.Unauthenticated, StatusCode.DataLoss, StatusCode.Unavailable];

    public static async Task<RolePairs> TryAsync(Attacker attacker)
    {
        var (wrong, restricted, calls) = (new ConcurrentQueue<string>(), new ConcurrentDictionary<string, bool>(), 0);
        await Parallel.ForEachAsync(Operation.All, new ParallelOptions { MaxDegreeOfParallelism = Callers }, async (operation, _) =>
        {
            var permitted = operation.Roles;
            var denied = Roles.Except(permitted).ToList();
            var request = PlausibleRequest.Of(operation.Method.InputType);
            // Nobody who may not call it gets anywhere: alone, with nothing, or two together.
            foreach (var roles in denied.Select(role => new[] { role })
                .Concat(denied.Zip(denied.Skip(1), (one, other) => new[] { one, other })).Append([]))
            {
                if (await AskAsync(roles, isToBeRefused: true) is { Code: not StatusCode.PermissionDenied } let
                    && !(operation.IsShared && IsMissing(let)))
                    wrong.Enqueue($"{operation} let in [{string.Join(", ", roles)}]: {let.Code} {let.Detail}");
            }

            foreach (var role in permitted)
            {
                var alone = await AskAsync([role]);
                if (Faults.Contains(alone.Code))
                    wrong.Enqueue($"{operation} by {role}: {alone.Code} {alone.Detail}");
                if (alone.Code != StatusCode.PermissionDenied)
                    continue;
                restricted[$"{operation}"] = true;
                foreach (var second in denied)
                {
                    if (await AskAsync([role, second], isToBeRefused: true) is { Code: not StatusCode.PermissionDenied } loosened)
                        wrong.Enqueue($"{operation}: {second} loosens {role}: {loosened.Code} {loosened.Detail}");
                }
            }

            async Task<Answer> AskAsync(string[] roles, bool isToBeRefused = false)
            {
                Interlocked.Increment(ref calls);
                return await attacker.CallAsync(operation, new Person("mallory", roles, ["south"], "south-1"), request, isToBeRefused);
            }
        });
        return new RolePairs(calls, [.. restricted.Keys], [.. wrong.Order(StringComparer.Ordinal)]);
    }

    private static bool IsMissing(Answer answer) => answer.Code == StatusCode.Unimplemented;
}
