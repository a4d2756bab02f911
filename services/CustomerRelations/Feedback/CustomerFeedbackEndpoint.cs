using Grpc.Core;
using Marten;
using SalesPlatform.Company;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Common;
using SalesPlatform.CustomerRelations.ServiceStandards;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Store;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.CustomerRelations.Feedback;

internal sealed class CustomerFeedbackEndpoint(CommandRunner runner, CompanyReader company, UnitOfWorkFactory works)
    : Wire.CustomerFeedback.CustomerFeedbackBase
{
    public override async Task<Wire.FeedbackReply> Record(Wire.RecordFeedbackRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (customer, team) = (errors.Key("customer", request.Customer), request.Team.Length > 0 ? errors.Key("team", request.Team) : "");
        var (category, severity) = (errors.Category("category", request.Category), errors.Severity("severity", request.Severity));
        var (text, on) = (errors.Text("text", request.Text, RequestFields.LongestText),
            errors.OptionalDay("received_on", request.ReceivedOn));
        errors.ThrowIfAny();
        var organisation = await company.OrganisationAsync(context.CancellationToken);
        return await runner.RunAsync(context, request, async work =>
        {
            var own = await work.TeamForAsync(customer, team, context.CancellationToken);
            await company.RequireTeamAsync(own, context.CancellationToken);
            var today = organisation.DayOf(work.Context.Now);
            var feedback = new FeedbackReceived(work.Context.NewId(), customer, own, category, severity, on ?? today);
            var stream = FeedbackDecisions.Aggregate.Stream($"{feedback.Feedback}");
            var loaded = await work.LoadAsync(FeedbackDecisions.Aggregate, stream, null, context.CancellationToken);
            work.Append(loaded, FeedbackDecisions.Record(feedback, text, request.MayBeQuoted, today));
            return Reply(new CustomerFeedback(stream, feedback, text, request.MayBeQuoted));
        });
    }

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
