using System.Text.Json.Nodes;

namespace SalesPlatform.Tests.Catalogue;

/// <summary>The CloudEvents attributes that each message carries as headers: all of them text.</summary>
internal static class HeaderSchema
{
    /// <summary>Name of the file beside the events' schemas.</summary>
    public const string File = "cloudevents-headers.json";

    /// <summary>Header, meaning, example, and whether every message has it.</summary>
    public static IReadOnlyList<(string Name, string Meaning, string Example, bool Always)> All { get; } =
    [
        ("cloudEvents:specversion", "Version of CloudEvents.", "1.0", true),
        ("cloudEvents:id",
            "Id of the event (a GUID), the same in every delivery, in the feed and in a replay. Take an event in once by it.",
            "01994c7d-2f30-7a11-9c4e-5f60a1b2c3d4", true),
        ("cloudEvents:source", "The service that owns the event.", "/salesplatform/planning", true),
        ("cloudEvents:type", "`salesplatform.` and the event's name; the name alone is the routing key.",
            "salesplatform.planning.plan-approved.v1", true),
        ("cloudEvents:subject", "The stream: what the event happened to.", "annual-plan/north-east/FY2027", true),
        ("cloudEvents:time", "When the platform recorded it.", "2026-09-15T06:30:00.0000000+00:00", true),
        ("cloudEvents:datacontenttype", "Format of the body.", "application/json", true),
        ("cloudEvents:sequence",
            "Place of the event in its stream. Rises by one an event; private events have places too, so there are holes.", "7", true),
        ("cloudEvents:position", "Place of the event in its service's feed: strictly rising, with holes.", "1007", true),
        ("cloudEvents:epoch",
            "Epoch of the service's store (a GUID), within which a position means one event. Another one: the store was restored, see the "
            + "feed.",
            "01994c00-0000-7000-8000-000000000001", false),
        ("cloudEvents:actor", "Who caused it.", "mei.lin", false),
        ("cloudEvents:role", "The role they acted in.", "executive", false),
        ("cloudEvents:correlationid", "Ties together what one request caused.", "7c1d3a52", false),
        ("cloudEvents:migratedat", "When the platform was told, of an event whose time of recording a migration stated.",
            "2026-11-20T08:00:00.0000000Z", false),
        ("cloudEvents:traceparent", "W3C trace context.", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", false),
    ];

    /// <summary>As a schema of the header table.</summary>
    public static JsonObject Schema() => new()
    {
        ["$schema"] = "http://json-schema.org/draft-07/schema#",
        ["title"] = "CloudEvents headers",
        ["description"] = "Headers of every message on the exchange salesplatform.events (CloudEvents 1.0, AMQP binding, binary mode).",
        ["type"] = "object",
        ["properties"] = new JsonObject(All.Select(header => KeyValuePair.Create(header.Name, (JsonNode?)new JsonObject
        {
            ["type"] = "string",
            ["description"] = header.Meaning,
            ["examples"] = new JsonArray(header.Example),
        }))),
        ["required"] = new JsonArray([.. All.Where(header => header.Always).Select(header => (JsonNode)header.Name)]),
    };
}
