using System.Reflection;
using Google.Protobuf.Reflection;
using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.ServiceDefaults.Auth;

/// <summary>Which roles may call which operation: what the contract says of each (<c>roles.proto</c>). What it does not name is
/// denied.</summary>
public sealed class RoleTable
{
    private readonly Dictionary<string, IReadOnlySet<string>> _allowed;
    private readonly Dictionary<string, HashSet<string>> _only = new(StringComparer.Ordinal);

    private RoleTable(Dictionary<string, IReadOnlySet<string>> allowed) => _allowed = allowed;

    /// <summary>Full gRPC method names (<c>/package.Service/Method</c>) with their roles.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Allowed => _allowed;

    /// <summary>Every operation of the contract.</summary>
    public static IReadOnlyList<MethodDescriptor> Operations { get; } =
    [
        .. typeof(MayCall).Assembly.GetTypes()
            .Select(type => type.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
            .OfType<ServiceDescriptor>()
            .SelectMany(service => service.Methods).OrderBy(NameOf, StringComparer.Ordinal),
    ];

    /// <summary>The table as the contract has it.</summary>
    public static RoleTable OfContract() => new(Operations.ToDictionary(NameOf, RolesOf, StringComparer.Ordinal));

    /// <summary>An operation as a call names it.</summary>
    public static string NameOf(MethodDescriptor operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return $"/{operation.Service.FullName}/{operation.Name}";
    }

    /// <summary>For an operation that several services offer: of its roles, only these may call it here. Called again, it adds to
    /// them.</summary>
    public void Only(ServiceDescriptor service, string method, IEnumerable<string> roles)
    {
        ArgumentNullException.ThrowIfNull(service);
        var name = NameOf(service.FindMethodByName(method)
            ?? throw new ArgumentException($"{service.FullName} has no method {method}.", nameof(method)));
        if (!_only.TryGetValue(name, out var only))
            _only[name] = only = [];
        only.UnionWith(roles);
    }

    /// <summary>Whether one of these roles may call the method.</summary>
    public bool Allows(string fullMethod, IEnumerable<string> roles) =>
        _allowed.TryGetValue(fullMethod, out var allowed)
        && roles.Any(role => allowed.Contains(role) && (!_only.TryGetValue(fullMethod, out var only) || only.Contains(role)));

    private static IReadOnlySet<string> RolesOf(MethodDescriptor operation) =>
        (operation.GetOptions()?.GetExtension(RolesExtensions.MayCall)?.Roles ?? []).ToHashSet(StringComparer.Ordinal);
}
