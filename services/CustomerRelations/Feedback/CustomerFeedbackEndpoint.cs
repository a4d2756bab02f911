using SalesPlatform.CustomerRelations.Accounts;

namespace SalesPlatform.CustomerRelations.Feedback;

internal sealed partial class CustomerFeedbackEndpoint(CommandRunner runner, CompanyReader company, UnitOfWorkFactory works)
    : Wire.CustomerFeedback.CustomerFeedbackBase
{
    public override async Task<Wire.ListFeedbackReply> List(Wire.ListFeedbackRequest request, ServerCallContext context)
    {
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var customers = await work.Queries.CustomersOfAsync(work.Context, context.CancellationToken);
        var page = await work.Queries.Query<CustomerFeedback>().InTeams(work.Context, request.Team)
            .PageAsync(Paging.Of(request.PageSize, request.PageToken),
            context.CancellationToken, feedback => customers?.Contains(feedback.Received.Customer) != false
                && (request.Customer.Length == 0 || feedback.Received.Customer == request.Customer)
                && (request.Category.Length == 0 || feedback.Received.Category == request.Category));
        return new Wire.ListFeedbackReply { Feedback = { page.Entries.Select(Reply) }, NextPageToken = page.NextToken };
    }

    private static Wire.FeedbackReply Reply(CustomerFeedback feedback) => new()
    {
        Feedback = feedback.Received.Feedback.ToString(),
        Customer = feedback.Received.Customer,
        Team = feedback.Team,
        Category = feedback.Received.Category,
        Severity = Severities.ToWire(feedback.Received.Severity),
        Text = feedback.Text,
        ReceivedOn = feedback.Received.ReceivedOn.ToDate(),
        MayBeQuoted = feedback.MayBeQuoted,
    };
}
