namespace SalesPlatform.LaunchCoordination.Deliveries;

internal static class DepartmentNames
{
    /// <summary>Null for a department that has no part in a launch.</summary>
    public static (string Chinese, string English)? Of(string department) => department switch
    {
        Roles.Rnd => ("研发部", "R&D"),
        Roles.Production => ("生产部", "Production"),
        Roles.Marketing => ("市场部", "Marketing"),
        "sales" => ("销售部", "Sales"),
        _ => null,
    };
}
