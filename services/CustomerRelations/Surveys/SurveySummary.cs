using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.CustomerRelations.Common;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.CustomerRelations.Surveys;

internal sealed record SurveySummary(string Id, SurveyCreated Terms, DateOnly? OpenedOn, int Invitations, int Responses,
    SurveyClosed? Result) : IListed
{
    public string Team => Terms.Team;

    public string Status => Result is not null ? "closed" : OpenedOn is not null ? "open" : "draft";

    internal SurveySummary After(object data) => data switch
    {
        SurveyOpened opened => this with { OpenedOn = opened.OpenedOn },
        SurveyPeopleInvited invited => this with { Invitations = Invitations + invited.Invitees.Count },
        SurveyAnswered answer => this with { Responses = answer.Replaces ? Responses : Responses + 1 },
        SurveyClosed closed => this with { Result = closed },
        _ => throw Unexpected.Event(data, "a survey"),
    };
}

internal sealed partial class SurveyProjection : SingleStreamProjection<SurveySummary, string>
{
    public SurveyProjection()
    {
        IncludeType<SurveyCreated>();
        IncludeType<SurveyOpened>();
        IncludeType<SurveyPeopleInvited>();
        IncludeType<SurveyAnswered>();
        IncludeType<SurveyClosed>();
    }

    public override SurveySummary? Evolve(SurveySummary? snapshot, string id, IEvent e)
    {
        return e.Data is SurveyCreated created ? new SurveySummary(id, created, null, 0, 0, null) : snapshot?.After(e.Data);
    }
}
