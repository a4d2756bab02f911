namespace SalesPlatform.TeamPerformance.Deliverables;

/// <summary>The deliverables Team performance owns. Both are about people: whom a role lets in, <see cref="PersonalAccess"/> checks against
/// the person.</summary>
internal static class PeopleKinds
{
    private static readonly string[] Readers = [Roles.SalesManager, Roles.Hr, Roles.SalesRep];

    /// <summary>培训计划.</summary>
    public static DeliverableKind TrainingPlan { get; } =
        new("training-plan", "培训计划", "Training plan", Readers, [Roles.SalesManager, Roles.Hr])
        {
            Grains = [Grain.Quarter, Grain.Year],
            Subject = "employee",
            Approvers = [Roles.Hr],
            IsConfidential = true,
        };

    /// <summary>绩效评估报告.</summary>
    public static DeliverableKind AppraisalReport { get; } =
        new("appraisal-report", "绩效评估报告", "Appraisal report", Readers, [Roles.SalesManager, Roles.Hr])
        {
            Grains = [Grain.Quarter],
            Subject = "employee",
            DraftedEvery = Grain.Quarter,
            Approvers = [Roles.Hr],
            IsConfidential = true,
        };
}
