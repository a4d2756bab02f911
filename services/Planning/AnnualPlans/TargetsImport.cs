using SalesPlatform.Domain;

namespace SalesPlatform.Planning.AnnualPlans;

internal static class TargetsImport
{
    /// <summary>A plan that it opens rests on the file instead of research of its own, and says so. The figures a plan has already make no
    /// event, whatever its status.</summary>
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
