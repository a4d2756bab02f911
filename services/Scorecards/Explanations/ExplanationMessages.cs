using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts;
using SalesPlatform.Scorecards.Known;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Scorecards.Explanations;

internal static class ExplanationMessages
{
    public static Wire.ExplainReply ToMessage(this Explanation explanation, DateTimeOffset asOf)
    {
        return new Wire.ExplainReply
        {
            Kpi = explanation.Figure.ToMessage(),
            AsOf = asOf.ToTimestamp(),
            Currency = explanation.Currency,
            Grounds =
            {
                explanation.Grounds.Select(ground => new Wire.Ground
                {
                    Use = ground.Use, Label = ground.Label, Event = Event(explanation.Events[ground.EventId]),
                }),
            },
            Facts = { explanation.Facts.Select(fact => Fact(explanation, fact)) },
            NextPageToken = explanation.Next is { } next ? Paging.TokenOf(next.Key) : "",
        };
    }

    private static Wire.Fact Fact(Explanation explanation, ExplainedFact fact)
    {
        var stored = explanation.Events[fact.EventId];
        return new Wire.Fact
        {
            Event = Event(stored),
            OccurredOn = fact.Day.ToDate(),
            Subject = fact.Subject,
            Reference = stored.Reference,
            Amount = fact.Amount.ToExact(),
            Responses = fact.Responses,
            OfPeriodBefore = fact.OfPeriodBefore,
            SinceClose = stored.Place > explanation.ClosedAtPlace,
        };
    }

    private static Wire.EventReference Event(StoredEvent stored) => new()
    {
        EventId = $"{stored.Id}",
        EventType = stored.Type,
        Stream = stored.Stream,
        RecordedAt = stored.RecordedAt.ToTimestamp(),
        Actor = stored.Actor,
    };
}
