using System.Text.Json.Nodes;

namespace SalesPlatform.Tests.Catalogue;

/// <summary>The AsyncAPI 3 document: one channel, message and operation for each event, with the schemas beside it.</summary>
internal static class AsyncApiDocument
{
    public static string Write(IReadOnlyList<PublishedEvent> events, DocComments docs) =>
        "# Written by: dotnet run --project tests/Catalogue -- write\n" + Yaml.Write(new JsonObject
        {
            ["asyncapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "SalesPlatform events",
                ["version"] = "1.0.0",
                ["description"] = "Everything that happens in the sales platform and may leave it, as CloudEvents on RabbitMQ. "
                    + "docs/events.md is the same for people; docs/integration.md says how to subscribe.",
            },
            ["defaultContentType"] = "application/json",
            ["servers"] = new JsonObject
            {
                ["broker"] = new JsonObject
                {
                    ["host"] = "127.0.0.1:17672",
                    ["protocol"] = "amqp",
                    ["protocolVersion"] = "0.9.1",
                    ["description"] = "The broker of a local platform; an operator gives each department its own account and address.",
                },
            },
            ["channels"] = Each(events, e => Channel(e, docs)),
            ["operations"] = new JsonObject(events.Select(e => KeyValuePair.Create($"publish-{e.Name}", (JsonNode?)Operation(e, docs)))),
            ["components"] = new JsonObject { ["messages"] = Each(events, e => Message(e, docs)) },
        });

    private static JsonObject Each(IEnumerable<PublishedEvent> events, Func<PublishedEvent, JsonObject> part) =>
        new(events.Select(e => KeyValuePair.Create(e.Name, (JsonNode?)part(e))));

    private static JsonObject Channel(PublishedEvent e, DocComments docs) => new()
    {
        ["address"] = e.Name,
        ["description"] = docs.Of(e.Type),
        ["messages"] = new JsonObject { [e.Name] = new JsonObject { ["$ref"] = $"#/components/messages/{e.Name}" } },
        ["bindings"] = new JsonObject
        {
            ["amqp"] = new JsonObject
            {
                ["is"] = "routingKey",
                ["exchange"] = new JsonObject
                {
                    ["name"] = "salesplatform.events", ["type"] = "topic", ["durable"] = true,
                    ["autoDelete"] = false
                },
                ["bindingVersion"] = "0.3.0",
            },
        },
    };

    private static JsonObject Operation(PublishedEvent e, DocComments docs) => new()
    {
        ["action"] = "send",
        ["channel"] = new JsonObject { ["$ref"] = $"#/channels/{e.Name}" },
        ["summary"] = docs.Of(e.Type),
        ["tags"] = new JsonArray([.. e.Departments.Select(department => (JsonNode)new JsonObject { ["name"] = department })]),
    };

    private static JsonObject Message(PublishedEvent e, DocComments docs) => new()
    {
        ["name"] = $"salesplatform.{e.Name}",
        ["title"] = e.Name,
        ["summary"] = docs.Of(e.Type),
        ["contentType"] = "application/json",
        ["headers"] = new JsonObject { ["$ref"] = $"./schemas/{HeaderSchema.File}" },
        ["payload"] = new JsonObject { ["$ref"] = $"./schemas/{e.Name}.json" },
    };
}
