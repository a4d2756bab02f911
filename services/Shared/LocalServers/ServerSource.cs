namespace SalesPlatform.LocalServers;

/// <summary>Where a server comes from, in the order of preference.</summary>
internal abstract record ServerSource(string Description)
{
    /// <summary>For the log. A record would print its members, and a connection string holds a password.</summary>
    public sealed override string ToString() => Description;

    /// <summary>One that already runs; ours to use, not to start or stop.</summary>
    internal sealed record Given(string ConnectionString) : ServerSource("given by connection string");

    /// <summary>A container, run by this engine's command.</summary>
    internal sealed record Container(string Engine) : ServerSource($"in a container, by {Engine}");

    /// <summary>Programs in this directory.</summary>
    internal sealed record Programs(string Directory) : ServerSource($"programs in {Directory}");
}
