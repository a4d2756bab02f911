namespace SalesPlatform.CustomerRelations.Surveys;

internal sealed partial class SurveysEndpoint
{
    private const int MostInvitees = 5_000;

    public override async Task<Wire.SurveyReply> Invite(Wire.InviteRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        errors.Require(request.Invitees.Count is >= 1 and <= MostInvitees, "invitees", "out-of-range",
            $"A call invites 1 to {MostInvitees} people.");
        var (id, invitees) = (errors.Id("survey", request.Survey),
            request.Invitees.Select((who, i) => errors.Text($"invitees[{i}]", who)).ToList());
        var openedOn = errors.OptionalDay("opened_on", request.OpenedOn);
        errors.ThrowIfAny();
        var organisation = await company.OrganisationAsync(context.CancellationToken);
        return await runner.RunAsync(context, request, Survey.Of(id), SurveySummary.Fold.Stream(id), request.ExpectedVersion,
            (state, caller) => SurveyDecisions.Invite(state, caller, invitees, openedOn, organisation.DayOf(caller.Now)), SurveyReplies.Of);
    }
}

internal static partial class SurveyDecisions
{
    private const int MostInvitations = 100_000;

    /// <summary>Who is invited already is not invited twice. The first invitations open the survey.</summary>
    /// <param name="openedOn">Of a survey that is taken in later; null for today.</param>
    public static IEnumerable<object> Invite(
        Survey state, CommandContext context, IReadOnlyList<string> invitees, DateOnly? openedOn, DateOnly today)
    {
        var terms = state.ExistingFor(context).Terms;
        if (state is Survey.Closed)
            throw ClosedAlready();
        if (openedOn > today)
            throw DomainException.Invalid("opened_on", "in-the-future", $"{openedOn:yyyy-MM-dd} is yet to come.");
        if (state is Survey.Open { Summary.OpenedOn: var first } && openedOn is { } other && other != first)
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
}
