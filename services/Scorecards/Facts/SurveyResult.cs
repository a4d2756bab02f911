using SalesPlatform.Contracts.CustomerRelations;

namespace SalesPlatform.Scorecards.Facts;

/// <param name="Responses">Valid responses to the key question.</param>
/// <param name="Satisfied">Responses of 4 or 5 among them.</param>
internal sealed record SurveyResult(
    Guid Id, DateTimeOffset RecordedAt, string Team, string Title, DateOnly ClosedOn, int Responses, int Satisfied) : ILearnedEntry
{
    public static Entries<SurveyResult> Entries { get; } = new Entries<SurveyResult>()
        .On<SurveyClosed>((survey, e) => new SurveyResult(
            e.Id, e.RecordedAt, survey.Team, survey.Title, survey.ClosedOn, survey.Responses, survey.Satisfied));
}
