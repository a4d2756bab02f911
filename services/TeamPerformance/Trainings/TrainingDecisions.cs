namespace SalesPlatform.TeamPerformance.Trainings;

/// <summary>Each beside its operation; here is what they share.</summary>
internal static partial class TrainingDecisions
{
    internal const string OwnCause = "own-training";

    private static DomainException WrongStatus(string code, TrainingPlan state) =>
        DomainException.Rule(code, $"The training plan {state.Existing.Proposed.Plan} is {state.Existing.Status}.",
            ("status", state.Existing.Status));
}
