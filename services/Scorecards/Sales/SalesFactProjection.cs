using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using SalesPlatform.Contracts.SalesMonitoring;

namespace SalesPlatform.Scorecards.Sales;

/// <summary>Not Marten's flat table projection, which writes one row an event: a split sale has one for each rep.</summary>
internal partial class SalesFactProjection : EventProjection
{
    private readonly SalesFactTable _table;

    public SalesFactProjection(string schema)
    {
        Name = "sales-facts";
        _table = new SalesFactTable(schema);
        SchemaObjects.Add(_table.Definition);
        Options.DeleteDataInTableOnTeardown(_table.Name);
    }

    public void Project(IEvent<SaleRecorded> e, IDocumentOperations operations) => Insert(SalesFact.Of(e), operations);

    public void Project(IEvent<SaleReversed> e, IDocumentOperations operations) => Insert(SalesFact.Of(e), operations);

    public void Project(IEvent<SaleReturned> e, IDocumentOperations operations) => Insert(SalesFact.Of(e), operations);

    private void Insert(IReadOnlyList<SalesFact> facts, IDocumentOperations operations)
    {
        foreach (var fact in facts)
            _table.Insert(operations, fact);
    }
}
