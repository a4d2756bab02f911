using System.Text.Json.Nodes;
using NJsonSchema;
using SalesPlatform.Tests.Catalogue;

namespace SalesPlatform.Tests.Contracts.Catalogue;

public class CatalogueTests
{
    private static readonly CatalogueFiles Files = CatalogueFiles.OfRepository(AppContext.BaseDirectory);
    private static readonly IReadOnlyList<PublishedEvent> Events = PublishedEvent.All();
    private static readonly EventExample Examples = new(DocComments.OfContracts());

    [Fact]
    public void The_catalogue_is_what_the_records_say() =>
        Files.Differences().Should().BeEmpty("one command brings it up to date, to be committed with the records: {0}",
            CatalogueFiles.HowToWrite);

    [Fact]
    public void What_was_released_still_holds() => Files.BrokenReleases().Should().BeEmpty(
        "subscribers rely on released schemas: publish a new version of the event beside the old one (see "
        + "docs/decisions/0021-catalogue.md)");

    [Fact]
    public async Task What_the_stores_write_is_valid_by_the_schema()
    {
        foreach (var e in Events)
        {
            var schema = await JsonSchema.FromJsonAsync(Files.Current[e.Name].ToJsonString(), TestContext.Current.CancellationToken);
            schema.Validate(Examples.Of(e.Type).ToJsonString()).Should().BeEmpty("that is how {0} is written", e.Name);
            schema.Validate(Examples.SparseOf(e.Type).ToJsonString()).Should()
                .BeEmpty("that is how {0} is written with what is unknown", e.Name);
        }
    }

    [Fact]
    public async Task A_body_without_a_field_or_with_a_number_for_a_text_is_not_valid()
    {
        var plan = Events.Single(e => e.Name == "planning.plan-approved.v1");
        var schema = await JsonSchema.FromJsonAsync(Files.Current[plan.Name].ToJsonString(), TestContext.Current.CancellationToken);
        var without = Examples.Of(plan.Type).AsObject();
        without.Remove("team");
        var wrong = Examples.Of(plan.Type).AsObject();
        wrong["team"] = 7;

        schema.Validate(without.ToJsonString()).Should().NotBeEmpty();
        schema.Validate(wrong.ToJsonString()).Should().NotBeEmpty();
    }

    [Fact]
    public void A_released_example_still_reads_and_loses_nothing()
    {
        foreach (var (name, released) in Files.ReleasedSchemas())
        {
            var type = Events.Single(e => e.Name == name).Type;
            var example = released["examples"]![0]!;
            var again = EventExample.ReadAndWrite(type, example).AsObject();
            foreach (var (field, value) in example.AsObject())
                JsonNode.DeepEquals(again[field], value).Should()
                    .BeTrue("{0}.{1} was released as {2} and reads as {3}", name, field, value, again[field]);
        }
    }
}
