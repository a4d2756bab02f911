using SalesPlatform.Domain;

namespace SalesPlatform.LaunchCoordination.Deliveries;

/// <summary>The departments that bring a product to the market, as people call them.</summary>
internal static class DepartmentNames
{
    /// <summary>Null for a department that has no part in it.</summary>
    public static (string Chinese, string English)? Of(string department) => department switch
    {
        Roles.Rnd => ("研发部", "R&D"),
        Roles.Production => ("生产部", "Production"),
        Roles.Marketing => ("市场部", "Marketing"),
        "sales" => ("销售部", "Sales"),
        _ => null,
    };
}
