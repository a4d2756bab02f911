using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.Contracts;

namespace SalesPlatform.Tests.Contracts;

public class ApportionmentTests
{
    [Fact]
    public void A_remainder_goes_to_the_earlier_of_equal_parts() =>
        Apportionment.Split(100m, [1, 1, 1], 2).Should().Equal(33.34m, 33.33m, 33.33m);

    [Fact]
    public void A_year_of_120000_is_12_times_10000() =>
        Apportionment.Split(120_000m, [.. Enumerable.Repeat(1m, 12)], 2).Should().AllBeEquivalentTo(10_000m);

    [Fact]
    public void A_remainder_goes_to_the_largest_remainder_first() =>
        // 0.10 × (1, 2, 4)/7 = 0.0142…, 0.0285…, 0.0571…: the floors leave two cents, for the remainders 0.85 and 0.71.
        Apportionment.Split(0.10m, [1, 2, 4], 2).Should().Equal(0.01m, 0.03m, 0.06m);

    [Fact]
    public void A_negative_amount_mirrors_the_positive() =>
        Apportionment.Split(-100m, [1, 1, 1], 2).Should().Equal(-33.34m, -33.33m, -33.33m);

    [Fact]
    public void A_part_of_no_weight_gets_nothing() =>
        Apportionment.Split(0.05m, [0, 1, 0], 2).Should().Equal(0m, 0.05m, 0m);

    [Theory]
    [InlineData(new double[0])]
    [InlineData(new[] { 0d, 0 })]
    [InlineData(new[] { 2d, -1 })]
    public void Weights_that_divide_nothing_are_refused(double[] weights) =>
        FluentActions.Invoking(() => Apportionment.Split(1m, [.. weights.Select(weight => (decimal)weight)], 2))
            .Should().Throw<ArgumentException>().WithParameterName(nameof(weights));

    [Fact]
    public void An_amount_finer_than_a_cent_is_refused() =>
        FluentActions.Invoking(() => Apportionment.Split(0.001m, [1], 2)).Should().Throw<ArgumentException>().WithParameterName("amount");

    [Property(MaxTest = 500)]
    public Property Parts_always_add_up_and_stay_within_a_cent_of_their_share() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<long>().Filter(cents => long.Abs(cents) < 1_000_000_000_000),
            ArbMap.Default.GeneratorFor<ushort>().NonEmptyListOf().Where(weights => weights.Any(weight => weight > 0)).ToArbitrary(),
            (cents, weights) =>
            {
                var amount = cents / 100m;
                var parts = Apportionment.Split(amount, [.. weights.Select(weight => (decimal)weight)], 2);
                var total = weights.Sum(weight => (decimal)weight);
                return parts.Sum() == amount
                    && parts.Zip(weights).All(pair => decimal.Abs(pair.First - amount * pair.Second / total) <= 0.0101m);
            });
}
