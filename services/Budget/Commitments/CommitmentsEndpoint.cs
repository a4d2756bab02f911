using Grpc.Core;
using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Promotions;
using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Budget.Commitments;

internal sealed class CommitmentsEndpoint(BudgetCommands commands, PromotionList promotions) : Wire.Commitments.CommitmentsBase
{
    public override Task<Wire.CommitmentReply> Open(Wire.OpenCommitmentRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (key, category) = (errors.Text("commitment", request.Commitment), errors.Category("category", request.Category));
        var (month, description) = (errors.Period("month", request.Month),
            errors.OptionalText("description", request.Description, RequestFields.LongestText));
        return commands.RunAsync(context, request, request.Budget, errors, (state, around) =>
        {
            var amount = BudgetRequests.Amount("amount", request.Amount, state.Existing.Currency);
            return CommitmentDecisions.Open(state, around.Figures, new CommitmentTerms(key, category, month, amount, description));
        }, Reply(key));
    }

    public override Task<Wire.CommitmentReply> Change(Wire.ChangeCommitmentRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var key = errors.Text("commitment", request.Commitment);
        Period? month = request.Month.Length == 0 ? null : errors.Period("month", request.Month);
        return commands.RunAsync(context, request, request.Budget, errors, (state, around) =>
            CommitmentDecisions.Change(state, around.Figures, key,
            request.Amount is null ? null : BudgetRequests.Amount("amount", request.Amount, state.Existing.Currency), month), Reply(key));
    }

    public override Task<Wire.CommitmentReply> Release(Wire.ReleaseCommitmentRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (key, reason) = (errors.Text("commitment", request.Commitment),
            errors.Text("reason", request.Reason, RequestFields.LongestText));
        return commands.RunAsync(context, request, request.Budget, errors, (state, _) =>
            CommitmentDecisions.Release(state, key, reason), Reply(key));
    }

    public override Task<Wire.ListCommitmentsReply> List(Wire.ListItemsRequest request, ServerCallContext context) =>
        commands.ListAsync(context, request, book => book.Commitments.Values, item => (item.Key, item.Status),
            (book, page, next) => new Wire.ListCommitmentsReply
            {
                Commitments = { page.Select(item => Details(book, item)) },
                NextPageToken = next
            });

    public override Task<Wire.ListPromotionsReply> ListPromotions(Wire.ListItemsRequest request, ServerCallContext context) =>
        promotions.ListAsync(request, context);

    private static Func<BudgetBook, long, Wire.CommitmentReply> Reply(string key) => (book, version) =>
    {
        var commitment = book.Commitment(key);
        var available = commitment.Requested - commitment.OverBudgetBy;
        return new Wire.CommitmentReply
        {
            Commitment = Details(book, commitment),
            Version = version,
            Warning = commitment.OverBudgetBy == 0 ? null : new Wire.Warning
            {
                Code = "over-budget",
                Message = $"{commitment.Requested} is more than the {available} that '{commitment.Category}' had left.",
                Available = available.ToMoney(book.Currency),
                Requested = commitment.Requested.ToMoney(book.Currency),
            },
        };
    };

    private static Wire.CommitmentDetails Details(BudgetBook book, Commitment commitment) => new()
    {
        Commitment = commitment.Key,
        Category = commitment.Category,
        Month = book.Id.MonthLabel(commitment.Month),
        Amount = commitment.Amount.ToMoney(book.Currency),
        Settled = commitment.Settled.ToMoney(book.Currency),
        Open = commitment.Open.ToMoney(book.Currency),
        Description = commitment.Description,
        Status = commitment.Status,
        OverBudgetBy = commitment.OverBudgetBy == 0 ? null : commitment.OverBudgetBy.ToMoney(book.Currency),
    };
}
