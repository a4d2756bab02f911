using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SalesPlatform.Tests.Catalogue;

/// <summary>docs/events.md: what a department's developer reads.</summary>
internal static partial class EventsPage
{
    private const string Head = """
        <!-- Written by: dotnet run --project tests/Catalogue -- write -->
        # Events

        Everything that happens in the platform and may leave it. Each event is one persistent message on the durable topic exchange
        `salesplatform.events`. Its routing key is its name, `<service>.<event>.v<n>`; its body is plain JSON in UTF-8; what describes it is in
        headers. [integration.md](integration.md) says how to get a queue, how to join late and what to do with a message you cannot read. The same
        for programs: [asyncapi.yaml](../contracts/asyncapi.yaml) and one JSON Schema (draft 7) for each event in
        [contracts/schemas](../contracts/schemas), in a file with the event's name.

        ## Bindings

        `*` stands for one word and `#` for any number of words: `budget.#` is all of Budget, `*.plan-approved.*` every version of one event,
        `planning.plan-approved.v1` exactly one.

        ## Headers


        """;

    private const string Rules = """

        ## Bodies

        - Field names are in camelCase. A field that is listed as *may be null* is there with `null` when it is unknown: unknown is not zero.
        - Numbers are exact decimals of up to 28 digits. Read them as decimals, not as binary floating point.
        - `date` is `2026-09-15`, a day in the company's time zone. `date-time` is an instant with its offset. Ids of the platform are GUIDs.
        - Ignore fields you do not know: they are added without a new version, and events from before do not have them.
        - What would break a reader is published as a new version (`….v2`) beside the old one, which stays.
        - An event is never changed or withdrawn. A correction is a reversal and a replacement that names what it corrects.
        - A message may come twice, and messages of different services in any order. Messages of one service come in the order of
          `cloudEvents:position`, except when they are delivered again or replayed.

        """;

    public static string Write(IReadOnlyList<PublishedEvent> events, EventSchema schemas, EventExample examples, DocComments docs)
    {
        var page = new StringBuilder(Head);
        Table(page, ["header", "meaning", "example"], HeaderSchema.All.Select(header => new[]
        {
            $"`{header.Name}`", header.Meaning + (header.Always ? "" : " May be missing."), $"`{header.Example}`",
        }));
        page.Append(Rules);
        Overview(page, events, docs);
        foreach (var audience in Audience.All.Where(audience => events.Any(e => e.Service == audience.Service)))
        {
            page.Text($"\n## {audience.Title}\n\nPublished by `{audience.Service}`. {audience.About}\n");
            foreach (var e in events.Where(e => e.Service == audience.Service))
                Entry(page, e, schemas, examples, docs);
        }

        return page.ToString();
    }

    private static void Overview(StringBuilder page, IReadOnlyList<PublishedEvent> events, DocComments docs)
    {
        page.Text($"\n## All {events.Count} events\n\n");
        Table(page, ["event", "when", "departments that typically care"], events.Select(e => new[]
        {
            $"[`{e.Name}`](#{Anchor(e.Name)})", FirstSentence(docs.Of(e.Type)), string.Join(", ", e.Departments),
        }));
    }

    private static void Entry(StringBuilder page, PublishedEvent e, EventSchema schemas, EventExample examples, DocComments docs)
    {
        page.Text($"\n### {e.Name}\n\n{docs.Of(e.Type)}\n\nDepartments that typically care: {string.Join(", ", e.Departments)}. "
            + $"[Schema](../contracts/schemas/{e.Name}.json).\n\n");
        var example = examples.Of(e.Type);
        var schema = schemas.Of(e, example);
        Fields(page, schema);
        foreach (var (name, definition) in schema["definitions"]?.AsObject() ?? [])
        {
            page.Text($"\n`{name}`: {definition!["description"]}\n\n");
            Fields(page, definition.AsObject());
        }

        page.Text($"\n```json\n{example.ToJsonString(CatalogueFiles.Format)}\n```\n");
    }

    private static void Fields(StringBuilder page, JsonObject schema) =>
        Table(page, ["field", "type", "meaning"], schema["properties"]!.AsObject().Select(field => new[]
        {
            $"`{field.Key}`", TypeOf(field.Value!, schema["required"]!.AsArray().Any(name => name!.GetValue<string>() == field.Key)),
            field.Value!["description"]!.GetValue<string>(),
        }));

    private static string TypeOf(JsonNode field, bool required) => Name(field) + (required ? "" : ", may be missing");

    private static string Name(JsonNode value)
    {
        if (value["allOf"] is JsonArray one)
            return Name(one[0]!);
        if (value["anyOf"] is JsonArray either)
            return $"{Name(either[0]!)}, may be null";
        if (value["$ref"] is { } reference)
            return $"`{reference.GetValue<string>().Split('/')[^1]}`";
        var types = value["type"] is JsonArray several ? several.Select(type => type!.GetValue<string>()).ToList()
            : [value["type"]!.GetValue<string>()];
        var name = value["format"]?.GetValue<string>() ?? types[0] switch
        {
            "array" => $"list of {Name(value["items"]!)}",
            "object" => "texts by name",
            var simple => simple,
        };
        return types.Contains("null") ? $"{name}, may be null" : name;
    }

    private static void Table(StringBuilder page, string[] headings, IEnumerable<string[]> rows)
    {
        page.Text($"| {string.Join(" | ", headings)} |\n|{string.Concat(headings.Select(_ => "---|"))}\n");
        foreach (var row in rows)
            page.Text($"| {string.Join(" | ", row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n");
    }

    private static void Text(this StringBuilder page, string text) => page.Append(text);

    private static string FirstSentence(string text) => SentenceEnd().Split(text, 2)[0];

    private static string Anchor(string heading) => heading.Replace(".", "", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<=[.!])\s+(?=[A-Z0-9])")]
    private static partial Regex SentenceEnd();
}
