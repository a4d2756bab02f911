using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.Domain;

namespace SalesPlatform.CustomerRelations.Surveys;

internal static class SurveyDecisions
{
    private const int MostInvitations = 100_000;

    /// <summary>Writes a survey.</summary>
    /// <exception cref="DomainException">Not the caller's team.</exception>
    public static IEnumerable<object> Create(CommandContext context, SurveyCreated survey)
    {
        context.RequireTeam(survey.Team);
        return [survey];
    }

    /// <summary>Invites people; who is invited already is not invited twice. The first invitations open the survey.</summary>
    /// <param name="openedOn">First day of a survey that is taken in later; null for today.</param>
    /// <param name="today">Today in the company's time zone.</param>
    /// <exception cref="DomainException">Not the caller's, <c>survey-closed</c>, too many people, or another first day than it
    /// has.</exception>
    public static IEnumerable<object> Invite(
        Survey state, CommandContext context, IReadOnlyList<string> invitees, DateOnly? openedOn, DateOnly today)
    {
        var terms = state.ExistingFor(context);
        if (state is Survey.Closed)
            throw ClosedAlready();
        if (openedOn > today)
            throw DomainException.Invalid("opened_on", "in-the-future", $"{openedOn:yyyy-MM-dd} is yet to come.");
        if (state is Survey.Open { OpenedOn: var first } && openedOn is { } other && other != first)
            throw DomainException.Invalid("opened_on", "opened-already", $"The survey opened on {first:yyyy-MM-dd}.");
        var known = (state as Survey.Open)?.Invitees ?? [];
        var added = invitees.Distinct().Where(invitee => !known.Contains(invitee)).ToList();
        if (added.Count == 0)
            return [];
        if (known.Count + added.Count > MostInvitations)
            throw DomainException.Invalid("invitees", "too-many", $"A survey invites at most {MostInvitations} people.");
        var invited = new SurveyPeopleInvited(terms.Survey, added);
        return state is Survey.Draft ? [new SurveyOpened(terms.Survey, terms.Team, terms.Title, openedOn ?? today), invited] : [invited];
    }

    /// <summary>Takes an answer in; it replaces the person's earlier one.</summary>
    /// <exception cref="DomainException">Not the caller's, <c>survey-not-open</c>, <c>survey-closed</c>, <c>not-invited</c>, or an answer
    /// the questions do not allow.</exception>
    public static IEnumerable<object> Respond(Survey state, CommandContext context, SurveyAnswered answer)
    {
        var open = RequireOpen(state, context);
        var terms = open.Terms;
        if (!open.Invitees.Contains(answer.Invitee))
            throw DomainException.Rule("not-invited", "This person was not invited to the survey.");
        Check(terms, answer);
        var earlier = open.Answers.GetValueOrDefault(answer.Invitee);
        return earlier is not null && Same(earlier, answer) ? [] : [answer with { Survey = terms.Survey, Replaces = earlier is not null }];
    }

    /// <exception cref="DomainException">Not the caller's, <c>survey-not-open</c> or <c>survey-closed</c>.</exception>
    public static Survey.Open RequireOpen(Survey state, CommandContext context)
    {
        _ = state.ExistingFor(context);
        return state switch
        {
            Survey.Open open => open,
            Survey.Closed => throw ClosedAlready(),
            _ => throw DomainException.Rule("survey-not-open", "Nobody is invited yet."),
        };
    }

    /// <summary>Ends the survey with its result.</summary>
    /// <param name="context">Who ends it.</param>
    /// <param name="closedOn">Last day of a survey that is taken in later; null for today.</param>
    /// <param name="today">Today in the company's time zone.</param>
    /// <exception cref="DomainException">Not the caller's, <c>survey-not-open</c>, or a day ahead or before it opened.</exception>
    public static IEnumerable<object> Close(Survey state, CommandContext context, DateOnly? closedOn, DateOnly today)
    {
        _ = state.ExistingFor(context);
        return state switch
        {
            Survey.Closed { Result.ClosedOn: var day } => closedOn is null || closedOn == day ? [] : throw ClosedAlready(),
            Survey.Open open when (closedOn ?? today) is var day => day <= today && day >= open.OpenedOn
                ? [SurveyCount.Of(open, day)]
                : throw DomainException.Invalid("closed_on", "out-of-range",
                    $"A survey ends between its first day, {open.OpenedOn:yyyy-MM-dd}, and today."),
            _ => throw DomainException.Rule("survey-not-open", "Nobody is invited yet: there is nothing to close."),
        };
    }

    private static void Check(SurveyCreated terms, SurveyAnswered answer)
    {
        var errors = new FieldErrors();
        errors.Require(answer.Rating is >= 1 and <= 5, "rating", "out-of-range", "The key question is rated 1 to 5.");
        errors.Require(answer.Recommend is null || terms.NpsQuestion.Length > 0, "recommend", "not-asked",
            "The survey does not ask for a recommendation.");
        errors.Require(answer.Recommend is null or >= 0 and <= 10, "recommend", "out-of-range", "A recommendation is rated 0 to 10.");
        errors.Require(answer.Comment.Length == 0 || terms.CommentQuestion.Length > 0, "comment", "not-asked",
            "The survey does not ask for a comment.");
        errors.Require(answer.Issues.All(terms.Categories.Contains), "issues", "not-offered",
            "Issues are of the categories the survey offers.");
        errors.ThrowIfAny();
    }

    private static bool Same(SurveyAnswered one, SurveyAnswered other) =>
        (one.Rating, one.Recommend, one.Comment) == (other.Rating, other.Recommend, other.Comment)
            && one.Issues.SequenceEqual(other.Issues);

    private static DomainException ClosedAlready() => DomainException.Rule("survey-closed", "The survey is closed: its result stands.");
}
