using Npgsql;

namespace SalesPlatform.Scorecards.Explanations;

internal static class ExplainedFacts
{
    public static async Task<IReadOnlyList<ExplainedFact>> ReadAsync(
        NpgsqlConnection connection, string kpi, ScorecardFacts facts, FactPlace after, int count, CancellationToken cancellation) =>
        kpi switch
        {
            SalesAttainment.Kpi => await SalesAsync(connection, facts, after, count, cancellation),
            CostDeviation.Kpi => facts.Rep is null ? await CostsAsync(connection, facts, after, count, cancellation) : [],
            _ => [.. InMemory(kpi, facts).Where(fact => FactPlace.IsAfter(fact.Place, after))
                .OrderBy(fact => fact.Day).ThenBy(fact => $"{fact.EventId}", StringComparer.Ordinal).Take(count)],
        };

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
        return sheet.Before.Select(score => Score(score, true)).Concat(sheet.Now.Select(score => Score(score, false)));

        ExplainedFact Score(FinalScore score, bool ofPeriodBefore) => new(score.Id, score.Employee,
            facts.Window.Calendar.End(Period.Parse(score.Quarter)).AddDays(-1), score.Score, 0, ofPeriodBefore);
    }

    // The memberships of a person do not overlap, so that no fact is met twice.
    private static Task<IReadOnlyList<ExplainedFact>> SalesAsync(
        NpgsqlConnection connection, ScorecardFacts facts, FactPlace after, int count, CancellationToken cancellation)
    {
        var spans = facts.Memberships.All.Where(membership => membership.Team == facts.Team)
            .Where(membership => facts.Rep is null || membership.Employee == facts.Rep)
            .Select(membership => membership.Within(facts.Window.Start, facts.Window.End)).OfType<Membership>().ToList();
        return connection.ReadAsync(
            $"""
            select f.event_id, f.rep, f.occurred_on, f.amount from {SalesFacts.Table} f
            join unnest($1::text[], $2::date[], $3::date[]) as m(rep, first_day, end_day)
                on f.rep = m.rep and f.occurred_on >= m.first_day and f.occurred_on < m.end_day
            where f.recorded_at <= $4 and (f.occurred_on, f.event_id, f.rep collate "C") > ($5, $6, $7)
            order by f.occurred_on, f.event_id, f.rep collate "C" limit $8
            """,
            [spans.Select(span => span.Employee).ToArray(), spans.Select(span => span.From).ToArray(),
                spans.Select(span => span.Until!.Value).ToArray(), facts.AsOf.ToUniversalTime(), after.Day, after.EventId, after.Subject,
                count],
            row => new ExplainedFact(row.GetGuid(0), row.GetString(1), row.GetFieldValue<DateOnly>(2), row.GetDecimal(3), 0, false),
            cancellation);
    }

    private static Task<IReadOnlyList<ExplainedFact>> CostsAsync(
        NpgsqlConnection connection, ScorecardFacts facts, FactPlace after, int count, CancellationToken cancellation) =>
        connection.ReadAsync(
            $"""
            select event_id, occurred_on, amount from {CostFacts.Table}
            where team = $1 and occurred_on >= $2 and occurred_on < $3 and recorded_at <= $4 and (occurred_on, event_id) > ($5, $6)
            order by occurred_on, event_id limit $7
            """,
            [facts.Team, facts.Window.Start, facts.Window.End, facts.AsOf.ToUniversalTime(), after.Day, after.EventId, count],
            row => new ExplainedFact(row.GetGuid(0), "", row.GetFieldValue<DateOnly>(1), row.GetDecimal(2), 0, false), cancellation);
}
