using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using SalesPlatform.Contracts.SalesMonitoring;

namespace SalesPlatform.Scorecards.Sales;

/// <summary>Turns sales events into rows of <see cref="SalesFactTable"/>. Hand-written and not Marten's flat table projection, which writes
/// one row an event: a split sale has one for each rep.</summary>
internal partial class SalesFactProjection : EventProjection
{
    private readonly SalesFactTable _table;

    /// <param name="schema">Database schema of the event store.</param>
    public SalesFactProjection(string schema)
    {
        Name = "sales-facts";
        _table = new SalesFactTable(schema);
        SchemaObjects.Add(_table.Definition);
        Options.DeleteDataInTableOnTeardown(_table.Name);
    }

    public void Project(IEvent<SaleRecorded> e, IDocumentOperations operations) => Insert(SalesFact.Of(e), operations);

    /// <summary>A reversal, on the day of what it reverses.</summary>
    public void Project(IEvent<SaleReversed> e, IDocumentOperations operations) => Insert(SalesFact.Of(e), operations);

    public void Project(IEvent<SaleReturned> e, IDocumentOperations operations) => Insert(SalesFact.Of(e), operations);

    private void Insert(IReadOnlyList<SalesFact> facts, IDocumentOperations operations)
    {
        foreach (var fact in facts)
            _table.Insert(operations, fact);
    }
}
