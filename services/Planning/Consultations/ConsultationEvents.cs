namespace SalesPlatform.Planning.Consultations;

/// <summary>Private: the published event has its title only.</summary>
[Event("planning", "department-input-detailed", 1)]
internal sealed record DepartmentInputDetailed(Guid Input, string Content);

/// <summary>Persons and their words: never published.</summary>
[Event("planning", "feasibility-meeting-minuted", 1)]
internal sealed record FeasibilityMeetingMinuted(
    Guid Meeting, string Subject, IReadOnlyList<string> Participants, IReadOnlyList<string> Conclusions);

internal static class Feasibilities
{
    public const string Feasible = "feasible";

    /// <summary>Under the conditions in the conclusions.</summary>
    public const string Conditional = "conditional";

    public const string NotFeasible = "not-feasible";
}
