using SalesPlatform.Contracts.Budget;

namespace SalesPlatform.Scorecards.Facts;

/// <summary>A reversal has the sign turned, and the day of what it reverses. Amounts are in company currency.</summary>
internal sealed record CostFact(Guid EventId, string Team, DateOnly OccurredOn, DateTimeOffset RecordedAt, decimal Amount) : ILearned;

internal sealed class CostFacts : RowView<CostFact>
{
    public const string Table = "store.cost_fact";

    public CostFacts() : base("cost-facts", Table)
    {
        Key("event_id", fact => fact.EventId);
        Column("team", fact => fact.Team);
        Column("occurred_on", fact => fact.OccurredOn);
        Column("recorded_at", fact => fact.RecordedAt);
        Column("amount", fact => fact.Amount);
        Index("cost_fact_team_day", ["team", "occurred_on"], "recorded_at", "amount");

        On<CostPosted>(e => [new CostFact(e.Id, e.Data.Team, e.Data.OccurredOn, e.RecordedAt(), e.Data.CompanyAmount)]);
        On<CostReversed>(e => [new CostFact(e.Id, e.Data.Team, e.Data.OccurredOn, e.RecordedAt(), e.Data.CompanyAmount)]);
    }
}
