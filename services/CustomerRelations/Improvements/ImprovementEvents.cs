using SalesPlatform.Contracts;

namespace SalesPlatform.CustomerRelations.Improvements;

/// <summary>What is to be done.</summary>
/// <param name="DueOn">Until when.</param>
internal sealed record Measure(string What, string Owner, DateOnly DueOn);

/// <summary>The issue to work on was chosen. Stream <c>improvement-plan/{id}</c>, as the others.</summary>
/// <param name="FromComplaints">A theme of the complaints and not of the survey.</param>
[Event("customer-relations", "improvement-issue-chosen", 1)]
internal sealed record ImprovementIssueChosen(Guid Plan, string Category, bool FromComplaints);

/// <summary>The measures agreed. Private: they name people.</summary>
/// <param name="Measures">What is to be done.</param>
/// <param name="Goal">Relative rise to reach, 0.15; null: any rise.</param>
[Event("customer-relations", "improvement-measures-kept", 1)]
internal sealed record ImprovementMeasuresKept(Guid Plan, IReadOnlyList<Measure> Measures, decimal? Goal);

/// <summary>Who was trained in what. Private: it names people.</summary>
[Event("customer-relations", "improvement-training-kept", 1)]
internal sealed record ImprovementTrainingKept(Guid Plan, string Topic, IReadOnlyList<string> Participants);

/// <summary>What tracking the customers' feedback showed. Private.</summary>
[Event("customer-relations", "improvement-followed-up", 1)]
internal sealed record ImprovementFollowedUp(Guid Plan, DateOnly On, string Finding);
