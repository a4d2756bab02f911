using Marten;
using Npgsql;
using SalesPlatform.Domain;
using SalesPlatform.Scorecards.Known;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Sales;

namespace SalesPlatform.Scorecards.Suppositions;

internal sealed class SuppositionQuery(KnowledgeReader knowledge, IDocumentStore store)
{
    private readonly string _salesFacts = SalesFacts.TableIn(store.Options.DatabaseSchemaName);

    public Task<(ScorecardFigures Actual, ScorecardFigures Supposed)> ReadAsync(
        ScorecardRequest request, Supposition supposition, CancellationToken cancellation) =>
        knowledge.InSnapshotAsync(async (session, connection) =>
        {
            var known = await knowledge.ReadAsync(session, connection, KnowledgeScope.Of(request), cancellation);
            var facts = known.FactsFor(request);
            var credits = await CreditsAsync(connection, facts, [.. supposition.Splits.Select(split => split.Order)], cancellation);
            foreach (var split in supposition.Splits)
            {
                if (!credits.Any(credit => credit.Order == split.Order && facts.Memberships.TeamOn(credit.Rep, credit.Day) == facts.Team))
                    throw DomainException.NotFound("order", split.Order);
            }

            return (ScorecardFigures.Of(facts), ScorecardFigures.Of(supposition.ApplyTo(facts, credits)));
        }, cancellation);

    private async Task<IReadOnlyList<OrderCredit>> CreditsAsync(
        NpgsqlConnection connection, ScorecardFacts facts, string[] orders, CancellationToken cancellation)
    {
        if (orders.Length == 0)
            return [];
        await using var command = new NpgsqlCommand($"""
            select order_number, event_id, rep, occurred_on, amount from {_salesFacts}
            where order_number = any($1) and occurred_on >= $2 and occurred_on < $3 and recorded_at <= $4
            """, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = orders });
        command.Parameters.Add(new NpgsqlParameter { Value = facts.Window.Start });
        command.Parameters.Add(new NpgsqlParameter { Value = facts.Window.End });
        command.Parameters.Add(new NpgsqlParameter { Value = facts.AsOf.ToUniversalTime() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var credits = new List<OrderCredit>();
        while (await reader.ReadAsync(cancellation))
        {
            credits.Add(new OrderCredit(
                reader.GetString(0), reader.GetGuid(1), reader.GetString(2), reader.GetFieldValue<DateOnly>(3), reader.GetDecimal(4)));
        }

        return credits;
    }
}
