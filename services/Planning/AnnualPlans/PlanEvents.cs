namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>竞争对手分析, and the inputs of 市场部 and 研发部.</summary>
internal enum PreparationKind
{
    CompetitorAnalysis,
    MarketingInput,
    RndInput,
}

/// <summary>The start month is as it was then. Growth is 0.20 for +20 %, none for an absolute target. Months are in fiscal order.</summary>
[Event("planning", "plan-drafted", 1)]
internal sealed record PlanDrafted(
    string Team, string FiscalYear, int FiscalStartMonth, string Currency, decimal? Baseline, string BaselineSource, decimal? Growth,
    IReadOnlyList<decimal> Seasonality, IReadOnlyList<decimal> Months, string Author);

/// <summary>Replaces what the holder had in the period's months, which add up to the amount.</summary>
[Event("planning", "target-assigned", 1)]
internal sealed record TargetAssigned(string Dimension, string Key, string Period, decimal Amount, IReadOnlyList<decimal> Months);

/// <summary>The plan's months are the sums of the rows that name a rep.</summary>
[Event("planning", "targets-imported", 1)]
internal sealed record TargetsImported(
    string File, Grain Grain, int Rows, IReadOnlyList<decimal> Months, IReadOnlyList<TargetAssignment> Assignments);

[Event("planning", "plan-phased", 1)]
internal sealed record PlanPhased(IReadOnlyList<decimal> Seasonality, IReadOnlyList<decimal> Months);

/// <summary>Of a plan that a file of targets opened, and for that reason: research and inputs have streams of their own.</summary>
[Event("planning", "preparation-recorded", 1)]
internal sealed record PreparationRecorded(PreparationKind Kind, string? Received, string? WaivedBecause);

/// <summary>As the next revision after an approved one, or as the same revision after a rejection.</summary>
[Event("planning", "plan-revised", 1)]
internal sealed record PlanRevised(int Revision, string Reason, decimal? AnnualTarget, IReadOnlyList<decimal> Months, string Author);
