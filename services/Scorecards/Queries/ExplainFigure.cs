using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Scorecards.Explanations;
using SalesPlatform.Scorecards.Periods;
using SalesPlatform.Scorecards.Standards;

namespace SalesPlatform.Scorecards.Queries;

internal sealed partial class ScorecardsEndpoint
{
    private const int MostFacts = 500;
    private const int UsualFacts = 100;

    public override async Task<Wire.ExplainReply> Explain(Wire.ExplainRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var kpi = errors.Kpi("kpi", request.Kpi);
        var paging = Paging.Of(errors, request.PageSize, request.PageToken, UsualFacts, MostFacts);
        var after = paging.Place(errors, FactPlace.Parse);
        var (caller, asked) = Read(context, errors, request.Scorecard);
        if (kpi!.Name == TeamUplift.Kpi && !caller.IsFor(asked.Team, Roles.SalesManager, Roles.Hr)
            && (asked.Rep is null || asked.Rep != caller.Employee))
            throw DomainException.NotPermitted("not-yours", "Appraisals are between the person, the managers of their team and HR.");
        return await ExplainAsync(kpi, asked, after, paging.Size, context.CancellationToken);
    }

    // From one snapshot: figure and facts agree. Later pages agree with the first when all ask as of one instant.
    private Task<Wire.ExplainReply> ExplainAsync(
        KpiDefinition kpi, ScorecardRequest asked, FactPlace? after, int size, CancellationToken cancellation) =>
        facts.InSnapshotAsync(async (session, connection) =>
        {
            var team = await TeamFactsReader.ReadAsync(session, connection, FactsScope.Of(asked), cancellation);
            var known = team.KnownFor(asked);
            var standings = await session.StandingsAsync(asked.Team, null, [asked.Period], asked.AsOf, cancellation);
            var published = standings[asked.Period].Newest;
            var grounds = after is null ? Grounds.Of(kpi.Name, known, team, published) : [];
            var page = await ExplainedFacts.ReadAsync(connection, kpi.Name, known, after ?? FactPlace.Start, size + 1, cancellation);
            var shown = page.Take(size).ToList();
            var events = await StoredEvents.ReadAsync(connection,
                [.. grounds.Select(ground => ground.EventId), .. shown.Select(fact => fact.EventId),
                    .. published is null ? [] : new[] { published.Id }],
                cancellation);
            // What lies behind it in the store came since the close.
            var closedAt = published is null ? (long?)null : events[published.Id].Place;
            return new Wire.ExplainReply
            {
                Kpi = KpiReplies.Of(kpi.Evaluate(known)),
                AsOf = asked.AsOf.ToTimestamp(),
                Currency = known.Currency,
                Grounds =
                {
                    grounds.Select(ground => new Wire.Ground
                    {
                        Use = ground.Use, Label = ground.Label, Event = Event(events[ground.EventId]),
                    }),
                },
                Facts = { shown.Select(fact => Fact(fact, events[fact.EventId], closedAt)) },
                NextPageToken = page.Count > size ? Paging.TokenOf(shown[^1].Place.Key) : "",
            };
        }, cancellation);

    private static Wire.Fact Fact(ExplainedFact fact, StoredEvent stored, long? closedAt) => new()
    {
        Event = Event(stored),
        OccurredOn = fact.Day.ToDate(),
        Subject = fact.Subject,
        Reference = stored.Reference,
        Amount = fact.Amount.ToExact(),
        Responses = fact.Responses,
        OfPeriodBefore = fact.OfPeriodBefore,
        SinceClose = stored.Place > closedAt,
    };

    private static Wire.EventReference Event(StoredEvent stored) => new()
    {
        EventId = $"{stored.Id}",
        EventType = stored.Type,
        Stream = stored.Stream,
        RecordedAt = stored.RecordedAt.ToTimestamp(),
        Actor = stored.Actor,
    };
}
