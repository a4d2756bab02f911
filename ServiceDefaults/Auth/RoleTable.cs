using Google.Protobuf.Reflection;

namespace SalesPlatform.ServiceDefaults.Auth;

/// <summary>Which roles may call which operation of a service, all in one visible place. What is not in the table is denied.</summary>
public sealed class RoleTable
{
    private readonly Dictionary<string, IReadOnlySet<string>> _allowed = new(StringComparer.Ordinal);

    /// <summary>Full gRPC method names (<c>/package.Service/Method</c>) with their roles.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Allowed => _allowed;

    /// <summary>Lets roles call a method.</summary>
    /// <exception cref="ArgumentException">The gRPC service has no such method, or it is in the table already.</exception>
    public RoleTable Allow(ServiceDescriptor service, string method, params IEnumerable<string> roles)
    {
        ArgumentNullException.ThrowIfNull(service);
        if (service.FindMethodByName(method) is null)
            throw new ArgumentException($"{service.FullName} has no method {method}.", nameof(method));
        _allowed.Add($"/{service.FullName}/{method}", roles.ToHashSet());
        return this;
    }

    /// <summary>Lets further roles call a method.</summary>
    public void AllowMore(ServiceDescriptor service, string method, IEnumerable<string> roles)
    {
        ArgumentNullException.ThrowIfNull(service);
        if (_allowed.Remove($"/{service.FullName}/{method}", out var allowed))
            roles = roles.Union(allowed);
        Allow(service, method, roles);
    }

    /// <summary>Lets roles call several methods.</summary>
    /// <param name="service">The gRPC service.</param>
    /// <param name="methods">Names with a space between them, so that the table reads as one.</param>
    /// <param name="roles">Who may.</param>
    public RoleTable AllowAll(ServiceDescriptor service, string methods, params IEnumerable<string> roles)
    {
        ArgumentNullException.ThrowIfNull(methods);
        var allowed = roles.ToList();
        foreach (var method in methods.Split(' '))
            Allow(service, method, allowed);
        return this;
    }

    /// <summary>Whether one of these roles may call the method.</summary>
    public bool Allows(string fullMethod, IEnumerable<string> roles) =>
        _allowed.TryGetValue(fullMethod, out var allowed) && roles.Any(allowed.Contains);
}
