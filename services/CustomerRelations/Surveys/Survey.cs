using System.Collections.Immutable;

namespace SalesPlatform.CustomerRelations.Surveys;

/// <summary>Without the people, who stay in the stream. Stream <c>survey/{id}</c>.</summary>
internal sealed record SurveySummary(string Id, SurveyCreated Terms, DateOnly? OpenedOn, int Invitations, int Responses,
    SurveyClosed? Result) : IListed
{
    public string Team => Terms.Team;

    public string Status => Result is not null ? "closed" : OpenedOn is not null ? "open" : "draft";

    public static Fold<SurveySummary> Fold { get; } = new Fold<SurveySummary>("survey")
        .Begins<SurveyCreated>((_, created, e) => new SurveySummary(e.Stream, created, null, 0, 0, null))
        .On<SurveyOpened>((survey, opened) => survey with { OpenedOn = opened.OpenedOn })
        .On<SurveyPeopleInvited>((survey, invited) => survey with { Invitations = survey.Invitations + invited.Invitees.Count })
        .On<SurveyAnswered>((survey, answer) => survey with { Responses = answer.Replaces ? survey.Responses : survey.Responses + 1 })
        .On<SurveyClosed>((survey, closed) => survey with { Result = closed });
}

/// <summary>Draft → Open → Closed, decided by the summary; an open survey also knows its people.</summary>
internal abstract record Survey
{
    private Survey()
    {
    }

    public sealed record None(Guid Id) : Survey;

    public abstract record Known(SurveySummary Summary) : Survey
    {
        public SurveyCreated Terms => Summary.Terms;
    }

    public sealed record Draft(SurveySummary Summary) : Known(Summary);

    /// <param name="Answers">The last answer of each person: the one that counts.</param>
    public sealed record Open(
        SurveySummary Summary, ImmutableHashSet<string> Invitees, ImmutableDictionary<string, SurveyAnswered> Answers) : Known(Summary);

    public sealed record Closed(SurveySummary Summary, SurveyClosed Result) : Known(Summary);

    public static Aggregate<Survey> Of(Guid id) => new(SurveySummary.Fold.Prefix, new None(id), Evolve);

    public Known Existing => this switch
    {
        Known known => known,
        None none => throw DomainException.NotFound("survey", $"{none.Id}"),
        _ => throw Unexpected.State(this),
    };

    public Known ExistingFor(CommandContext caller)
    {
        var survey = Existing;
        caller.RequireTeam(survey.Terms.Team);
        return survey;
    }

    private static Survey Evolve(Survey state, RecordedEvent e) => SurveySummary.Fold.Evolve((state as Known)?.Summary, e) switch
    {
        null => state,
        { Result: { } result } summary => new Closed(summary, result),
        { OpenedOn: null } summary => new Draft(summary),
        var summary => WithPeople(summary, state as Open, e.Data),
    };

    private static Open WithPeople(SurveySummary summary, Open? open, object data)
    {
        var (invitees, answers) = (open?.Invitees ?? [], open?.Answers ?? ImmutableDictionary<string, SurveyAnswered>.Empty);
        return new Open(summary,
            data is SurveyPeopleInvited invited ? invitees.Union(invited.Invitees) : invitees,
            data is SurveyAnswered answer ? answers.SetItem(answer.Invitee, answer) : answers);
    }
}
