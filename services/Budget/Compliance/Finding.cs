using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;

namespace SalesPlatform.Budget.Compliance;

/// <summary>What exactly was found. Private, because it may tell of persons; the published event has the title only.</summary>
[Event("budget", "finding-detailed", 1)]
internal sealed record FindingDetailed(Guid Finding, string Detail);

/// <summary>The team answered a finding.</summary>
[Event("budget", "finding-answered", 1)]
internal sealed record FindingAnswered(Guid Finding, string Answer);

/// <summary>What finance concluded when it closed a finding.</summary>
[Event("budget", "finding-concluded", 1)]
internal sealed record FindingConcluded(Guid Finding, string Conclusion);

/// <summary>How serious a finding is.</summary>
internal static class Severities
{
    /// <summary>To be mended.</summary>
    public const string Minor = "minor";

    /// <summary>A rule was broken.</summary>
    public const string Major = "major";

    /// <summary>It must stop at once.</summary>
    public const string Critical = "critical";
}

/// <summary>A finding of a compliance check: open → answered → closed.</summary>
/// <param name="Id">GUID v7.</param>
/// <param name="Title">In one line.</param>
/// <param name="Detail">What exactly.</param>
/// <param name="Answer">Of the team.</param>
/// <param name="Conclusion">Of finance.</param>
internal sealed record Finding(
    Guid Id, string Check, string Title, string Severity, string RaisedBy, string Detail, string? Answer, string? AnsweredBy,
    string? Conclusion, string? ClosedBy)
{
    public string Status => ClosedBy is not null ? "closed" : Answer is not null ? "answered" : "open";

    internal static Finding Of(ComplianceFindingRaised raised) =>
        new(raised.Finding, raised.Check, raised.Title, raised.Severity, raised.RaisedBy, "", null, null, null, null);
}
