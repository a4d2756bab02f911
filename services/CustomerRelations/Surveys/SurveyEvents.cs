using SalesPlatform.Contracts;

namespace SalesPlatform.CustomerRelations.Surveys;

/// <summary>A survey was written. Stream <c>survey/{id}</c>, as the other survey events.</summary>
/// <param name="Survey">Id (GUID v7).</param>
/// <param name="Title">For people.</param>
/// <param name="KeyQuestion">Rated 1 to 5.</param>
/// <param name="NpsQuestion">Rated 0 to 10; empty: not asked.</param>
/// <param name="CommentQuestion">Answered in free words; empty: not asked.</param>
/// <param name="Categories">What respondents may name as issues.</param>
[Event("customer-relations", "survey-created", 1)]
internal sealed record SurveyCreated(
    Guid Survey, string Team, string Title, string KeyQuestion, string NpsQuestion, string CommentQuestion, string Population,
    IReadOnlyList<string> Categories);

/// <summary>People were invited. Private: it tells who they are.</summary>
[Event("customer-relations", "survey-people-invited", 1)]
internal sealed record SurveyPeopleInvited(Guid Survey, IReadOnlyList<string> Invitees);

/// <summary>Somebody answered. Private.</summary>
/// <param name="Rating">1..5.</param>
/// <param name="Recommend">0..10, if asked and answered.</param>
/// <param name="Issues">Categories.</param>
/// <param name="Comment">Free words.</param>
/// <param name="Replaces">The person had answered before: this answer counts instead.</param>
[Event("customer-relations", "survey-answered", 1)]
internal sealed record SurveyAnswered(
    Guid Survey, string Invitee, int Rating, int? Recommend, IReadOnlyList<string> Issues, string Comment, bool Replaces);
