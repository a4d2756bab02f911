using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SalesPlatform.Tests.Catalogue;

/// <summary>Writes JSON as YAML in block style. Texts that YAML could read as anything else are quoted as in JSON, which YAML reads
/// too.</summary>
internal static partial class Yaml
{
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "true", "false", "null", "yes", "no", "on",
        "off", "y", "n" };

    /// <summary>One document.</summary>
    public static string Write(JsonObject document)
    {
        var text = new StringBuilder();
        Members(text, document, 0);
        return text.ToString();
    }

    private static void Members(StringBuilder text, JsonObject members, int depth)
    {
        foreach (var (name, value) in members)
        {
            text.Append(' ', depth * 2).Append(Plain(name)).Append(':');
            Value(text, value, depth);
        }
    }

    private static void Value(StringBuilder text, JsonNode? value, int depth)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } members:
                text.Append('\n');
                Members(text, members, depth + 1);
                break;
            case JsonArray { Count: > 0 } items:
                text.Append('\n');
                foreach (var item in items)
                    Item(text, item, depth + 1);
                break;
            default:
                text.Append(' ').Append(Scalar(value)).Append('\n');
                break;
        }
    }

    private static void Item(StringBuilder text, JsonNode? item, int depth)
    {
        text.Append(' ', depth * 2).Append('-');
        if (item is not JsonObject { Count: > 0 } members)
        {
            Value(text, item, depth);
            return;
        }

        // The first member stands behind the dash.
        var inner = new StringBuilder();
        Members(inner, members, depth + 1);
        text.Append(' ').Append(inner.ToString().TrimStart(' '));
    }

    private static string Scalar(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "{}",
        JsonArray => "[]",
        JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String => Plain(scalar.GetValue<string>()),
        _ => value.ToJsonString(),
    };

    private static string Plain(string text) =>
        Simple().IsMatch(text) && !Words.Contains(text) ? text : JsonSerializer.Serialize(text, Quoted);

    [GeneratedRegex(@"^[A-Za-z$][A-Za-z0-9_./$-]*$")]
    private static partial Regex Simple();
}
