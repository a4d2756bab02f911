using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.LocalServers;

public static class LocalTokens
{
    /// <summary>Accepted for twelve hours.</summary>
    public static string Mint(
        string keyFile, string person, IReadOnlyList<string> roles, IReadOnlyList<string>? teams = null, string? employee = null) =>
        new DevelopmentTokens(keyFile, TimeProvider.System).Mint(
            new DevelopmentIdentity(person, roles) { Teams = teams ?? [], Employee = employee }, TimeSpan.FromHours(12));
}
