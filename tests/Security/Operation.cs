using System.Reflection;
using Google.Protobuf.Reflection;
using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.Security;

/// <summary>An operation of one service, as its contract describes it.</summary>
/// <param name="Service">The service that is asked: several offer the operations of the platform's own protos.</param>
/// <param name="Method">What it takes.</param>
internal sealed record Operation(string Service, MethodDescriptor Method)
{
    public static readonly IReadOnlyList<string> Services =
        ["planning", "team-performance", "sales-monitoring", "customer-relations", "launch-coordination", "budget", "scorecards"];

    public static IReadOnlyList<Operation> All { get; } =
    [
        .. typeof(MayCall).Assembly.GetTypes()
            .Select(type => type.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
            .OfType<ServiceDescriptor>().SelectMany(service => service.Methods)
            .SelectMany(method => OfferedBy(method).Select(service => new Operation(service, method)))
            .OrderBy(operation => $"{operation}", StringComparer.Ordinal),
    ];

    public static IReadOnlyList<Operation> OfFiles { get; } = [.. All.Where(operation => HostileFile.IsFor(operation.Method))];

    public string Name => $"/{Method.Service.FullName}/{Method.Name}";

    /// <summary>Those the contract names.</summary>
    public IReadOnlyList<string> Roles => [.. Method.GetOptions()?.GetExtension(RolesExtensions.MayCall)?.Roles ?? []];

    /// <summary>Not every service offers all operations that belong to no single one.</summary>
    public bool IsShared => Method.File.Package == "salesplatform.platform.v1";

    public override string ToString() => $"{Service}{Name}";

    private static IEnumerable<string> OfferedBy(MethodDescriptor method) => method.File.Package == "salesplatform.platform.v1" ? Services
        : Services.Where(service => method.File.Package == $"salesplatform.{service.Replace("-", "", StringComparison.Ordinal)}.v1");
}
