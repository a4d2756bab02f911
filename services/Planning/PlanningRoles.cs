using SalesPlatform.ServiceDefaults.Auth;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Planning;

/// <summary>Who may call what in Planning.</summary>
public static class PlanningRoles
{
    private static readonly string[] Readers =
    [
        Roles.SalesManager, Roles.Executive, Roles.Finance, Roles.Marketing, Roles.Rnd, Roles.DataAnalysis, Roles.Hr, Roles.Operator,
    ];

    /// <summary>Fills the table.</summary>
    public static void Declare(RoleTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var (organisation, plans) = (Wire.Organisation.Descriptor, Wire.AnnualPlans.Descriptor);
        table.Allow(organisation, "Set", Roles.Executive, Roles.SalesManager)
            .Allow(organisation, "Get", Roles.All);
        foreach (var method in new[] { "Create", "Assign", "ImportTargets", "RecordPreparation", "Submit", "Revise" })
            table.Allow(plans, method, Roles.SalesManager);
        table.Allow(plans, "Approve", Roles.Executive)
            .Allow(plans, "Reject", Roles.Executive)
            .Allow(plans, "Activate", Roles.SalesManager, Roles.Executive)
            .Allow(plans, "Close", Roles.SalesManager, Roles.Executive)
            .Allow(plans, "Get", Readers)
            .Allow(plans, "List", Readers);
    }
}
