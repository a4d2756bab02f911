using System.Text.Json.Nodes;

namespace SalesPlatform.Tests.Catalogue;

/// <summary>
/// Whether a schema still keeps what a released one promised, to subscribers that were written against it and to those who replay events
/// from before. A field may be added if it is not required; everything else needs a new version of the event.
/// </summary>
internal static class Compatibility
{
    /// <summary>What is broken, field by field; nothing when a subscriber of the released schema reads on.</summary>
    public static IReadOnlyList<string> Breaks(string name, JsonObject released, JsonObject current) =>
        [.. Compare(name, released, released, current, current)];

    private static IEnumerable<string> Compare(string path, JsonObject oldRoot, JsonNode old, JsonObject newRoot, JsonNode now)
    {
        (old, now) = (Resolve(oldRoot, old), Resolve(newRoot, now));
        foreach (var keyword in new[] { "type", "format", "enum" })
        {
            if (!JsonNode.DeepEquals(old[keyword], now[keyword]))
                yield return $"{path}: {keyword} was {Show(old[keyword])} and is {Show(now[keyword])}";
        }

        foreach (var keyword in new[] { "items", "additionalProperties" })
        {
            if (old[keyword] is JsonObject before)
            {
                foreach (var broken in now[keyword] is JsonObject after ? Compare($"{path}[]", oldRoot, before, newRoot, after)
                    : [$"{path}: {keyword} is gone"])
                    yield return broken;
            }
        }

        foreach (var broken in CompareFields(path, oldRoot, old, newRoot, now))
            yield return broken;
    }

    private static IEnumerable<string> CompareFields(string path, JsonObject oldRoot, JsonNode old, JsonObject newRoot, JsonNode now)
    {
        var (oldFields, newFields) = (Fields(old), Fields(now));
        var (wasRequired, isRequired) = (Required(old), Required(now));
        foreach (var (field, schema) in oldFields)
        {
            if (!newFields.TryGetPropertyValue(field, out var after))
                yield return $"{path}.{field}: was released and is gone";
            else
            {
                foreach (var broken in Compare($"{path}.{field}", oldRoot, schema!, newRoot, after!))
                    yield return broken;
            }
        }

        foreach (var field in wasRequired.Except(isRequired).Where(newFields.ContainsKey))
            yield return $"{path}.{field}: every event had it, and now it may be missing";
        foreach (var field in isRequired.Except(wasRequired))
            yield return $"{path}.{field}: is required, and events recorded before do not have it; give the parameter a default value";
    }

    // A reference that may be null is anyOf [reference, null]; one with a description is allOf [reference].
    private static JsonNode Resolve(JsonObject root, JsonNode schema)
    {
        if (schema["allOf"] is JsonArray one)
            return Resolve(root, one[0]!);
        if (schema["anyOf"] is JsonArray either)
        {
            var resolved = Resolve(root, either[0]!).DeepClone().AsObject();
            resolved["type"] = new JsonArray(resolved["type"]!.DeepClone(), "null");
            return resolved;
        }

        return schema["$ref"] is { } reference ? root["definitions"]![reference.GetValue<string>().Split('/')[^1]]! : schema;
    }

    private static JsonObject Fields(JsonNode schema) => schema["properties"] as JsonObject ?? [];

    private static IReadOnlyList<string> Required(JsonNode schema) =>
        [.. (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>())];

    private static string Show(JsonNode? value) => value?.ToJsonString() ?? "not given";
}
