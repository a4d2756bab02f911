using SalesPlatform.AppHost;

namespace SalesPlatform.AppHost.Tests;

/// <summary>When a start loads the demonstration year.</summary>
public class DemonstrationOfferTests
{
    private static readonly string[] IfEmpty = ["demo", "load", "--if-empty"];
    private static readonly string[] AtAnyRate = ["demo", "load"];

    [Fact]
    public void It_is_offered_to_a_new_folder_and_only_there() =>
        DemonstrationYear.Decide(DemoChoice.Offer, "").Should().Equal(IfEmpty);

    [Theory]
    [InlineData("left out")]
    [InlineData("over")]
    public void It_is_not_offered_twice(string before) => DemonstrationYear.Decide(DemoChoice.Offer, before).Should().BeNull();

    [Fact]
    public void What_was_broken_off_goes_on() => DemonstrationYear.Decide(DemoChoice.Offer, "begun").Should().Equal(IfEmpty);

    [Theory]
    [InlineData("")]
    [InlineData("left out")]
    [InlineData("begun")]
    public void Asked_for_it_is_loaded_beside_whatever_there_is(string before) =>
        DemonstrationYear.Decide(DemoChoice.Load, before).Should().Equal(AtAnyRate);

    [Theory]
    [InlineData("")]
    [InlineData("begun")]
    public void Declined_it_is_left_out(string before) => DemonstrationYear.Decide(DemoChoice.Leave, before).Should().BeNull();
}
