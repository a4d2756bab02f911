namespace SalesPlatform.Cli.Documents;

internal enum Written
{
    Years,
    Periods,
    Launches,
}

/// <summary>The twelve deliverables (交付物) and the service that owns each.</summary>
internal static class DeliverableKinds
{
    /// <summary>By their keys: owning service, English name, and whether they are written for periods: only for years, also for
    /// shorter ones, or not.</summary>
    public static IReadOnlyDictionary<string, (string Service, string Name, Written For)> All { get; } =
        new Dictionary<string, (string, string, Written)>
        {
            ["sales-plan"] = ("planning", "Sales plan", Written.Years),
            ["market-analysis-report"] = ("planning", "Market analysis report", Written.Years),
            ["training-plan"] = ("team-performance", "Training plan", Written.Periods),
            ["appraisal-report"] = ("team-performance", "Appraisal report", Written.Periods),
            ["sales-performance-report"] = ("sales-monitoring", "Sales performance report", Written.Periods),
            ["market-analysis-document"] = ("sales-monitoring", "Market analysis document", Written.Periods),
            ["customer-feedback-report"] = ("customer-relations", "Customer feedback report", Written.Periods),
            ["survey-results"] = ("customer-relations", "Satisfaction survey results", Written.Periods),
            ["launch-plan"] = ("launch-coordination", "Launch plan", Written.Launches),
            ["promotion-plan"] = ("launch-coordination", "Promotion plan", Written.Launches),
            ["budget-report"] = ("budget", "Sales budget report", Written.Periods),
            ["cost-analysis"] = ("budget", "Cost analysis", Written.Periods),
        };

    public static IEnumerable<string> Services => All.Values.Select(kind => kind.Service).Distinct();

    /// <summary>The name of a kind in the reader's language; its key where this client does not know it.</summary>
    public static string NameOf(string kind) => All.TryGetValue(kind, out var known) ? Say(known.Name) : kind;
}
