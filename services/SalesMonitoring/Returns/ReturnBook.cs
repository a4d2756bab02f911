using SalesPlatform.SalesMonitoring.Facts;

namespace SalesPlatform.SalesMonitoring.Returns;

/// <summary>The rep is whom an unmatched one counts for; the amount is what is given back.</summary>
internal sealed record TakenReturn(bool IsNew, bool IsUnmatched, string Rep, decimal CompanyAmount);

internal sealed class ReturnBook
{
    private readonly UnitOfWork _work;
    private readonly SaleContext _context;
    private readonly string _source;
    private readonly IReadOnlyList<Seller> _sellers;
    private readonly Dictionary<string, string> _orderOfOwnId;
    private readonly Dictionary<string, Loaded<OrderState>> _orders;
    private readonly Dictionary<string, Loaded<UnmatchedReturn?>> _unmatched;
    private readonly HashSet<(string Return, string Line)> _taken = [];

    private ReturnBook(
        UnitOfWork work, SaleContext context, string source, IReadOnlyList<Seller> sellers, Dictionary<string, string> orderOfOwnId,
        Dictionary<string, Loaded<OrderState>> orders, Dictionary<string, Loaded<UnmatchedReturn?>> unmatched) =>
        (_work, _context, _source, _sellers, _orderOfOwnId, _orders, _unmatched) =
            (work, context, source, sellers, orderOfOwnId, orders, unmatched);

    public static async Task<ReturnBook> ReadAsync(
        UnitOfWork work, SaleContext context, string source, IReadOnlyList<ReturnRow> rows, IReadOnlyList<Seller> sellers,
        CancellationToken cancellation)
    {
        var ids = rows.Where(row => row.ExternalId.Length > 0).Select(row => ExternalLine.IdOf(source, row.ExternalId))
            .Distinct().ToArray();
        var own = (await work.Queries.LoadManyAsync<ExternalLine>(cancellation, ids)).ToDictionary(line => line.Id, line => line.Order);
        var orders = rows.Select(row => OrderOf(row, source, own)).OfType<string>().Distinct()
            .Select(order => OrderState.Aggregate.Stream(source, order)).ToList();
        var returns = rows.Select(row => UnmatchedReturn.Fold.Stream(source, row.ReturnId)).Distinct().ToList();
        return new ReturnBook(work, context, source, sellers, own,
            (await work.LoadManyAsync(OrderState.Aggregate, orders, cancellation)).ToDictionary(),
            (await work.LoadManyAsync(UnmatchedReturn.Fold, returns, cancellation)).ToDictionary());
    }

    /// <summary>One that came before its sale goes on counting as it did: with its file sent again it would count a second time.</summary>
    public TakenReturn Take(ReturnRow row)
    {
        var isHeld = _unmatched[UnmatchedReturn.Fold.Stream(_source, row.ReturnId)].State is not null;
        if (!isHeld && OrderOf(row, _source, _orderOfOwnId) is { } order
            && _orders[OrderState.Aggregate.Stream(_source, order)] is { Version: > 0 } known)
            return OfLine(row, known, LineOf(row, order, known.State));
        return Unmatched(row);
    }

    private static string? OrderOf(ReturnRow row, string source, Dictionary<string, string> own) => row.ExternalId.Length > 0
        ? own.GetValueOrDefault(ExternalLine.IdOf(source, row.ExternalId))
            ?? ExternalLine.OrderIn(row.ExternalId) ?? (row.Order.Length > 0 ? row.Order : null)
        : row.Order.Length > 0 ? row.Order : null;

    // A row that is told twice is no row that was known before the file.
    private void Once(ReturnRow row, string line)
    {
        if (!_taken.Add((row.ReturnId, line)))
        {
            throw DomainException.Invalid("return_id", "repeats-row",
                $"Return '{row.ReturnId}' stands above in this file already: rows of their own have numbers of their own.");
        }
    }

    private TakenReturn OfLine(ReturnRow row, Loaded<OrderState> order, string line)
    {
        Once(row, line);
        var command = new ReturnSale(
            _source, line, row.ReturnId, row.Given.OccurredOn, row.Given.Quantity,
            row.HasAmount ? row.Given.NetAmount : null, row.Given.Currency);
        var decision = SaleDecisions.Return(order.State, _context, command);
        var after = SaleLines.Append(_work, _context, order, decision, line);
        _orders[order.Stream] = after;
        var held = after.State.Lines[line].Returns.First(item => item.Data.ReturnId == row.ReturnId);
        return new TakenReturn(decision.Outcome == SaleOutcome.Returned, false, "", -held.Data.CompanyAmount);
    }

    private static string LineOf(ReturnRow row, string order, OrderState state)
    {
        if (row.ExternalId.Length > 0)
            return row.ExternalId;
        if (row.Line is { } number)
            return Numbered(order, state, number);
        var fitting = state.Lines.Where(line => row.Given.Product.Length == 0 || line.Value.Sale.Product == row.Given.Product).ToList();
        return fitting switch
        {
            [var only] => only.Key,
            [] => throw DomainException.Invalid("product", "not-in-order",
                $"Order '{order}' has no line of the product '{row.Given.Product}'."),
            _ => throw DomainException.Invalid("line", "line-missing",
                $"{fitting.Count} lines of order '{order}' fit: the column line, external_id or product must tell which came back."),
        };
    }

    // Lines may have ids of their own beside their numbers.
    private static string Numbered(string order, OrderState state, int number) =>
        state.Lines.Where(line => line.Value.Sale.Line == number).Select(line => line.Key).Take(2).ToArray() switch
        {
            [var only] => only,
            [] => RecordSale.DefaultId(order, number),
            _ => throw DomainException.Invalid("line", "line-missing",
                $"Several lines of order '{order}' are numbered {number}: the column external_id must tell which came back."),
        };

    private TakenReturn Unmatched(ReturnRow row)
    {
        Once(row, "");
        var errors = new FieldErrors();
        errors.Require(row.Given.Product.Length > 0, "product", "required", "A return whose sale is not known here names its product.");
        errors.Require(row.HasAmount, "net_amount", "required",
            "A return whose sale is not known here names its amount: nothing tells the price.");
        var stream = UnmatchedReturn.Fold.Stream(_source, row.ReturnId);
        // Who sells in a region changes; whom a return counts for does not.
        var shares = row.Shares ?? _unmatched[stream].State?.Held.Credits.Select(credit => new SaleShare(credit.Rep, credit.Share)).ToList()
            ?? (RepIn(errors, row) is { } rep ? [new SaleShare(rep, 1)] : []);
        errors.ThrowIfAny();
        var given = row.Given with { Order = "", Line = 0, Shares = shares };
        var events = SaleDecisions.ReturnUnmatched(_unmatched[stream].State, _context, _source, row.ReturnId, given);
        _unmatched[stream] = _work.Append(_unmatched[stream], events);
        var held = _unmatched[stream].State!.Held;
        return new TakenReturn(events.Count > 0, true, string.Join(", ", shares.Select(share => share.Rep)), -held.CompanyAmount);
    }

    /// <summary>Who sells the product in the row's region, or anything there, if that is one person.</summary>
    private string? RepIn(FieldErrors errors, ReturnRow row)
    {
        var region = row.Given.Region;
        var there = _sellers.Where(seller => seller.Region == region).ToList();
        var ofProduct = there.Where(seller => seller.Product == row.Given.Product).Select(seller => seller.Rep).Distinct().ToList();
        var candidates = ofProduct.Count > 0 ? ofProduct : [.. there.Select(seller => seller.Rep).Distinct()];
        if (candidates is [var only])
            return only;
        errors.Require(false, "rep", candidates.Count == 0 ? "required" : "rep-unclear", region.Length == 0
            ? "A return whose sale is not known here names its rep, or a region in which one rep sells."
            : candidates.Count == 0 ? $"Nobody is known to sell in '{region}': the return names its rep."
            : $"{string.Join(", ", candidates.Order(StringComparer.Ordinal).Take(10))} sell in '{region}': the return names its rep.");
        return null;
    }
}
