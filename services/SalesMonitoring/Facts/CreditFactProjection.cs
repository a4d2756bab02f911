using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using SalesPlatform.Contracts.SalesMonitoring;

namespace SalesPlatform.SalesMonitoring.Facts;

internal sealed partial class CreditFactProjection : EventProjection
{
    private readonly CreditFactTable _table;

    public CreditFactProjection(string schema)
    {
        Name = "credit-facts";
        _table = new CreditFactTable(schema);
        SchemaObjects.Add(_table.Definition);
        Options.DeleteDataInTableOnTeardown(_table.Name);
    }

    public void Project(IEvent<SaleRecorded> e, IDocumentOperations operations) => Insert(CreditFact.Of(e), operations);

    public void Project(IEvent<SaleReversed> e, IDocumentOperations operations) => Insert(CreditFact.Of(e), operations);

    public void Project(IEvent<SaleReturned> e, IDocumentOperations operations) => Insert(CreditFact.Of(e), operations);

    private void Insert(IReadOnlyList<CreditFact> facts, IDocumentOperations operations)
    {
        foreach (var fact in facts)
            _table.Insert(operations, fact);
    }
}
