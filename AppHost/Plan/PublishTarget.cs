namespace SalesPlatform.AppHost.Plan;

/// <summary>What publishing generates.</summary>
internal enum PublishTarget
{
    /// <summary>A Docker Compose file and its .env.</summary>
    Compose,

    /// <summary>A Helm chart.</summary>
    Kubernetes,
}
