using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Appraisals;

/// <summary>The final appraisal score of a person for a quarter.</summary>
/// <param name="RecordedAt">When the platform learned it.</param>
/// <param name="Team">The team the person was appraised in.</param>
/// <param name="Quarter">Label, <c>FY2027-Q1</c>.</param>
/// <param name="Sequence">Place in the stream of the appraisal.</param>
/// <param name="Score">0 to 100, and above where goals were exceeded; unrounded.</param>
internal sealed record FinalScore(
    Guid Id, DateTimeOffset RecordedAt, string Employee, string Team, string Quarter, long Sequence, decimal Score) : ILearned
{
    /// <summary>One score a person and quarter. Team performance finalises an appraisal once; should it ever publish another score for it,
    /// the later one holds.</summary>
    public static IReadOnlyList<FinalScore> InForce(IEnumerable<FinalScore> scores) =>
        [.. scores.GroupBy(score => (score.Employee, score.Quarter)).Select(own => own.MaxBy(score => score.Sequence)!)
            .OrderBy(score => score.Quarter, StringComparer.Ordinal).ThenBy(score => score.Employee, StringComparer.Ordinal)];

    /// <summary>Whether it is of one of the quarters of a period.</summary>
    public bool IsIn(Period period) => Period.TryParse(Quarter, out var quarter) && period.Covers(quarter);
}

internal partial class FinalScoreProjection : EventProjection
{
    public FinalScoreProjection()
    {
        Name = "final-scores";
        Options.DeleteViewTypeOnTeardown<FinalScore>();
    }

    /// <summary>A score became final.</summary>
    public FinalScore Create(IEvent<AppraisalFinalised> e)
    {
        return new FinalScore(e.Id, e.RecordedAt(), e.Data.Employee, e.Data.Team, e.Data.Quarter, e.SourceSequenceOf(), e.Data.Score);
    }
}
