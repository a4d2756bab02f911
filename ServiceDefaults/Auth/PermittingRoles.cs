namespace SalesPlatform.ServiceDefaults.Auth;

/// <summary>From there on only these count: a role that does not open an operation cannot lift the restrictions (own team, own figures) of
/// one that does.</summary>
internal static class PermittingRoles
{
    private static readonly object Key = typeof(PermittingRoles);

    public static bool Grant(ServerCallContext call, IEnumerable<string> roles)
    {
        var granted = roles.Distinct(StringComparer.Ordinal).ToArray();
        call.UserState[Key] = granted;
        return granted.Length > 0;
    }

    public static IReadOnlyList<string> Of(ServerCallContext call) =>
        call.UserState.TryGetValue(Key, out var granted) ? (string[])granted
            : throw new InvalidOperationException($"{call.Method} was held against no role table.");
}
