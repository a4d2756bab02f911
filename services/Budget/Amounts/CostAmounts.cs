using JasperFx.Events;
using Marten.Events.Projections;

namespace SalesPlatform.Budget.Amounts;

internal sealed partial class CostAmountProjection : EventProjection
{
    public const string Table = "cost_amount";

    private readonly AmountTable _table;

    public CostAmountProjection(string schema)
    {
        Name = "cost-amounts";
        _table = new AmountTable(schema, Table);
        SchemaObjects.Add(_table.Definition);
        Options.DeleteDataInTableOnTeardown(_table.Name);
    }

    public void Project(IEvent<CostPosted> e, IDocumentOperations operations)
    {
        _table.Insert(operations, e.Id, e.Timestamp, new DayAmount(e.Data.Team, e.Data.Category, e.Data.OccurredOn, e.Data.CompanyAmount));
    }

    /// <summary>On the day of what it reverses.</summary>
    public void Project(IEvent<CostReversed> e, IDocumentOperations operations)
    {
        _table.Insert(operations, e.Id, e.Timestamp, new DayAmount(e.Data.Team, e.Data.Category, e.Data.OccurredOn, e.Data.CompanyAmount));
    }
}
