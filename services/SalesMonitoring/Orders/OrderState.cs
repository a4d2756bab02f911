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

/// <summary>By external id.</summary>
internal sealed record OrderState(ImmutableDictionary<string, LineState> Lines)
{
    public static Aggregate<OrderState> Aggregate { get; } =
        new("order", new OrderState(ImmutableDictionary<string, LineState>.Empty), (state, e) => state.Evolve(e));

    private OrderState Evolve(RecordedEvent e) => e.Data switch
    {
        SaleRecorded sale => With(sale.ExternalId, Recorded(Lines.GetValueOrDefault(sale.ExternalId), e.Id, sale)),
        SaleReversed reversed => With(reversed.ExternalId, Reversed(Lines[reversed.ExternalId], reversed.Reverses)),
        SaleReturned returned => With(returned.ExternalId, Returned(Lines[returned.ExternalId], e.Id, returned)),
        SupersededRevisionKept kept => With(kept.ExternalId, Lines[kept.ExternalId] with
        {
            Revisions = Lines[kept.ExternalId].Revisions.SetItem(kept.Revision, kept.Sale),
        }),
        _ => this,
    };

    private OrderState With(string id, LineState line) => new(Lines.SetItem(id, line));

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
}
