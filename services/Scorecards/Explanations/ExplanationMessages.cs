using System.Globalization;
using System.Text;
using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts;
using SalesPlatform.Scorecards.Queries;
using SalesPlatform.ServiceDefaults.Domain;
using Wire = SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Scorecards.Explanations;

/// <summary>Explanations as messages.</summary>
public static class ExplanationMessages
{
    /// <summary>The message of a page.</summary>
    public static Wire.ExplainReply ToMessage(this Explanation explanation, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return new Wire.ExplainReply
        {
            Kpi = explanation.Figure.ToMessage(),
            AsOf = asOf.ToTimestamp(),
            Grounds =
            {
                explanation.Grounds.Select(ground => new Wire.Ground
                {
                    Use = ground.Use, Label = ground.Label, Event = Event(explanation.Events[ground.EventId]),
                }),
            },
            Facts = { explanation.Facts.Select(fact => Fact(explanation, fact)) },
            NextPageToken = explanation.Next is { } next ? TokenOf(next) : "",
        };
    }

    /// <summary>The place a page token names; null for the first page.</summary>
    public static FactPlace? PlaceOf(this FieldErrors errors, string token)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (token.Length == 0)
            return null;
        var buffer = new byte[token.Length];
        var parts = Convert.TryFromBase64String(token, buffer, out var length) ? Encoding.UTF8.GetString(buffer, 0, length).Split('|', 3) : [];
        var place = default(FactPlace);
        var read = parts.Length == 3 && !parts[2].Contains('\0') && Guid.TryParse(parts[1], out var id)
            && DateOnly.TryParseExact(parts[0], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && (place = new FactPlace(day, id, parts[2])) != default;
        errors.Require(read, "page_token", "not-a-page-token", "The page token is none that this service gave.");
        return place;
    }

    private static string TokenOf(FactPlace place) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{place.Day:O}|{place.EventId}|{place.Subject}"));

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
