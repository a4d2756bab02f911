using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;

namespace SalesPlatform.Budget.Compliance;

/// <summary>What exactly was found. Private, because it may tell of persons; the published event has the title only.</summary>
[Event("budget", "finding-detailed", 1)]
public sealed record FindingDetailed(Guid Finding, string Detail);

/// <summary>The team answered a finding.</summary>
[Event("budget", "finding-answered", 1)]
public sealed record FindingAnswered(Guid Finding, string Answer);

/// <summary>What finance concluded when it closed a finding.</summary>
[Event("budget", "finding-concluded", 1)]
public sealed record FindingConcluded(Guid Finding, string Conclusion);

/// <summary>How serious a finding is.</summary>
public static class Severities
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
/// <param name="Check">Which check.</param>
/// <param name="Title">In one line.</param>
/// <param name="Severity">See <see cref="Severities"/>.</param>
/// <param name="RaisedBy">Who found it.</param>
/// <param name="Detail">What exactly.</param>
/// <param name="Answer">Of the team.</param>
/// <param name="AnsweredBy">Who answered.</param>
/// <param name="Conclusion">Of finance.</param>
/// <param name="ClosedBy">Who closed it.</param>
public sealed record Finding(
    Guid Id, string Check, string Title, string Severity, string RaisedBy, string Detail, string? Answer, string? AnsweredBy,
    string? Conclusion, string? ClosedBy)
{
    /// <summary>open, answered or closed.</summary>
    public string Status => ClosedBy is not null ? "closed" : Answer is not null ? "answered" : "open";

    internal static Finding Of(ComplianceFindingRaised raised) =>
        new(raised.Finding, raised.Check, raised.Title, raised.Severity, raised.RaisedBy, "", null, null, null, null);
}
