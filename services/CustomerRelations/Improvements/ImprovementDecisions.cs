using SalesPlatform.CustomerRelations.Surveys;

namespace SalesPlatform.CustomerRelations.Improvements;

/// <summary>Each beside its operation, and each step rests on the one before; here is what they share.</summary>
internal static partial class ImprovementDecisions
{
    public static ImprovementPlan RequireFor(this ImprovementPlan? state, CommandContext caller, Guid id)
    {
        var plan = state ?? throw DomainException.NotFound("improvement-plan", $"{id}");
        caller.RequireTeam(plan.Team);
        return plan;
    }

    private static SurveyClosed ResultOf(SurveySummary survey)
    {
        var result = survey.Result ?? throw DomainException.Rule("survey-not-closed", "The survey is not closed: it has no result.");
        return SurveyFigures.SampleOf(result.Responses) != Sample.Insufficient ? result
            : throw DomainException.Rule("insufficient-responses", $"{result.Responses} responses carry no comparison.",
                ("responses", $"{result.Responses}"));
    }

    private static void RequireStatus(ImprovementPlan plan, string code, params ImprovementStatus[] allowed)
    {
        if (!allowed.Contains(plan.Status))
            throw DomainException.Rule(code, $"This is not the plan's next step: {plan.Status}.", ("status", $"{plan.Status}"));
    }
}
