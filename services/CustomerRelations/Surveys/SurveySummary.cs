using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.CustomerRelations.Common;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.CustomerRelations.Surveys;

/// <summary>A survey in a list: counts, and no answers.</summary>
/// <param name="Id">Stream key.</param>
/// <param name="Terms">What is asked.</param>
/// <param name="OpenedOn">Day of the first invitations.</param>
/// <param name="Invitations">People invited.</param>
/// <param name="Responses">People who answered.</param>
/// <param name="Result">Once closed.</param>
public sealed record SurveySummary(string Id, SurveyCreated Terms, DateOnly? OpenedOn, int Invitations, int Responses, SurveyClosed? Result) : IListed
{
    /// <summary>Team key.</summary>
    public string Team => Terms.Team;

    /// <summary>Name of the status on the wire.</summary>
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

/// <summary>Keeps <see cref="SurveySummary"/>.</summary>
public sealed partial class SurveyProjection : SingleStreamProjection<SurveySummary, string>
{
    /// <summary>The events of a survey.</summary>
    public SurveyProjection()
    {
        IncludeType<SurveyCreated>();
        IncludeType<SurveyOpened>();
        IncludeType<SurveyPeopleInvited>();
        IncludeType<SurveyAnswered>();
        IncludeType<SurveyClosed>();
    }

    /// <inheritdoc />
    public override SurveySummary? Evolve(SurveySummary? snapshot, string id, IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return e.Data is SurveyCreated created ? new SurveySummary(id, created, null, 0, 0, null) : snapshot?.After(e.Data);
    }
}
