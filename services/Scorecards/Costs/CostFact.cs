using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.EventStore.Store;
using Weasel.Postgresql.Tables;

namespace SalesPlatform.Scorecards.Costs;

/// <summary>A cost of a team, or its reversal with the sign turned.</summary>
/// <param name="OccurredOn">The day the cost arose; a reversal is on the day of what it reverses.</param>
/// <param name="RecordedAt">When the platform learned it.</param>
/// <param name="Amount">Company currency.</param>
internal sealed record CostFact(Guid EventId, string Team, DateOnly OccurredOn, DateTimeOffset RecordedAt, decimal Amount) : ILearned
{
    public static CostFact Of(IEvent<CostPosted> e)
    {
        return new CostFact(e.Id, e.Data.Team, e.Data.OccurredOn, e.RecordedAt(), e.Data.CompanyAmount);
    }

    /// <summary>The fact of a reversal.</summary>
    public static CostFact Of(IEvent<CostReversed> e)
    {
        return new CostFact(e.Id, e.Data.Team, e.Data.OccurredOn, e.RecordedAt(), e.Data.CompanyAmount);
    }
}

/// <summary>The table of costs: relational, as that of sales, because a figure is a sum over many narrow rows.</summary>
internal sealed class CostFactTable
{
    private readonly string _insert;

    /// <param name="schema">Database schema of the event store.</param>
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

    /// <summary>Qualified name.</summary>
    public string Name { get; }

    /// <summary>Columns, key and index.</summary>
    public Table Definition { get; }

    /// <summary>Adds a fact with the session's transaction; one that is there already stays as it is.</summary>
    public void Insert(IDocumentOperations operations, CostFact fact)
    {
        operations.QueueSqlCommand(_insert, fact.EventId, fact.Team, fact.OccurredOn, fact.RecordedAt, fact.Amount);
    }
}

/// <summary>Turns costs into rows of <see cref="CostFactTable"/>.</summary>
internal partial class CostFactProjection : EventProjection
{
    private readonly CostFactTable _table;

    /// <param name="schema">Database schema of the event store.</param>
    public CostFactProjection(string schema)
    {
        Name = "cost-facts";
        _table = new CostFactTable(schema);
        SchemaObjects.Add(_table.Definition);
        Options.DeleteDataInTableOnTeardown(_table.Name);
    }

    public void Project(IEvent<CostPosted> e, IDocumentOperations operations) => _table.Insert(operations, CostFact.Of(e));

    /// <summary>A reversal, on the day of what it reverses.</summary>
    public void Project(IEvent<CostReversed> e, IDocumentOperations operations) => _table.Insert(operations, CostFact.Of(e));
}
