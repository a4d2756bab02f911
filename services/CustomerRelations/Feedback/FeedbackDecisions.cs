using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.Domain;

namespace SalesPlatform.CustomerRelations.Feedback;

internal static class FeedbackDecisions
{
    /// <summary>Feedback is recorded once and never changes: there is no state to decide from.</summary>
    public static Aggregate<bool> Aggregate { get; } = new("feedback", false, (_, _) => true);

    /// <summary>The customer's words are kept apart and stay in the service.</summary>
    public static IEnumerable<object> Record(FeedbackReceived feedback, string text, bool mayBeQuoted, DateOnly today)
    {
        return feedback.ReceivedOn > today
            ? throw DomainException.Invalid("received_on", "in-the-future", "The feedback is yet to come.")
            : [feedback, new FeedbackTextKept(feedback.Feedback, text, mayBeQuoted)];
    }
}
