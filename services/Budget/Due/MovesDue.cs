using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Due;

namespace SalesPlatform.Budget.Due;

internal static class MovesDue
{
    public static IEnumerable<DueItem> Of(BudgetBook book) =>
        from move in book.Reallocations.Values
        where move.IsPending
        let command = $"{BudgetsDue.Of(book.Id)} --id {move.Id}"
        let request = new Wire.DecideReallocationRequest { Budget = BudgetsDue.Request(book.Id), Reallocation = $"{move.Id}" }
        select BudgetsDue.Item("reallocation-approval", book, $"预算调剂等待批准：{move.Reason}",
            $"A move of money waits for finance: {move.Reason}", $"{move.Id}")
            .Since(move.Id).Asked(move.RequestedBy, move.RequestedBy)
            .Do("approve", ("批准", "Approve"), $"budget approve-move {command}", Wire.Reallocations.Descriptor, "Approve", request)
            .Do("return", ("拒绝", "Reject"), $"budget reject-move {command} --reason <reason>", Wire.Reallocations.Descriptor, "Reject",
                request, "reason")
            .Changing(Place(book, move.From), Place(book, move.From), Amount(book, move.From), Amount(book, move.From) - move.Amount,
                book.Currency)
            .Changing(Place(book, move.To), Place(book, move.To), Amount(book, move.To), Amount(book, move.To) + move.Amount,
                book.Currency);

    private static string Place(BudgetBook book, (string Category, int Month) place) =>
        $"{place.Category} {book.Id.MonthLabel(place.Month)}";

    private static decimal Amount(BudgetBook book, (string Category, int Month) place) =>
        book.InForce!.Lines.Amount(place.Category, place.Month);
}
