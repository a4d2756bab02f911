namespace SalesPlatform.CustomerRelations.Deliverables;

/// <summary>The deliverables Customer relations owns, and who may read and issue them.</summary>
internal static class CustomerKinds
{
    private static readonly string[] Readers =
        [Roles.SalesManager, Roles.CustomerService, Roles.Executive, Roles.DataAnalysis, Roles.Marketing, Roles.Rnd];

    /// <summary>客户反馈报告.</summary>
    public static DeliverableKind FeedbackReport { get; } =
        new("customer-feedback-report", "客户反馈报告", "Customer feedback report", Readers, [Roles.SalesManager, Roles.CustomerService])
        {
            Grains = [Grain.Month, Grain.Quarter, Grain.Year],
            DraftedEvery = Grain.Quarter,
        };

    /// <summary>满意度调查结果.</summary>
    public static DeliverableKind SurveyResults { get; } =
        new("survey-results", "满意度调查结果", "Satisfaction survey results", Readers, [Roles.SalesManager, Roles.CustomerService])
        {
            Grains = [Grain.Month, Grain.Quarter, Grain.Year],
            DraftedEvery = Grain.Quarter,
        };
}
