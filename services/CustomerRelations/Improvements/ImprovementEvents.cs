namespace SalesPlatform.CustomerRelations.Improvements;

internal sealed record Measure(string What, string Owner, DateOnly DueOn);

/// <summary>Stream <c>improvement-plan/{id}</c>, as the others.</summary>
/// <param name="FromComplaints">A theme of the complaints and not of the survey.</param>
[Event("customer-relations", "improvement-issue-chosen", 1)]
internal sealed record ImprovementIssueChosen(Guid Plan, string Category, bool FromComplaints);

/// <summary>Private: they name people.</summary>
/// <param name="Goal">Relative rise to reach, 0.15; null: any rise.</param>
[Event("customer-relations", "improvement-measures-kept", 1)]
internal sealed record ImprovementMeasuresKept(Guid Plan, IReadOnlyList<Measure> Measures, decimal? Goal);

/// <summary>Private: it names people.</summary>
[Event("customer-relations", "improvement-training-kept", 1)]
internal sealed record ImprovementTrainingKept(Guid Plan, string Topic, IReadOnlyList<string> Participants);

/// <summary>Private.</summary>
[Event("customer-relations", "improvement-followed-up", 1)]
internal sealed record ImprovementFollowedUp(Guid Plan, DateOnly On, string Finding);
