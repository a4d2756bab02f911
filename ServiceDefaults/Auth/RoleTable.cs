using System.Reflection;
using Google.Protobuf.Reflection;
using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.ServiceDefaults.Auth;

/// <summary>What the contract says (<c>roles.proto</c>); an operation it does not name is denied.</summary>
public sealed class RoleTable
{
    private readonly Dictionary<string, IReadOnlySet<string>> _allowed;
    private readonly Dictionary<string, HashSet<string>> _only = new(StringComparer.Ordinal);

    private RoleTable(Dictionary<string, IReadOnlySet<string>> allowed) => _allowed = allowed;

    public IReadOnlyDictionary<string, IReadOnlySet<string>> Allowed => _allowed;

    public static IReadOnlyList<MethodDescriptor> Operations { get; } =
    [
        .. typeof(MayCall).Assembly.GetTypes()
            .Select(type => type.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
            .OfType<ServiceDescriptor>()
            .SelectMany(service => service.Methods).OrderBy(NameOf, StringComparer.Ordinal),
    ];

    public static RoleTable OfContract() => new(Operations.ToDictionary(NameOf, RolesOf, StringComparer.Ordinal));

    public static string NameOf(MethodDescriptor operation) => $"/{operation.Service.FullName}/{operation.Name}";

    /// <summary>Of an operation that several services offer, only these roles may call it here. Called again, it adds to them.</summary>
    public void Only(ServiceDescriptor service, string method, IEnumerable<string> roles)
    {
        var name = NameOf(service.FindMethodByName(method)
            ?? throw new ArgumentException($"{service.FullName} has no method {method}.", nameof(method)));
        if (!_only.TryGetValue(name, out var only))
            _only[name] = only = [];
        only.UnionWith(roles);
    }

    public bool Allows(string fullMethod, IEnumerable<string> roles) =>
        _allowed.TryGetValue(fullMethod, out var allowed)
        && roles.Any(role => allowed.Contains(role) && (!_only.TryGetValue(fullMethod, out var only) || only.Contains(role)));

    private static IReadOnlySet<string> RolesOf(MethodDescriptor operation) =>
        (operation.GetOptions()?.GetExtension(RolesExtensions.MayCall)?.Roles ?? []).ToHashSet(StringComparer.Ordinal);
}
