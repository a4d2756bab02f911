using System.Collections.Immutable;

namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>In proportion: the amount follows from the quantity, so that it follows a corrected line as well.</summary>
internal sealed record ReturnState(Guid Event, SaleReturned Data, bool InProportion);

/// <summary>Returns to reissue are those a correction reversed; within the same transaction they are issued anew.</summary>
internal sealed record LineState(
    Guid Event, SaleRecorded Sale, ImmutableList<ReturnState> Returns, ImmutableList<ReturnState> ToReissue,
    ImmutableDictionary<int, SaleContent> Revisions)
{
    /// <summary>What is left after returns, company currency.</summary>
    public decimal CompanyAmount => Sale.CompanyAmount + Returns.Sum(item => item.Data.CompanyAmount);

    public decimal ReturnedQuantity => -Returns.Sum(item => item.Data.Quantity);
}

/// <summary>By external id. Stream <c>order/{source}/{order}</c>.</summary>
/// <param name="Held">The newest that was held of a line, decided or not.</param>
internal sealed record OrderState(ImmutableDictionary<string, LineState> Lines, ImmutableDictionary<string, HeldSale> Held)
{
    public static Aggregate<OrderState> Aggregate { get; } = new Fold<OrderState>("order")
        .On<SaleRecorded>((order, sale, e) =>
            order.With(sale.ExternalId, Recorded(order.Lines.GetValueOrDefault(sale.ExternalId), e.Id, sale)))
        .On<SaleReversed>((order, reversed) =>
            order.With(reversed.ExternalId, Reversed(order.Lines[reversed.ExternalId], reversed.Reverses)))
        .On<SaleReturned>((order, returned, e) =>
            order.With(returned.ExternalId, Returned(order.Lines[returned.ExternalId], e.Id, returned)))
        .On<SupersededRevisionKept>((order, kept) =>
            order.With(kept.ExternalId, Superseded(order.Lines[kept.ExternalId], kept)))
        .Within(HeldSale.Fold, (order, e) => order.WithHeld(e))
        .From(new OrderState(ImmutableDictionary<string, LineState>.Empty, ImmutableDictionary<string, HeldSale>.Empty));

    public bool Knows(string id) => Lines.ContainsKey(id) || Held.GetValueOrDefault(id) is { IsOpen: true };

    /// <summary>What was taken back in another order: an approval names none, so that the revisions of the id go on from there.</summary>
    public OrderState Remembering(HeldSale? held) => held is { Status: HeldStatus.Withdrawn }
        && (Held.GetValueOrDefault(held.ExternalId) is not { } own || own.Revision < held.Revision)
            ? this with { Held = Held.SetItem(held.ExternalId, held) } : this;

    private OrderState With(string id, LineState line) => this with { Lines = Lines.SetItem(id, line) };

    private OrderState WithHeld(RecordedEvent e)
    {
        var id = ((IAboutHeldSale)e.Data).ExternalId;
        return this with { Held = Held.SetItem(id, HeldSale.Fold.Evolve(Held.GetValueOrDefault(id), e)!) };
    }

    private static LineState Recorded(LineState? before, Guid id, SaleRecorded sale)
    {
        var revisions = before?.Revisions ?? ImmutableDictionary<int, SaleContent>.Empty;
        return new LineState(id, sale, [], before?.ToReissue ?? [], revisions.SetItem(sale.Revision, SaleContent.Of(sale)));
    }

    // The reversal of the line itself changes nothing here: the record that replaces it follows in the same transaction.
    private static LineState Reversed(LineState line, Guid reverses) => line with
    {
        Returns = line.Returns.RemoveAll(item => item.Event == reverses),
        ToReissue = line.ToReissue.AddRange(line.Returns.Where(item => item.Event == reverses)),
    };

    private static LineState Returned(LineState line, Guid id, SaleReturned returned)
    {
        var inProportion = returned.InProportion ?? ReturnAmounts.WasInProportion(line.Sale, line.Returns, returned);
        return line with
        {
            Returns = line.Returns.Add(new ReturnState(id, returned, inProportion)),
            ToReissue = line.ToReissue.RemoveAll(item => item.Data.ReturnId == returned.ReturnId),
        };
    }

    private static LineState Superseded(LineState line, SupersededRevisionKept kept) =>
        line with { Revisions = line.Revisions.SetItem(kept.Revision, kept.Sale) };
}
