namespace SalesPlatform.AppHost.Servers;

/// <summary>Where a server comes from, in the order of preference.</summary>
internal abstract record ServerSource
{
    /// <summary>One that already runs; ours to use, not to start or stop.</summary>
    internal sealed record Given(string ConnectionString) : ServerSource;

    /// <summary>A container, run by this engine's command.</summary>
    internal sealed record Container(string Engine) : ServerSource;

    /// <summary>Programs in this directory.</summary>
    internal sealed record Binaries(string Directory) : ServerSource;
}
