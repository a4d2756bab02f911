using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.AppHost;

/// <summary>What local clients find in the data folder: the addresses, the signing key, and salesctl ready to be called.</summary>
internal static class ClientFiles
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    public static string SalesctlIn(DataFolder data) => data.In(Path.Combine("bin", "salesctl"));

    public static void Write(DataFolder data, PlatformEndpoints endpoints, string? salesctl)
    {
        DevelopmentTokens.LoadOrCreateKey(data.SigningKey);
        if (salesctl is not null)
            DataFolder.WriteAtomically(SalesctlIn(data), Wrapper(data, salesctl), Executable);
        // Last: whoever waits for this file finds the rest in place.
        DataFolder.WriteForAll(data.Endpoints, endpoints.ToJson());
    }

    private static string Wrapper(DataFolder data, string salesctl) => $"""
        #!/bin/sh
        # Written at each start of the platform: salesctl, pointed at this platform unless told otherwise.
        export SALESPLATFORM_ENDPOINTS="${"{"}SALESPLATFORM_ENDPOINTS:-{data.Endpoints}{"}"}"
        exec dotnet exec '{salesctl}' "$@"

        """;
}
