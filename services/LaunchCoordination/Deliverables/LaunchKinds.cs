namespace SalesPlatform.LaunchCoordination.Deliverables;

/// <summary>The deliverables Launch coordination owns, and who may read, issue and approve them.</summary>
internal static class LaunchKinds
{
    private static readonly string[] Readers =
        [Roles.SalesManager, Roles.Executive, Roles.Marketing, Roles.Rnd, Roles.Production, Roles.Finance, Roles.Operator];

    /// <summary>产品上市计划.</summary>
    public static DeliverableKind LaunchPlan { get; } = new("launch-plan", "产品上市计划", "Launch plan", Readers, [Roles.SalesManager])
    {
        Subject = "launch",
        AnswersAsOf = true,
        Approvers = [Roles.Executive],
    };

    /// <summary>市场推广方案.</summary>
    public static DeliverableKind PromotionPlan { get; } =
        new("promotion-plan", "市场推广方案", "Promotion plan", Readers, [Roles.SalesManager, Roles.Marketing])
        {
            Subject = "launch",
            AnswersAsOf = true,
            Approvers = [Roles.Marketing, Roles.SalesManager, Roles.Executive],
        };
}
