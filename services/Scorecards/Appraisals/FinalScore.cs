using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Appraisals;

/// <param name="Score">0 to 100, and above where goals were exceeded; unrounded.</param>
internal sealed record FinalScore(
    Guid Id, DateTimeOffset RecordedAt, string Employee, string Team, string Quarter, long Sequence, decimal Score) : ILearned
{
    /// <summary>Team performance finalises an appraisal once; should it ever publish another score for it, the later one holds.</summary>
    public static IReadOnlyList<FinalScore> InForce(IEnumerable<FinalScore> scores) =>
        [.. scores.GroupBy(score => (score.Employee, score.Quarter)).Select(own => own.MaxBy(score => score.Sequence)!)
            .OrderBy(score => score.Quarter, StringComparer.Ordinal).ThenBy(score => score.Employee, StringComparer.Ordinal)];

    public bool IsIn(Period period) => Period.TryParse(Quarter, out var quarter) && period.Covers(quarter);
}

internal partial class FinalScoreProjection : EventProjection
{
    public FinalScoreProjection()
    {
        Name = "final-scores";
        Options.DeleteViewTypeOnTeardown<FinalScore>();
    }

    public FinalScore Create(IEvent<AppraisalFinalised> e)
    {
        return new FinalScore(e.Id, e.RecordedAt(), e.Data.Employee, e.Data.Team, e.Data.Quarter, e.SourceSequenceOf(), e.Data.Score);
    }
}
