namespace SalesPlatform.Budget.Reallocations;

internal sealed partial class ReallocationsEndpoint(BudgetCommands commands) : Wire.Reallocations.ReallocationsBase
{
    public override Task<Wire.ListReallocationsReply> List(Wire.ListItemsRequest request, ServerCallContext context) =>
        commands.ListAsync(context, request, book => book.Reallocations.Values, item => ($"{item.Id}", item.Status),
            (book, page, next) => new Wire.ListReallocationsReply
            {
                Reallocations = { page.Select(item => Details(book, item)) },
                NextPageToken = next
            });

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
