using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;
using SalesPlatform.Planning.Names;
using static SalesPlatform.Planning.Names.NameDecisions;

namespace SalesPlatform.Tests.Planning.Names;

public class CompanyNameTests
{
    private static readonly NameTerms Valves = new("product-line", "valves", "阀门", "Valves");
    private static readonly NameGiven Given = new("product-line", "valves", "阀门", "Valves");

    [Fact]
    public void A_code_is_given_its_names() => Give(null, Valves).Should().Equal(Given);

    [Fact]
    public void The_same_names_again_change_nothing() => Give(Of(Given), Valves).Should().BeEmpty();

    [Fact]
    public void A_language_that_is_left_out_keeps_its_name() =>
        Give(Of(Given), Valves with { Zh = "", En = "Valves and fittings" }).Should().Equal(Given with { En = "Valves and fittings" });

    [Fact]
    public void One_language_is_enough() => Give(null, Valves with { Zh = "" }).Should().Equal(Given with { Zh = null });

    [Fact]
    public void A_name_in_no_language_is_none()
    {
        var refusal = FluentActions.Invoking(() => Give(Of(Given), Valves with { Zh = "", En = "" })).Should()
            .Throw<DomainException>().Which;
        refusal.Fields.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Field = "zh", Code = "missing" });
    }

    [Theory]
    [InlineData("colour")]
    [InlineData("")]
    [InlineData("Team")]
    public void What_the_company_does_not_name_is_refused_by_its_kind(string kind)
    {
        var refusal = FluentActions.Invoking(() => Give(null, Valves with { Kind = kind })).Should().Throw<DomainException>().Which;
        refusal.Fields.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Field = "kind", Code = "no-such-kind" });
    }

    [Fact]
    public void A_name_is_taken_back_once()
    {
        Remove(Of(Given), "product-line", "valves").Should().Equal(new NameRemoved("product-line", "valves"));
        Remove(Of(Given, new NameRemoved("product-line", "valves")), "product-line", "valves").Should().BeEmpty();
    }

    [Fact]
    public void After_it_was_taken_back_both_languages_begin_anew() =>
        Give(Of(Given, new NameRemoved("product-line", "valves")), Valves with { Zh = "" }).Should().Equal(Given with { Zh = null });

    [Fact]
    public void What_never_had_a_name_has_none_to_take_back() =>
        FluentActions.Invoking(() => Remove(null, "product-line", "valves")).Should().Throw<DomainException>().Which.Refusal.Should()
            .Be(Refusal.NotFound);

    private static CompanyName Of(params object[] events) => CompanyName.Fold.Fold(events.Select((data, i) =>
        new RecordedEvent(Guid.CreateVersion7(), "name/product-line/valves", i + 1, DateTimeOffset.UnixEpoch, "mia", data)))!;
}
