using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.EventStore.Store;
using Weasel.Postgresql.Tables;

namespace SalesPlatform.Scorecards.Costs;

/// <summary>A reversal has the sign turned, and the day of what it reverses. Amounts are in company currency.</summary>
internal sealed record CostFact(Guid EventId, string Team, DateOnly OccurredOn, DateTimeOffset RecordedAt, decimal Amount) : ILearned
{
    public static CostFact Of(IEvent<CostPosted> e)
    {
        return new CostFact(e.Id, e.Data.Team, e.Data.OccurredOn, e.RecordedAt(), e.Data.CompanyAmount);
    }

    public static CostFact Of(IEvent<CostReversed> e)
    {
        return new CostFact(e.Id, e.Data.Team, e.Data.OccurredOn, e.RecordedAt(), e.Data.CompanyAmount);
    }
}

/// <summary>Relational, because a figure is a sum over many narrow rows.</summary>
internal sealed class CostFactTable
{
    private readonly string _insert;

    public CostFactTable(string schema)
    {
        Name = $"{schema}.cost_fact";
        Definition = new Table(Name);
        Definition.AddColumn<Guid>("event_id").AsPrimaryKey();
        Definition.AddColumn<string>("team").NotNull();
        Definition.AddColumn<DateOnly>("occurred_on").NotNull();
        Definition.AddColumn<DateTimeOffset>("recorded_at").NotNull();
        Definition.AddColumn<decimal>("amount").NotNull();
        Definition.Indexes.Add(new IndexDefinition("cost_fact_team_day")
        {
            Columns = ["team", "occurred_on"],
            IncludeColumns = ["recorded_at", "amount"],
        });
        _insert = $"insert into {Name} (event_id, team, occurred_on, recorded_at, amount) values (?, ?, ?, ?, ?) on conflict (event_id) "
            + $"do nothing";
    }

    public string Name { get; }

    public Table Definition { get; }

    /// <summary>A fact that is there already stays as it is.</summary>
    public void Insert(IDocumentOperations operations, CostFact fact)
    {
        operations.QueueSqlCommand(_insert, fact.EventId, fact.Team, fact.OccurredOn, fact.RecordedAt, fact.Amount);
    }
}

internal partial class CostFactProjection : EventProjection
{
    private readonly CostFactTable _table;

    public CostFactProjection(string schema)
    {
        Name = "cost-facts";
        _table = new CostFactTable(schema);
        SchemaObjects.Add(_table.Definition);
        Options.DeleteDataInTableOnTeardown(_table.Name);
    }

    public void Project(IEvent<CostPosted> e, IDocumentOperations operations) => _table.Insert(operations, CostFact.Of(e));

    public void Project(IEvent<CostReversed> e, IDocumentOperations operations) => _table.Insert(operations, CostFact.Of(e));
}
