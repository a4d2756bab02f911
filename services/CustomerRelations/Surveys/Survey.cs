using System.Collections.Immutable;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.Domain;

namespace SalesPlatform.CustomerRelations.Surveys;

/// <summary>Draft → Open → Closed.</summary>
internal abstract record Survey
{
    private Survey()
    {
    }

    public sealed record None(Guid Id) : Survey;

    public sealed record Draft(SurveyCreated Terms) : Survey;

    /// <param name="Answers">The last answer of each person: the one that counts.</param>
    public sealed record Open(
        SurveyCreated Terms, DateOnly OpenedOn, ImmutableHashSet<string> Invitees,
        ImmutableDictionary<string, SurveyAnswered> Answers) : Survey;

    public sealed record Closed(SurveyCreated Terms, SurveyClosed Result) : Survey;

    public static Aggregate<Survey> Of(Guid id) => new("survey", new None(id), Evolve);

    public static string StreamOf(Guid id) => $"survey/{id}";

    public SurveyCreated Existing => this switch
    {
        Draft draft => draft.Terms,
        Open open => open.Terms,
        Closed closed => closed.Terms,
        None none => throw DomainException.NotFound("survey", $"{none.Id}"),
        _ => throw new InvalidOperationException($"{GetType().Name} is not a state of a survey."),
    };

    public SurveyCreated ExistingFor(CommandContext caller)
    {
        var terms = Existing;
        caller.RequireTeam(terms.Team);
        return terms;
    }

    private static Survey Evolve(Survey state, RecordedEvent e) => (state, e.Data) switch
    {
        (None, SurveyCreated created) => new Draft(created),
        (Draft draft, SurveyOpened opened) => new Open(draft.Terms, opened.OpenedOn, [], ImmutableDictionary<string, SurveyAnswered>.Empty),
        (Open open, SurveyPeopleInvited invited) => open with { Invitees = open.Invitees.Union(invited.Invitees) },
        (Open open, SurveyAnswered answer) => open with { Answers = open.Answers.SetItem(answer.Invitee, answer) },
        (Open open, SurveyClosed closed) => new Closed(open.Terms, closed),
        _ => state,
    };
}
