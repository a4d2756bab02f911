using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Auth;
using Wire = SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Budget;

/// <summary>Who may call what in Budget. A sales manager acts for their own teams (checked with the request), finance for all.</summary>
public static class BudgetRoles
{
    private static readonly string[] Writers = [Roles.SalesManager, Roles.Finance];
    private static readonly string[] Readers = [Roles.SalesManager, Roles.Finance, Roles.Executive, Roles.DataAnalysis, Roles.Operator];

    /// <summary>Fills the table.</summary>
    public static void Declare(RoleTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var budgets = Wire.Budgets.Descriptor;
        foreach (var method in new[] { "Create", "SetLine", "Submit", "Activate", "Revise" })
            table.Allow(budgets, method, Writers);
        foreach (var method in new[] { "Return", "Approve", "Rebaseline", "Close" })
            table.Allow(budgets, method, Roles.Finance);
        table.Allow(budgets, "Get", Readers).Allow(budgets, "List", Readers);

        foreach (var method in new[] { "Open", "Change", "Release" })
            table.Allow(Wire.Commitments.Descriptor, method, Writers);
        table.AllowAll(Wire.Commitments.Descriptor, "List ListPromotions", Readers);

        table.Allow(Wire.Costs.Descriptor, "Post", Roles.Finance)
            .Allow(Wire.Costs.Descriptor, "Import", Roles.Finance)
            .Allow(Wire.Costs.Descriptor, "List", Readers);

        table.Allow(Wire.Reallocations.Descriptor, "Request", Roles.SalesManager)
            .Allow(Wire.Reallocations.Descriptor, "Approve", Roles.Finance)
            .Allow(Wire.Reallocations.Descriptor, "Reject", Roles.Finance)
            .Allow(Wire.Reallocations.Descriptor, "List", Readers);

        table.Allow(Wire.Findings.Descriptor, "Raise", Roles.Finance)
            .Allow(Wire.Findings.Descriptor, "Answer", Roles.SalesManager)
            .Allow(Wire.Findings.Descriptor, "Close", Roles.Finance)
            .Allow(Wire.Findings.Descriptor, "List", Readers);

        foreach (var method in Wire.BudgetReports.Descriptor.Methods)
            table.Allow(Wire.BudgetReports.Descriptor, method.Name, Readers);
    }
}
