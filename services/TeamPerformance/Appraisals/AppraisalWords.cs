namespace SalesPlatform.TeamPerformance.Appraisals;

internal static class AppraisalWords
{
    /// <summary>What an event of the appraisal says in free words is said of its person, whoever wrote it.</summary>
    public static object Of(string person, object e) => e switch
    {
        SelfReviewed self => self with { Comment = self.Comment.Of(person) },
        ManagerReviewed review => review with { Feedback = review.Feedback.Of(person), Improvement = review.Improvement.Of(person) },
        AppraisalAcknowledged acknowledged => new AppraisalAcknowledged(acknowledged.Comment.Of(person)),
        AppraisalDisputed disputed => new AppraisalDisputed(disputed.Reason.Of(person)),
        AppraisalDisputeResolved resolved => resolved with { Resolution = resolved.Resolution.Of(person) },
        _ => e,
    };
}
