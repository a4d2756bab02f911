namespace SalesPlatform.Budget.Budgets;

/// <summary>Private, because it may tell of persons; the published event has the title only.</summary>
[Event("budget", "finding-detailed", 1)]
internal sealed record FindingDetailed(Guid Finding, string Detail);

[Event("budget", "finding-answered", 1)]
internal sealed record FindingAnswered(Guid Finding, string Answer);

[Event("budget", "finding-concluded", 1)]
internal sealed record FindingConcluded(Guid Finding, string Conclusion);

/// <summary>Open → answered → closed.</summary>
internal sealed record Finding(
    Guid Id, string Check, string Title, string Severity, string RaisedBy, string Detail, string? Answer, string? AnsweredBy,
    string? Conclusion, string? ClosedBy)
{
    public string Status => ClosedBy is not null ? "closed" : Answer is not null ? "answered" : "open";

    internal static Finding Of(ComplianceFindingRaised raised) =>
        new(raised.Finding, raised.Check, raised.Title, raised.Severity, raised.RaisedBy, "", null, null, null, null);
}
