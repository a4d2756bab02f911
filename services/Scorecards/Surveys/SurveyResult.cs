using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Surveys;

/// <param name="Responses">Valid responses to the key question.</param>
/// <param name="Satisfied">Responses of 4 or 5 among them.</param>
internal sealed record SurveyResult(
    Guid Id, DateTimeOffset RecordedAt, string Team, string Title, DateOnly ClosedOn, int Responses, int Satisfied) : ILearned;

internal partial class SurveyResultProjection : EventProjection
{
    public SurveyResultProjection()
    {
        Name = "survey-results";
        Options.DeleteViewTypeOnTeardown<SurveyResult>();
    }

    public SurveyResult Create(IEvent<SurveyClosed> e)
    {
        var survey = e.Data;
        return new SurveyResult(e.Id, e.RecordedAt(), survey.Team, survey.Title, survey.ClosedOn, survey.Responses, survey.Satisfied);
    }
}
