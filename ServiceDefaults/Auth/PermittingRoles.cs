using Grpc.Core;

namespace SalesPlatform.ServiceDefaults.Auth;

/// <summary>Those of a caller's roles that permitted the call. Only they count from there on: a role that does not open an operation cannot
/// lift the restrictions (own team, own figures) of one that does.</summary>
internal static class PermittingRoles
{
    private static readonly object Key = typeof(PermittingRoles);

    /// <summary>Notes the roles with the call; false when there is none.</summary>
    public static bool Grant(ServerCallContext call, IEnumerable<string> roles)
    {
        var granted = roles.Distinct(StringComparer.Ordinal).ToArray();
        call.UserState[Key] = granted;
        return granted.Length > 0;
    }

    /// <summary>The roles of a call that was let in.</summary>
    /// <exception cref="InvalidOperationException">The call was held against no role table.</exception>
    public static IReadOnlyList<string> Of(ServerCallContext call) =>
        call.UserState.TryGetValue(Key, out var granted) ? (string[])granted
            : throw new InvalidOperationException($"{call.Method} was held against no role table.");
}
