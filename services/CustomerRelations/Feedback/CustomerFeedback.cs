using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.CustomerRelations.Feedback;

/// <summary>What a customer said, in their words. Private: it may name people. Stream <c>feedback/{id}</c>.</summary>
/// <param name="Feedback">Id.</param>
/// <param name="Text">Free words.</param>
[Event("customer-relations", "feedback-text-kept", 1)]
public sealed record FeedbackTextKept(Guid Feedback, string Text);

/// <summary>Feedback of a customer.</summary>
/// <param name="Id">Stream key.</param>
/// <param name="Received">What it is about.</param>
/// <param name="Text">The customer's words.</param>
public sealed record CustomerFeedback(string Id, FeedbackReceived Received, string Text) : IListed
{
    /// <summary>Team key.</summary>
    public string Team => Received.Team;
}

/// <summary>Keeps <see cref="CustomerFeedback"/>.</summary>
public sealed partial class FeedbackProjection : SingleStreamProjection<CustomerFeedback, string>
{
    /// <summary>The events of feedback.</summary>
    public FeedbackProjection()
    {
        IncludeType<FeedbackReceived>();
        IncludeType<FeedbackTextKept>();
    }

    /// <inheritdoc />
    public override CustomerFeedback? Evolve(CustomerFeedback? snapshot, string id, IEvent e) => e?.Data switch
    {
        FeedbackReceived received => new CustomerFeedback(id, received, ""),
        FeedbackTextKept kept => snapshot is null ? null : snapshot with { Text = kept.Text },
        _ => snapshot,
    };
}
