using FsCheck.Xunit;
using SalesPlatform.CustomerRelations.Reports;

namespace SalesPlatform.Tests.CustomerRelations.Reports;

/// <summary>Two surveys differ by chance, or not.</summary>
public class ChangeOfShareTests
{
    [Theory]
    [InlineData(60, 100, 69, 100, false)]
    [InlineData(60, 100, 75, 100, true)]
    [InlineData(75, 100, 60, 100, true)]
    [InlineData(600, 1_000, 650, 1_000, true)]
    [InlineData(0, 100, 0, 100, false)]
    [InlineData(100, 100, 100, 100, false)]
    [InlineData(10, 29, 29, 100, null)]
    [InlineData(10, 100, 0, 0, null)]
    public void A_change_is_told_from_chance(int first, int firstOf, int then, int thenOf, bool? expected) =>
        ChangeOfShare.IsSignificant(first, firstOf, then, thenOf).Should().Be(expected);

    [Property]
    public void It_is_the_same_in_both_directions(byte first, byte then) =>
        ChangeOfShare.IsSignificant(first, 255, then, 300).Should().Be(ChangeOfShare.IsSignificant(then, 300, first, 255));
}
