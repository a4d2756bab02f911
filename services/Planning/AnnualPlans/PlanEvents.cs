using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;

namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>What a plan must rest on before it can be submitted.</summary>
internal enum PreparationKind
{
    /// <summary>Analysis of a competitor (竞争对手分析).</summary>
    CompetitorAnalysis,

    /// <summary>Input of the marketing department (市场部).</summary>
    MarketingInput,

    /// <summary>Input of research and development (研发部).</summary>
    RndInput,
}

/// <summary>The plan of a team and fiscal year was opened as a draft of revision 1. Stream <c>annual-plan/{team}/{fiscal
/// year}</c>.</summary>
/// <param name="FiscalYear">Label.</param>
/// <param name="FiscalStartMonth">Calendar month the year starts in, as it was when the plan was drafted.</param>
/// <param name="Currency">Of every amount, ISO 4217.</param>
/// <param name="Baseline">Last year's net sales, where known.</param>
/// <param name="BaselineSource">Where that figure is from.</param>
/// <param name="Growth">0.20 for +20 %; none for an absolute target.</param>
/// <param name="Seasonality">Twelve weights, first fiscal month first.</param>
/// <param name="Months">The twelve monthly targets.</param>
/// <param name="Author">Who opened it.</param>
[Event("planning", "plan-drafted", 1)]
internal sealed record PlanDrafted(
    string Team, string FiscalYear, int FiscalStartMonth, string Currency, decimal? Baseline, string BaselineSource, decimal? Growth,
    IReadOnlyList<decimal> Seasonality, IReadOnlyList<decimal> Months, string Author);

/// <summary>A holder was given an amount for a period; it replaces what the holder had in the period's months.</summary>
/// <param name="Period">Year, quarter or month of the plan.</param>
/// <param name="Amount">For the whole period.</param>
/// <param name="Months">The amount by month of the period; they add up to it.</param>
[Event("planning", "target-assigned", 1)]
internal sealed record TargetAssigned(string Dimension, string Key, string Period, decimal Amount, IReadOnlyList<decimal> Months);

/// <summary>All targets were replaced by those of a file.</summary>
/// <param name="Grain">Length of the periods in it.</param>
/// <param name="Rows">Rows taken for this plan.</param>
/// <param name="Months">The plan's monthly targets: the sums of the rows that name a rep.</param>
[Event("planning", "targets-imported", 1)]
internal sealed record TargetsImported(
    string File, Grain Grain, int Rows, IReadOnlyList<decimal> Months, IReadOnlyList<TargetAssignment> Assignments);

/// <summary>The annual target was divided over the months by other weights.</summary>
/// <param name="Seasonality">Twelve weights, first fiscal month first.</param>
/// <param name="Months">The monthly targets; they add up to the annual target.</param>
[Event("planning", "plan-phased", 1)]
internal sealed record PlanPhased(IReadOnlyList<decimal> Seasonality, IReadOnlyList<decimal> Months);

/// <summary>What a plan that was opened by a file of targets does without, for that reason. Research and departments' inputs have streams
/// of their own.</summary>
[Event("planning", "preparation-recorded", 1)]
internal sealed record PreparationRecorded(PreparationKind Kind, string? Received, string? WaivedBecause);

/// <summary>The figures were opened again: as the next revision after an approved one, or as the same revision after a rejection.</summary>
/// <param name="Revision">The revision that is now a draft.</param>
/// <param name="Reason">Why.</param>
/// <param name="Months">The monthly targets of the draft.</param>
/// <param name="Author">Who opened it.</param>
[Event("planning", "plan-revised", 1)]
internal sealed record PlanRevised(int Revision, string Reason, decimal? AnnualTarget, IReadOnlyList<decimal> Months, string Author);
