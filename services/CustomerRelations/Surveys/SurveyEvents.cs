namespace SalesPlatform.CustomerRelations.Surveys;

/// <summary>Stream <c>survey/{id}</c>, as the other survey events.</summary>
/// <param name="KeyQuestion">Rated 1 to 5.</param>
/// <param name="NpsQuestion">Rated 0 to 10; empty: not asked.</param>
/// <param name="CommentQuestion">Empty: not asked.</param>
[Event("customer-relations", "survey-created", 1)]
internal sealed record SurveyCreated(
    Guid Survey, string Team, string Title, string KeyQuestion, string NpsQuestion, string CommentQuestion, string Population,
    IReadOnlyList<string> Categories);

/// <summary>Private: it tells who they are.</summary>
[Event("customer-relations", "survey-people-invited", 1)]
internal sealed record SurveyPeopleInvited(Guid Survey, IReadOnlyList<string> Invitees);

/// <summary>Private. Rated 1 to 5, and 0 to 10 if asked and answered.</summary>
/// <param name="Replaces">The person had answered before: this answer counts instead.</param>
[Event("customer-relations", "survey-answered", 1)]
internal sealed record SurveyAnswered(
    Guid Survey, string Invitee, int Rating, int? Recommend, IReadOnlyList<string> Issues, PersonalText Comment, bool Replaces)
{
    public PersonalText Comment { get; init; } = Comment.Of(Invitee);
}
