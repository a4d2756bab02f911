using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SalesPlatform.Tests.Catalogue;

/// <summary>
/// The JSON Schema of an event's body, from its record. Draft 7: every validator reads it, and AsyncAPI asks for nothing newer.
/// </summary>
/// <remarks>
/// A field is required when every event ever recorded has it. A field that was added later is a parameter with a default value in the
/// record, and is not required: history is replayed, and holds events from before.
/// </remarks>
internal sealed class EventSchema(DocComments docs)
{
    private readonly NullabilityInfoContext _nullability = new();
    private readonly SortedSet<string> _withoutMeaning = new(StringComparer.Ordinal);

    /// <summary>The whole document, with one example.</summary>
    public JsonObject Of(PublishedEvent e, JsonNode example)
    {
        var definitions = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        var body = ObjectOf(e.Type, definitions);
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = e.Name,
            ["description"] = docs.Of(e.Type),
        };
        foreach (var (name, value) in body.ToList())
            schema[name] = value!.DeepClone();
        if (definitions.Count > 0)
            schema["definitions"] = new JsonObject(definitions.Select(each => KeyValuePair.Create(each.Key, (JsonNode?)each.Value)));
        schema["examples"] = new JsonArray(example.DeepClone());
        return schema;
    }

    /// <summary>The properties that travel.</summary>
    public static IEnumerable<PropertyInfo> FieldsOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is null);

    /// <summary>Refuses a catalogue in which the meaning of a field is missing.</summary>
    /// <exception cref="CatalogueException">It names all such fields.</exception>
    public void RequireMeanings()
    {
        if (_withoutMeaning.Count > 0)
        {
            throw new CatalogueException("Give these fields a <param> comment on their record; subscribers read it in docs/events.md:\n"
                + string.Join('\n', _withoutMeaning.Select(field => $"  {field}")));
        }
    }

    /// <summary>Whether every event has the field.</summary>
    public static bool IsRequired(Type type, PropertyInfo field) => !type.GetConstructors()
        .SelectMany(constructor => constructor.GetParameters())
        .Any(parameter => parameter.Name == field.Name && parameter.HasDefaultValue);

    private string Meaning(Type type, PropertyInfo field)
    {
        var meaning = docs.Of(type, field.Name) ?? Glossary.Of(field.Name);
        if (meaning is null)
            _withoutMeaning.Add($"{type.FullName}.{field.Name}");
        return meaning ?? "";
    }

    private JsonObject ObjectOf(Type type, SortedDictionary<string, JsonObject> definitions)
    {
        var properties = new JsonObject();
        foreach (var field in FieldsOf(type))
        {
            var value = ValueOf(_nullability.Create(field), definitions);
            // Beside $ref, draft 7 reads nothing else.
            if (value.ContainsKey("$ref"))
                value = new JsonObject { ["allOf"] = new JsonArray(value) };
            value.Insert(0, "description", Meaning(type, field));
            properties[JsonNamingPolicy.CamelCase.ConvertName(field.Name)] = value;
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. FieldsOf(type).Where(field => IsRequired(type, field))
                .Select(field => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(field.Name))]),
        };
    }

    private JsonObject ValueOf(NullabilityInfo value, SortedDictionary<string, JsonObject> definitions)
    {
        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        var schema = type switch
        {
            _ when type == typeof(string) => Simple("string"),
            _ when type == typeof(bool) => Simple("boolean"),
            _ when type == typeof(int) || type == typeof(long) => Simple("integer"),
            _ when type == typeof(decimal) => Simple("number"),
            _ when type == typeof(Guid) => Simple("string", "uuid"),
            _ when type == typeof(DateOnly) => Simple("string", "date"),
            _ when type == typeof(DateTimeOffset) => Simple("string", "date-time"),
            { IsEnum: true } => new JsonObject
            {
                ["type"] = "string",
                ["enum"] = new JsonArray([.. EventExample.NamesOf(type).Select(name => (JsonNode)name)])
            },
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) =>
                new JsonObject { ["type"] = "array", ["items"] = ValueOf(value.GenericTypeArguments[0], definitions) },
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) =>
                new JsonObject { ["type"] = "object", ["additionalProperties"] = ValueOf(value.GenericTypeArguments[1], definitions) },
            _ => Reference(type, definitions),
        };
        return value.ReadState == NullabilityState.Nullable ? OrNull(schema) : schema;
    }

    private JsonObject Reference(Type type, SortedDictionary<string, JsonObject> definitions)
    {
        if (definitions.TryAdd(type.Name, []))
        {
            var definition = new JsonObject { ["description"] = docs.Of(type) };
            foreach (var (name, part) in ObjectOf(type, definitions).ToList())
                definition[name] = part!.DeepClone();
            definitions[type.Name] = definition;
        }

        return new JsonObject { ["$ref"] = $"#/definitions/{type.Name}" };
    }

    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema.ContainsKey("$ref"))
            return new JsonObject { ["anyOf"] = new JsonArray(schema, Simple("null")) };
        schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");
        if (schema["enum"] is JsonArray names)
            names.Add(null);
        return schema;
    }

    private static JsonObject Simple(string type, string? format = null)
    {
        var schema = new JsonObject { ["type"] = type };
        if (format is not null)
            schema["format"] = format;
        return schema;
    }
}
