using SalesPlatform.AppHost.Services;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.AppHost;

/// <summary>What local clients find in the data folder: the addresses, the signing key, and salesctl ready to be called.</summary>
internal static class ClientFiles
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode Executable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public static string SalesctlIn(DataFolder data) => data.In(Path.Combine("bin", Topology.CliAssembly));

    public static void Write(DataFolder data, PlatformEndpoints endpoints)
    {
        DevelopmentTokens.LoadOrCreateKey(data.SigningKey);
        DataFolder.WriteAtomically(SalesctlIn(data), Wrapper(data), Executable);
        // Last: whoever waits for this file finds the rest in place.
        DataFolder.WriteAtomically(data.Endpoints, endpoints.ToJson(), Readable);
    }

    private static string Wrapper(DataFolder data) => $"""
        #!/bin/sh
        # Written at each start of the launcher: salesctl, pointed at this platform unless told otherwise.
        export SALESPLATFORM_ENDPOINTS="${"{"}SALESPLATFORM_ENDPOINTS:-{data.Endpoints}{"}"}"
        exec dotnet exec '{ServiceBuild.AssemblyOf(Topology.CliProject, Topology.CliAssembly)}' "$@"

        """;
}
