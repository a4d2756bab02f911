using SalesPlatform.Domain;

namespace SalesPlatform.Tests.Catalogue;

/// <summary>What a service's events are about, and which departments typically care.</summary>
/// <param name="Service">Name of the service.</param>
/// <param name="Title">For people.</param>
/// <param name="About">In one sentence.</param>
/// <param name="Departments">Departments for all its events but the exceptions.</param>
internal sealed record ServiceAudience(string Service, string Title, string About, params IReadOnlyList<string> Departments)
{
    /// <summary>Other departments for single events, by their name without service and version.</summary>
    public Dictionary<string, IReadOnlyList<string>> Except { get; init; } = [];
}

/// <summary>Advice for whoever chooses bindings; who may read what is decided when an operator adds a department.</summary>
internal static class Audience
{
    private static readonly IReadOnlyList<string> Everybody =
    [
        Roles.Hr, Roles.Finance, Roles.Marketing, Roles.Rnd, Roles.Production, Roles.CustomerService, Roles.DataAnalysis,
    ];

    private static readonly ServiceAudience[] Services =
    [
        new("planning", "Planning (销售策略与计划)",
            "Annual plans with their monthly targets, what departments are asked to contribute, and the organisation's calendar and "
            + "currency.",
            Roles.Finance, Roles.Marketing, Roles.Rnd, Roles.Production, Roles.DataAnalysis)
        {
            Except =
            {
                ["organisation-set"] = Everybody,
                ["department-input-requested"] = Everybody,
                ["department-input-received"] = Everybody,
                ["department-input-waived"] = Everybody,
                ["feasibility-meeting-held"] = Everybody,
                ["target-agreed"] = [Roles.Finance, Roles.DataAnalysis],
            },
        },
        new("team-performance", "Team performance (团队管理与绩效)", "Teams and who is in them, meetings, training and final appraisal scores.",
            Roles.Hr, Roles.DataAnalysis),
        new("sales-monitoring", "Sales monitoring (销售业绩监控)",
            "Every sale, correction and return as it counts, and the imports they came with.",
            Roles.Finance, Roles.Production, Roles.DataAnalysis)
        {
            Except = { ["sales-imported"] = [Roles.DataAnalysis], ["sales-reconciled"] = [Roles.Finance, Roles.DataAnalysis] },
        },
        new("customer-relations", "Customer relations (客户关系)",
            "Key accounts and visits, complaints, service standards, surveys and improvements.",
            Roles.CustomerService, Roles.Marketing, Roles.DataAnalysis),
        new("launch-coordination", "Launch coordination (跨部门协作与产品上市)",
            "Launches from their plan to their review, deliveries and promotion plans.",
            Roles.Marketing, Roles.Rnd, Roles.Production)
        {
            Except =
            {
                ["promotion-plan-approved"] = [Roles.Marketing, Roles.Finance],
                ["promotion-plan-reopened"] = [Roles.Marketing, Roles.Finance],
                ["launched"] = [Roles.Marketing, Roles.Rnd, Roles.Production, Roles.CustomerService, Roles.DataAnalysis],
            },
        },
        new("budget", "Budget (销售预算与成本)", "Budgets in force, commitments, actual costs, reallocations and compliance findings.",
            Roles.Finance, Roles.DataAnalysis),
        new("scorecards", "Scorecards (绩效考核)", "The standards that key figures are rated by, and what became of the scorecards.",
            Roles.Hr, Roles.Finance, Roles.DataAnalysis),
    ];

    /// <summary>All services in the order of the page.</summary>
    public static IReadOnlyList<ServiceAudience> All => Services;

    /// <summary>Who typically cares about an event.</summary>
    /// <exception cref="CatalogueException">Nobody said what the service's events are about.</exception>
    public static IReadOnlyList<string> Of(string service, string name)
    {
        var audience = Services.FirstOrDefault(each => each.Service == service)
            ?? throw new CatalogueException($"The service {service} publishes events and is not in tests/Catalogue/Audience.cs.");
        return audience.Except.GetValueOrDefault(name) ?? audience.Departments;
    }

    /// <summary>Place of a service on the page.</summary>
    public static int IndexOf(string service) => Array.FindIndex(Services, each => each.Service == service);
}
