using SalesPlatform.Contracts;

namespace SalesPlatform.Planning.Consultations;

/// <summary>What a department's input says. Private: the published event has its title only.</summary>
[Event("planning", "department-input-detailed", 1)]
internal sealed record DepartmentInputDetailed(Guid Input, string Content);

/// <summary>The minutes of a feasibility meeting: persons and their words, never published.</summary>
/// <param name="Conclusions">What came of it.</param>
[Event("planning", "feasibility-meeting-minuted", 1)]
internal sealed record FeasibilityMeetingMinuted(
    Guid Meeting, string Subject, IReadOnlyList<string> Participants, IReadOnlyList<string> Conclusions);

/// <summary>What a meeting found of a plan.</summary>
internal static class Feasibilities
{
    /// <summary>It can be done.</summary>
    public const string Feasible = "feasible";

    /// <summary>It can be done under the conditions in the conclusions.</summary>
    public const string Conditional = "conditional";

    /// <summary>It cannot be done as it stands.</summary>
    public const string NotFeasible = "not-feasible";
}
