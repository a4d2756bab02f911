using Npgsql;
using SalesPlatform.Contracts;
using SalesPlatform.Scorecards.Costs;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Roster;
using SalesPlatform.Scorecards.Sales;

namespace SalesPlatform.Scorecards.Explanations;

internal sealed class FactPages(string schema)
{
    private readonly string _sales = SalesFacts.TableIn(schema);
    private readonly string _costs = CostFacts.TableIn(schema);

    public async Task<IReadOnlyList<ExplainedFact>> ReadAsync(
        NpgsqlConnection connection, string kpi, ScorecardFacts facts, FactPlace after, int count, CancellationToken cancellation)
    {
        return kpi switch
        {
            SalesAttainment.Kpi => await SalesAsync(connection, facts, after, count, cancellation),
            CostDeviation.Kpi => facts.Rep is null ? await CostsAsync(connection, facts, after, count, cancellation) : [],
            _ => [.. InMemory(kpi, facts).Where(fact => FactPlace.IsAfter(fact.Place, after))
                .OrderBy(fact => fact.Day).ThenBy(fact => $"{fact.EventId}", StringComparer.Ordinal).Take(count)],
        };
    }

    private static IEnumerable<ExplainedFact> InMemory(string kpi, ScorecardFacts facts)
    {
        if (kpi == CustomerSatisfaction.Kpi)
        {
            return facts.Rep is not null ? [] : facts.Surveys.Select(survey =>
                new ExplainedFact(survey.Id, "", survey.ClosedOn, survey.Satisfied, survey.Responses, false));
        }

        if (facts.Window.Period.Grain == Grain.Month)
            return [];
        var sheet = ScoreSheet.Of(facts);
        return sheet.Before.Select(score => (score, true)).Concat(sheet.Now.Select(score => (score, false))).Select(item =>
            new ExplainedFact(item.score.Id, item.score.Employee, facts.Window.Calendar.End(Period.Parse(item.score.Quarter)).AddDays(-1),
                item.score.Score, 0, item.Item2));
    }

    // The memberships of a person do not overlap, so that no fact is met twice.
    private async Task<IReadOnlyList<ExplainedFact>> SalesAsync(
        NpgsqlConnection connection, ScorecardFacts facts, FactPlace after, int count, CancellationToken cancellation)
    {
        var spans = facts.Memberships.All.Where(membership => membership.Team == facts.Team)
            .Where(membership => facts.Rep is null || membership.Employee == facts.Rep)
            .Select(membership => membership.Within(facts.Window.Start, facts.Window.End)).OfType<Membership>().ToList();
        await using var command = new NpgsqlCommand($"""
            select f.event_id, f.rep, f.occurred_on, f.amount from {_sales} f
            join unnest($1::text[], $2::date[], $3::date[]) as m(rep, first_day, end_day)
                on f.rep = m.rep and f.occurred_on >= m.first_day and f.occurred_on < m.end_day
            where f.recorded_at <= $4 and (f.occurred_on, f.event_id, f.rep collate "C") > ($5, $6, $7)
            order by f.occurred_on, f.event_id, f.rep collate "C" limit $8
            """, connection);
        Add(command, spans.Select(span => span.Employee).ToArray(), spans.Select(span => span.From).ToArray(),
            spans.Select(span => span.Until!.Value).ToArray(), facts.AsOf.ToUniversalTime(), after.Day, after.EventId,
            after.Subject, count);
        return await ReadAsync(command, reader => new ExplainedFact(
            reader.GetGuid(0), reader.GetString(1), reader.GetFieldValue<DateOnly>(2), reader.GetDecimal(3), 0, false), cancellation);
    }

    private async Task<IReadOnlyList<ExplainedFact>> CostsAsync(
        NpgsqlConnection connection, ScorecardFacts facts, FactPlace after, int count, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"""
            select event_id, occurred_on, amount from {_costs}
            where team = $1 and occurred_on >= $2 and occurred_on < $3 and recorded_at <= $4 and (occurred_on, event_id) > ($5, $6)
            order by occurred_on, event_id limit $7
            """, connection);
        Add(command, facts.Team, facts.Window.Start, facts.Window.End, facts.AsOf.ToUniversalTime(), after.Day, after.EventId, count);
        return await ReadAsync(command, reader => new ExplainedFact(
            reader.GetGuid(0), "", reader.GetFieldValue<DateOnly>(1), reader.GetDecimal(2), 0, false), cancellation);
    }

    private static void Add(NpgsqlCommand command, params IEnumerable<object> values)
    {
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
    }

    private static async Task<IReadOnlyList<ExplainedFact>> ReadAsync(
        NpgsqlCommand command, Func<NpgsqlDataReader, ExplainedFact> read, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var page = new List<ExplainedFact>();
        while (await reader.ReadAsync(cancellation))
            page.Add(read(reader));
        return page;
    }
}
