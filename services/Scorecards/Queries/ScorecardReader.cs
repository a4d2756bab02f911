using Npgsql;
using SalesPlatform.Scorecards.Periods;
using SalesPlatform.Scorecards.SinceClose;

namespace SalesPlatform.Scorecards.Queries;

internal sealed class ScorecardReader(TeamFactsReader facts)
{
    public async Task<Scorecard> ReadAsync(ScorecardRequest request, CancellationToken cancellation) =>
        (await ReadAsync(FactsScope.Of(request), cancellation))[0];

    public Task<IReadOnlyList<Scorecard>> ReadAsync(FactsScope scope, CancellationToken cancellation) =>
        facts.InSnapshotAsync((session, connection) => ReadAsync(session, connection, scope, cancellation), cancellation);

    private static async Task<IReadOnlyList<Scorecard>> ReadAsync(
        IQuerySession session, NpgsqlConnection connection, FactsScope scope, CancellationToken cancellation)
    {
        var team = await TeamFactsReader.ReadAsync(session, connection, scope, cancellation);
        var standings = await session.StandingsAsync(scope.Team, scope.Rep, scope.Periods, scope.AsOf, cancellation);
        var cards = new List<Scorecard>();
        foreach (var period in scope.Periods)
        {
            var request = new ScorecardRequest(scope.Team, scope.Rep, period, scope.AsOf);
            var card = new Scorecard(ScorecardFigures.Of(team.KnownFor(request)), standings[period]);
            if (card.Frozen is { } published)
            {
                var late = await connection.SinceCloseAsync(team, card.Figures.Facts, card.Standing.Newest!, cancellation);
                card = card with { Changes = new ChangesSinceClose(team, late, request).Of(published, card.Figures) };
            }

            cards.Add(card);
        }

        return cards;
    }
}
