namespace SalesPlatform.Domain;

public static class Roles
{
    public const string SalesManager = "sales-manager";

    public const string SalesRep = "sales-rep";

    public const string Executive = "executive";

    public const string Hr = "hr";

    public const string Finance = "finance";

    public const string Marketing = "marketing";

    public const string Rnd = "rnd";

    public const string Production = "production";

    public const string CustomerService = "customer-service";

    public const string DataAnalysis = "data-analysis";

    public const string Operator = "operator";

    public const string Service = "service";

    /// <summary>Beside another role, which decides what may be done: states when a fact was recorded. Opens no operation.</summary>
    public const string Migration = "migration";

    public static IReadOnlyList<string> All { get; } =
    [
        SalesManager, SalesRep, Executive, Hr, Finance, Marketing, Rnd, Production, CustomerService, DataAnalysis, Operator,
        Service, Migration,
    ];
}
