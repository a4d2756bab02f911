namespace SalesPlatform.CustomerRelations.Feedback;

/// <summary>Private: it may name people.</summary>
/// <param name="MayBeQuoted">The customer agrees that the words stand in the feedback report.</param>
[Event("customer-relations", "feedback-text-kept", 1)]
internal sealed record FeedbackTextKept(Guid Feedback, string Text, bool MayBeQuoted = false);

/// <summary>Recorded once; it never changes. Stream <c>feedback/{id}</c>.</summary>
internal sealed record CustomerFeedback(string Id, FeedbackReceived Received, string Text, bool MayBeQuoted = false) : IListed
{
    public string Team => Received.Team;

    public static Fold<CustomerFeedback> Fold { get; } = new Fold<CustomerFeedback>("feedback")
        .Begins<FeedbackReceived>((_, received, e) => new CustomerFeedback(e.Stream, received, ""))
        .On<FeedbackTextKept>((feedback, kept) => feedback with { Text = kept.Text, MayBeQuoted = kept.MayBeQuoted });
}
