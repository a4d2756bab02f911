using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Common;

namespace SalesPlatform.CustomerRelations.Feedback;

internal sealed partial class CustomerFeedbackEndpoint
{
    public override async Task<Wire.FeedbackReply> Record(Wire.RecordFeedbackRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (customer, team) = (errors.Key("customer", request.Customer), request.Team.Length > 0 ? errors.Key("team", request.Team) : "");
        var (category, severity) = (errors.Category("category", request.Category), errors.Severity("severity", request.Severity));
        var (text, on) = (errors.LongText("text", request.Text),
            errors.OptionalDay("received_on", request.ReceivedOn));
        errors.ThrowIfAny();
        var organisation = await company.OrganisationAsync(context.CancellationToken);
        return await runner.RunAsync(context, request, async work =>
        {
            var own = await work.TeamForAsync(customer, team, context.CancellationToken);
            await company.RequireTeamAsync(own, context.CancellationToken);
            var today = organisation.DayOf(work.Context.Now);
            var feedback = new FeedbackReceived(work.Context.NewId(), customer, own, category, severity, on ?? today);
            var after = work.Append(CustomerFeedback.Fold.New(feedback.Feedback),
                FeedbackDecisions.Record(feedback, text, request.MayBeQuoted, today));
            return Reply(after.State!);
        });
    }
}

internal static class FeedbackDecisions
{
    /// <summary>The customer's words are kept apart and stay in the service.</summary>
    public static IEnumerable<object> Record(FeedbackReceived feedback, string text, bool mayBeQuoted, DateOnly today) =>
        feedback.ReceivedOn > today
            ? throw DomainException.Invalid("received_on", "in-the-future", "The feedback is yet to come.")
            : [feedback, new FeedbackTextKept(feedback.Feedback, PersonalText.FromString(text).Of(feedback.Customer), mayBeQuoted)];
}
