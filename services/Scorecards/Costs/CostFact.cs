using JasperFx.Events;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.EventStore.Store;

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

internal sealed class CostFacts : RowView<CostFact>
{
    public CostFacts(string schema) : base("cost-facts", TableIn(schema))
    {
        Key("event_id", fact => fact.EventId);
        Column("team", fact => fact.Team);
        Column("occurred_on", fact => fact.OccurredOn);
        Column("recorded_at", fact => fact.RecordedAt);
        Column("amount", fact => fact.Amount);
        Index("cost_fact_team_day", ["team", "occurred_on"], "recorded_at", "amount");

        On<CostPosted>(e => [CostFact.Of(e)]);
        On<CostReversed>(e => [CostFact.Of(e)]);
    }

    public static string TableIn(string schema) => $"{schema}.cost_fact";
}
