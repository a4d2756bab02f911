using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.CustomerRelations.Feedback;

/// <summary>Private: it may name people. Stream <c>feedback/{id}</c>.</summary>
/// <param name="MayBeQuoted">The customer agrees that the words stand in the feedback report.</param>
[Event("customer-relations", "feedback-text-kept", 1)]
internal sealed record FeedbackTextKept(Guid Feedback, string Text, bool MayBeQuoted = false);

internal sealed record CustomerFeedback(string Id, FeedbackReceived Received, string Text, bool MayBeQuoted = false) : IListed
{
    public string Team => Received.Team;
}

internal sealed partial class FeedbackProjection : SingleStreamProjection<CustomerFeedback, string>
{
    public FeedbackProjection()
    {
        IncludeType<FeedbackReceived>();
        IncludeType<FeedbackTextKept>();
    }

    public override CustomerFeedback? Evolve(CustomerFeedback? snapshot, string id, IEvent e) => e?.Data switch
    {
        FeedbackReceived received => new CustomerFeedback(id, received, ""),
        FeedbackTextKept kept => snapshot is null ? null : snapshot with
        {
            Text = kept.Text,
            MayBeQuoted = kept.MayBeQuoted,
        },
        _ => snapshot,
    };
}
