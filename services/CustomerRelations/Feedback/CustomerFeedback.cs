namespace SalesPlatform.CustomerRelations.Feedback;

/// <summary>Private: it may name people.</summary>
/// <param name="MayBeQuoted">The customer agrees that the words stand in the feedback report.</param>
[Event("customer-relations", "feedback-text-kept", 1)]
internal sealed record FeedbackTextKept(Guid Feedback, PersonalText Text, bool MayBeQuoted = false);

/// <summary>Recorded once; it never changes. Stream <c>feedback/{id}</c>.</summary>
internal sealed record CustomerFeedback(string Id, FeedbackReceived Received, PersonalText Text, bool MayBeQuoted = false) : IListed
{
    public PersonalText Text { get; init; } = Text.Of(Received.Customer);

    public string Team => Received.Team;

    public static Fold<CustomerFeedback> Fold { get; } = new Fold<CustomerFeedback>("feedback")
        .Begins<FeedbackReceived>((_, received, e) => new CustomerFeedback(e.Stream, received, ""))
        .On<FeedbackTextKept>((feedback, kept) => feedback with
        {
            Text = kept.Text.Of(feedback.Received.Customer),
            MayBeQuoted = kept.MayBeQuoted,
        });
}
