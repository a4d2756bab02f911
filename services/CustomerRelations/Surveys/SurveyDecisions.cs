namespace SalesPlatform.CustomerRelations.Surveys;

/// <summary>Each beside its operation; here is what they share.</summary>
internal static partial class SurveyDecisions
{
    public static Survey.Open RequireOpen(Survey state, CommandContext context)
    {
        _ = state.ExistingFor(context);
        return state switch
        {
            Survey.Open open => open,
            Survey.Closed => throw ClosedAlready(),
            _ => throw DomainException.Rule("survey-not-open", "Nobody is invited yet."),
        };
    }

    private static DomainException ClosedAlready() => DomainException.Rule("survey-closed", "The survey is closed: its result stands.");
}
