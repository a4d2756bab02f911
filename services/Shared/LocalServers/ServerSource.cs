namespace SalesPlatform.LocalServers;

internal abstract record ServerSource(string Description)
{
    /// <summary>A record would print its members, and a connection string holds a password.</summary>
    public sealed override string ToString() => Description;

    /// <summary>Ours to use, not to start or stop.</summary>
    internal sealed record Given(string ConnectionString) : ServerSource("given by connection string");

    internal sealed record Container(string Engine) : ServerSource($"in a container, by {Engine}");

    internal sealed record Programs(string Directory) : ServerSource($"programs in {Directory}");
}
