using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Cli.Display;

namespace SalesPlatform.Tests.Cli;

public class FormatsTests
{
    [Theory]
    [InlineData("0.9", "90.00 %")]
    [InlineData("0.89996", "90.00 %")]
    [InlineData("-0.0512", "−5.12 %")]
    [InlineData("12.3456", "1,234.56 %")]
    public void A_share_is_shown_as_percent_with_two_decimals(string share, string shown) =>
        Formats.Percent(decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture)).Should().Be(shown);

    [Theory]
    [InlineData("0.89996", "89.996 %")]
    [InlineData("0.8999999", "89.99999 %")]
    [InlineData("1.04999", "104.999 %")]
    [InlineData("0.9", "90.00 %")]
    public void A_ratio_just_under_a_bound_is_not_shown_as_if_it_reached_it(string share, string shown) =>
        Formats.Percent(decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture), 0.9m, 1.05m).Should().Be(shown);

    [Fact]
    public void What_is_unknown_is_no_zero() => Formats.Percent(null).Should().Be("–");

    [Theory]
    [InlineData("1250.50", true)]
    [InlineData("-5", true)]
    [InlineData("1,250.50", false)]
    [InlineData("1e3", false)]
    [InlineData("0.0000000001", false)]
    [InlineData("9223372036854775807", false)]
    public void An_amount_is_digits_with_a_point_and_fits_the_wire(string text, bool reads) =>
        Texts.TryAmount(text, out _).Should().Be(reads);
}
