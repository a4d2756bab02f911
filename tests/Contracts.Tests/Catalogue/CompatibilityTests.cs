using System.Text.Json.Nodes;
using SalesPlatform.Tests.Catalogue;

namespace SalesPlatform.Tests.Contracts.Catalogue;

public class CompatibilityTests
{
    private const string Released = """
        {
          "type": "object",
          "properties": {
            "team": { "type": "string" },
            "on": { "type": ["string", "null"], "format": "date" },
            "day": { "type": "string", "enum": ["Monday", "Tuesday"] },
            "lines": { "type": "array", "items": { "$ref": "#/definitions/Line" } }
          },
          "required": ["team", "on", "day", "lines"],
          "definitions": { "Line": { "type": "object", "properties": { "amount": { "type": "number" } }, "required": ["amount"] } }
        }
        """;

    [Fact]
    public void The_same_schema_with_other_words_keeps_its_promise() =>
        Breaks(schema => schema["description"] = "Said better.").Should().BeEmpty();

    [Fact]
    public void A_field_that_may_be_missing_can_be_added() =>
        Breaks(schema => schema["properties"]!["region"] = new JsonObject { ["type"] = "string" }).Should().BeEmpty();

    [Fact]
    public void A_field_that_history_does_not_have_cannot_be_required() => Breaks(schema =>
    {
        schema["properties"]!["region"] = new JsonObject { ["type"] = "string" };
        schema["required"]!.AsArray().Add("region");
    }).Should().ContainSingle().Which.Should().StartWith("e.region: is required");

    [Fact]
    public void A_field_cannot_go() => Breaks(schema => schema["properties"]!.AsObject().Remove("team")).Should()
        .Contain("e.team: was released and is gone");

    [Fact]
    public void A_field_cannot_become_optional() =>
        Breaks(schema => schema["required"]!.AsArray().RemoveAt(0)).Should().Equal("e.team: every event had it, and now it may be missing");

    [Theory]
    [InlineData("team", "type", "\"integer\"")]
    [InlineData("team", "type", "[\"string\",\"null\"]")]
    [InlineData("on", "format", "\"date-time\"")]
    [InlineData("day", "enum", "[\"Monday\",\"Tuesday\",\"Wednesday\"]")]
    public void A_field_cannot_mean_something_else(string field, string keyword, string value) =>
        Breaks(schema => schema["properties"]![field]![keyword] = JsonNode.Parse(value)).Should().ContainSingle().Which.Should()
            .StartWith($"e.{field}: {keyword} was");

    [Fact]
    public void What_is_inside_a_list_counts_too() =>
        Breaks(schema => schema["definitions"]!["Line"]!["properties"]!["amount"]!["type"] = "string")
            .Should().Equal("e.lines[].amount: type was \"number\" and is \"string\"");

    [Fact]
    public void A_record_that_may_be_missing_all_at_once_is_another_promise() => Breaks(schema =>
        schema["properties"]!["lines"]!["items"] =
            JsonNode.Parse("""{ "anyOf": [{ "$ref": "#/definitions/Line" }, { "type": "null" }] }"""))
        .Should().ContainSingle().Which.Should().StartWith("e.lines[]: type was");

    private static IReadOnlyList<string> Breaks(Action<JsonObject> change)
    {
        var current = JsonNode.Parse(Released)!.AsObject();
        change(current);
        return Compatibility.Breaks("e", JsonNode.Parse(Released)!.AsObject(), current);
    }
}
