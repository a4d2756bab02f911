using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.LocalServers;

/// <summary>Development tokens for callers of a local platform.</summary>
public static class LocalTokens
{
    /// <summary>A token the services accept for twelve hours.</summary>
    public static string Mint(
        string keyFile, string person, IReadOnlyList<string> roles, IReadOnlyList<string>? teams = null, string? employee = null) =>
        new DevelopmentTokens(keyFile, TimeProvider.System).Mint(
            new DevelopmentIdentity(person, roles) { Teams = teams ?? [], Employee = employee }, TimeSpan.FromHours(12));
}
