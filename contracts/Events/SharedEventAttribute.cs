namespace SalesPlatform.Contracts;

/// <summary>
/// Pins the name of an event that several services record, each in its own store and under its own name:
/// <c>budget.deliverable-issued.v1</c>,
/// <c>planning.deliverable-issued.v1</c>. One declaration in place of a copy for each service. Published when it is declared in this
/// assembly.
/// </summary>
/// <param name="name">Past tense with dashes, such as <c>deliverable-issued</c>.</param>
/// <param name="version">Rises only with a breaking change.</param>
/// <param name="services">The services that record it; none for a private one, which any service may.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SharedEventAttribute(string name, int version, params string[] services) : Attribute
{
    /// <summary>The services that record it.</summary>
    public IReadOnlyList<string> Services { get; } = services;

    /// <summary>Name without service and version.</summary>
    public string Name { get; } = name;

    /// <summary>Version of the event's format.</summary>
    public int Version { get; } = version;

    /// <summary>The name in the event store of a service, on the broker and in its feed.</summary>
    public string TypeNameOf(string service) => $"{service}.{Name}.v{Version}";
}
