namespace SalesPlatform.Planning.Consultations;

/// <summary>A department's key is the role of its people, so that whoever has the role speaks for it.</summary>
internal static class Departments
{
    public static IReadOnlyList<string> All { get; } =
        [Roles.Marketing, Roles.Rnd, Roles.Production, Roles.Finance, Roles.Hr, Roles.CustomerService, Roles.DataAnalysis];
}
