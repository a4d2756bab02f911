using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.Tests.Catalogue;

/// <summary>docs/operations-by-role.md: every operation with the roles that may call it.</summary>
internal static class RolesPage
{
    private const string Head = """
        <!-- Written by: dotnet run --project tests/Catalogue -- write -->
        # Operations and roles

        Every gRPC operation of the platform with the roles that may call it. One of them in the claim `role` of the token is enough; any other
        caller gets PERMISSION_DENIED. The roles stand in the protos, as the option `may_call` of each operation, and the services enforce what
        stands there. What a caller sees then (their own teams, their own figures) the comments of the operations say. `Deliverables` is offered
        by several services: in each, only those may call who read, issue or approve one of its kinds.

        """;

    public static string Write()
    {
        var table = RoleTable.OfContract();
        var lines = RoleTable.Operations.GroupBy(operation => operation.Service.FullName).SelectMany(service => (IEnumerable<string>)
        [
            "", $"## {service.Key}", "", "| operation | roles |", "|---|---|",
            .. service.Select(operation =>
                $"| {operation.Name} | {string.Join(", ", table.Allowed[RoleTable.NameOf(operation)].Order(StringComparer.Ordinal))} |"),
        ]);
        return Head + string.Join('\n', lines) + '\n';
    }
}
