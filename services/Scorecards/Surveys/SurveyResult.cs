using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Surveys;

/// <summary>What a closed satisfaction survey found.</summary>
/// <param name="Id">Id of the event.</param>
/// <param name="RecordedAt">When the platform learned it.</param>
/// <param name="Team">Team key.</param>
/// <param name="Title">For people.</param>
/// <param name="ClosedOn">It counts for the period of this day.</param>
/// <param name="Responses">Valid responses to the key question.</param>
/// <param name="Satisfied">Responses of 4 or 5 among them.</param>
public sealed record SurveyResult(
    Guid Id, DateTimeOffset RecordedAt, string Team, string Title, DateOnly ClosedOn, int Responses, int Satisfied) : ILearned;

/// <summary>Keeps every survey's result.</summary>
public partial class SurveyResultProjection : EventProjection
{
    /// <summary>Names it.</summary>
    public SurveyResultProjection()
    {
        Name = "survey-results";
        Options.DeleteViewTypeOnTeardown<SurveyResult>();
    }

    /// <summary>A survey closed with a result.</summary>
    public SurveyResult Create(IEvent<SurveyClosed> e)
    {
        ArgumentNullException.ThrowIfNull(e);
        var survey = e.Data;
        return new SurveyResult(e.Id, e.RecordedAt(), survey.Team, survey.Title, survey.ClosedOn, survey.Responses, survey.Satisfied);
    }
}
