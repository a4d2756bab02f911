using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using SalesPlatform.Budget.Amounts;
using SalesPlatform.Contracts.SalesMonitoring;

namespace SalesPlatform.Budget.Sales;

internal sealed partial class SoldAmountProjection : EventProjection
{
    public const string Table = "sold_amount";

    private readonly AmountTable _table;

    public SoldAmountProjection(string schema)
    {
        Name = "sold-amounts";
        _table = new AmountTable(schema, Table);
        SchemaObjects.Add(_table.Definition);
        Options.DeleteDataInTableOnTeardown(_table.Name);
    }

    public void Project(IEvent<SaleRecorded> e, IDocumentOperations operations)
    {
        Insert(e, e.Data.OccurredOn, e.Data.Credits, operations);
    }

    /// <summary>On the day of what it reverses.</summary>
    public void Project(IEvent<SaleReversed> e, IDocumentOperations operations)
    {
        Insert(e, e.Data.OccurredOn, e.Data.Credits, operations);
    }

    public void Project(IEvent<SaleReturned> e, IDocumentOperations operations)
    {
        Insert(e, e.Data.OccurredOn, e.Data.Credits, operations);
    }

    private void Insert(IEvent e, DateOnly day, IEnumerable<SalesCredit> credits, IDocumentOperations operations)
    {
        foreach (var rep in credits.GroupBy(credit => credit.Rep))
            _table.Insert(operations, e.Id, e.Timestamp, new DayAmount(rep.Key, "", day, rep.Sum(credit => credit.Amount)));
    }
}
