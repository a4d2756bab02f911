using SalesPlatform.Budget.Promotions;

namespace SalesPlatform.Budget.Commitments;

internal sealed partial class CommitmentsEndpoint(BudgetCommands commands, PromotionList promotions) : Wire.Commitments.CommitmentsBase
{
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
