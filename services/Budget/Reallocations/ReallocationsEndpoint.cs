using Grpc.Core;
using SalesPlatform.Budget.Budgets;
using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Budget.Reallocations;

internal sealed class ReallocationsEndpoint(BudgetCommands commands) : Wire.Reallocations.ReallocationsBase
{
    public override Task<Wire.ReallocationReply> Request(Wire.RequestReallocationRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (from, to) = (Place(errors, "from", request.From), Place(errors, "to", request.To));
        var reason = errors.Text("reason", request.Reason, RequestFields.LongestText);
        var requestedBy = "";
        return commands.RunAsync(context, request, request.Budget, errors, (state, around) =>
        {
            requestedBy = around.Caller.Actor;
            return ReallocationDecisions.Request(state, around.Figures, around.Caller, Terms(state.Existing.Currency));
        },
            (book, version) => Reply(
                book, book.Reallocations.Values.Single(held => Terms(book.Currency).ArePendingIn(held, requestedBy)), version));

        ReallocationTerms Terms(string currency) => new(from.Category, from.Month, to.Category, to.Month,
            BudgetRequests.Amount("amount", request.Amount, currency), reason);
    }

    public override Task<Wire.ReallocationReply> Approve(Wire.DecideReallocationRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = errors.Id("reallocation", request.Reallocation);
        return commands.RunAsync(context, request, request.Budget, errors, (state, around) =>
            ReallocationDecisions.Approve(state, around.Figures, around.Caller, id),
            (book, version) => Reply(book, book.Reallocation(id), version));
    }

    public override Task<Wire.ReallocationReply> Reject(Wire.DecideReallocationRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (id, reason) = (errors.Id("reallocation", request.Reallocation),
            errors.Text("reason", request.Reason, RequestFields.LongestText));
        return commands.RunAsync(context, request, request.Budget, errors, (state, around) =>
            ReallocationDecisions.Reject(state, around.Caller, id, reason),
            (book, version) => Reply(book, book.Reallocation(id), version));
    }

    public override Task<Wire.ListReallocationsReply> List(Wire.ListItemsRequest request, ServerCallContext context) =>
        commands.ListAsync(context, request, book => book.Reallocations.Values, item => ($"{item.Id}", item.Status),
            (book, page, next) => new Wire.ListReallocationsReply
            {
                Reallocations = { page.Select(item => Details(book, item)) },
                NextPageToken = next
            });

    private static (string Category, Period Month) Place(FieldErrors errors, string field, Wire.Cell? cell) =>
        (errors.Category($"{field}.category", cell?.Category ?? ""), errors.Period($"{field}.month", cell?.Month ?? ""));

    private static Wire.ReallocationReply Reply(BudgetBook book, Reallocation reallocation, long version) =>
        new() { Reallocation = Details(book, reallocation), Version = version };

    private static Wire.ReallocationDetails Details(BudgetBook book, Reallocation reallocation) => new()
    {
        Reallocation = $"{reallocation.Id}",
        From = new Wire.Cell { Category = reallocation.From.Category, Month = book.Id.MonthLabel(reallocation.From.Month) },
        To = new Wire.Cell { Category = reallocation.To.Category, Month = book.Id.MonthLabel(reallocation.To.Month) },
        Amount = reallocation.Amount.ToMoney(book.Currency),
        Reason = reallocation.Reason,
        Status = reallocation.Status,
        RequestedBy = reallocation.RequestedBy,
        DecidedBy = reallocation.ApprovedBy ?? reallocation.RejectedBy ?? "",
        RejectionReason = reallocation.RejectedBecause ?? "",
    };
}
