using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.TeamPerformance.Appraisals;
using static SalesPlatform.Tests.TeamPerformance.Appraisals.AppraisalStory;

namespace SalesPlatform.Tests.TeamPerformance.Appraisals;

public class AppraisalRepliesTests
{
    [Fact]
    public void The_person_sees_the_review_once_it_is_shared()
    {
        var before = AppraisalReplies.Of(Content(Reviewed), 3, isPerson: true);
        (before.Feedback, before.Improvement, before.ReviewedBy).Should().Be(("", "", ""));
        before.Score.Should().BeNull();
        before.Components.Should().OnlyContain(component => component.Score == null);
        AppraisalReplies.Of(Content(Shown), 4, isPerson: true).Feedback.Should().Be(Review.Feedback);
    }

    [Fact]
    public void The_manager_sees_it_at_once()
    {
        var reply = AppraisalReplies.Of(Content(Reviewed), 3, isPerson: false);
        (reply.Feedback, reply.Score.Value, reply.SelfComment).Should().Be((Review.Feedback, "100", Self.Comment));
    }

    [Fact]
    public void The_published_event_has_no_room_for_words() =>
        typeof(AppraisalFinalised).GetProperties().Select(property => property.Name).Should()
            .BeEquivalentTo("Employee", "Team", "Quarter", "Score", "Absent");
}
