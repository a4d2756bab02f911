using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.Domain;

namespace SalesPlatform.CustomerRelations.Surveys;

internal static class SurveyDecisions
{
    private const int MostInvitations = 100_000;

    public static IEnumerable<object> Create(CommandContext context, SurveyCreated survey)
    {
        context.RequireTeam(survey.Team);
        return [survey];
    }

    /// <summary>Who is invited already is not invited twice. The first invitations open the survey.</summary>
    /// <param name="openedOn">Of a survey that is taken in later; null for today.</param>
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

    /// <summary>Replaces the person's earlier answer.</summary>
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

    /// <param name="closedOn">Of a survey that is taken in later; null for today.</param>
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
