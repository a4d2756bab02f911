using SalesPlatform.Domain;

namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>Takes the targets of a file into a plan.</summary>
internal static class TargetsImport
{
    /// <summary>
    /// Replaces the plan's targets by the file's. Where there is no plan it is opened as a draft by the caller, resting on the file instead
    /// of research of its own, and says so. The figures the plan has already make no event, whatever the plan's status.
    /// </summary>
    /// <param name="terms">What a new plan starts from.</param>
    /// <param name="targets">The file's targets.</param>
    /// <exception cref="DomainException"><c>not-a-draft</c>.</exception>
    public static IEnumerable<object> Import(AnnualPlan state, CommandContext context, PlanTerms terms, TargetsImported targets)
    {
        if (state is AnnualPlan.NotDrafted)
        {
            return
            [
                .. PlanDrafting.Create(state, context, terms with { AnnualTarget = 0, Growth = null }),
                .. Enum.GetValues<PreparationKind>().Select(kind => new PreparationRecorded(kind, null, $"imported from {targets.File}")),
                targets,
            ];
        }

        var figures = state.Existing.Figures;
        if (figures.Months.SequenceEqual(targets.Months) && figures.Targets.SequenceEqual(PlanFigures.TargetsFrom(targets.Assignments)))
            return [];
        PlanDrafting.RequireEditable(state);
        return [targets];
    }
}
