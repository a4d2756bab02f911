using SalesPlatform.Contracts.Due.V1;

namespace SalesPlatform.Budget.Due;

internal static class MovesDue
{
    public static IEnumerable<DueItem> Of(BudgetBook book, DueNames names, bool isRevised) =>
        from move in book.Reallocations.Values
        where move.IsPending
        let command = $"{BudgetsDue.Of(book.Id)} --id {move.Id}"
        let request = new Wire.DecideReallocationRequest { Budget = BudgetsDue.Request(book.Id), Reallocation = $"{move.Id}" }
        let giver = names[move.From.Category]
        let taker = names[move.To.Category]
        let givenIn = book.Id.MonthLabel(move.From.Month)
        let takenIn = book.Id.MonthLabel(move.To.Month)
        let item = BudgetsDue.Item("reallocation-approval", book, $"预算调剂等待批准：{move.Reason}",
            $"A move of money waits for finance: {move.Reason}", $"{move.Id}")
            .Since(move.Id).Asked(move.RequestedBy, move.RequestedBy)
        let movable = isRevised ? item
            : item.Do("approve", ("批准", "Approve"), $"budget approve-move {command}", Wire.Reallocations.Descriptor, "Approve", request)
        select movable
            .Do("return", ("拒绝", "Reject"), $"budget reject-move {command} --reason <reason>", Wire.Reallocations.Descriptor, "Reject",
                request, "reason")
            .Changing($"{giver} {givenIn}", $"{giver} {givenIn}", Amount(book, move.From), Amount(book, move.From) - move.Amount,
                book.Currency)
            .Changing($"{taker} {takenIn}", $"{taker} {takenIn}", Amount(book, move.To), Amount(book, move.To) + move.Amount,
                book.Currency);

    private static decimal Amount(BudgetBook book, (string Category, int Month) place) =>
        book.InForce!.Lines.Amount(place.Category, place.Month);
}
