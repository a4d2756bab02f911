namespace SalesPlatform.Domain;

/// <summary>The roles a token can carry.</summary>
public static class Roles
{
    /// <summary>销售团队经理: runs one or more teams.</summary>
    public const string SalesManager = "sales-manager";

    /// <summary>Sells; sees their own figures.</summary>
    public const string SalesRep = "sales-rep";

    /// <summary>高层管理: approves plans, sees everything.</summary>
    public const string Executive = "executive";

    /// <summary>人力资源部门.</summary>
    public const string Hr = "hr";

    /// <summary>财务部门.</summary>
    public const string Finance = "finance";

    /// <summary>市场部.</summary>
    public const string Marketing = "marketing";

    /// <summary>研发部.</summary>
    public const string Rnd = "rnd";

    /// <summary>生产部门.</summary>
    public const string Production = "production";

    /// <summary>客服部门.</summary>
    public const string CustomerService = "customer-service";

    /// <summary>数据分析部门.</summary>
    public const string DataAnalysis = "data-analysis";

    /// <summary>Runs the platform: reads event feeds and parked messages.</summary>
    public const string Operator = "operator";

    /// <summary>A service of the platform itself.</summary>
    public const string Service = "service";

    /// <summary>Brings a company's history: with another role beside it, which decides what may be done, it states when a fact was
    /// recorded. It opens no operation by itself.</summary>
    public const string Migration = "migration";

    /// <summary>Every role there is.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        SalesManager, SalesRep, Executive, Hr, Finance, Marketing, Rnd, Production, CustomerService, DataAnalysis, Operator,
        Service, Migration,
    ];
}
