using System.Globalization;
using SalesPlatform.Contracts;

namespace SalesPlatform.Tests.Contracts;

/// <summary>Figures as people read them.</summary>
public class ShownTests
{
    [Theory]
    [InlineData("1250", "CNY", "1,250.00")]
    [InlineData("1250", "JPY", "1,250")]
    [InlineData("1250", "KWD", "1,250.000")]
    [InlineData("-1250.5", "CNY", "−1,250.50")]
    [InlineData("580.009999999999", "CNY", "580.01")]
    [InlineData("-0.004", "CNY", "0.00")]
    public void An_amount_is_as_fine_as_its_currency_and_no_zero_has_a_sign(string amount, string currency, string shown) =>
        Shown.Amount(Number(amount), currency).Should().Be(shown);

    [Theory]
    [InlineData("1250", "+1,250.00", "CNY +1,250.00")]
    [InlineData("-1250", "−1,250.00", "CNY −1,250.00")]
    [InlineData("0", "0.00", "CNY 0.00")]
    [InlineData("0.004", "0.00", "CNY 0.00")]
    public void A_change_has_its_sign(string change, string shown, string money)
    {
        Shown.AmountChange(Number(change), "CNY").Should().Be(shown);
        Shown.MoneyChange(Number(change), "CNY").Should().Be(money);
    }

    [Theory]
    [InlineData("0.9", "90.00 %")]
    [InlineData("-0.0512", "−5.12 %")]
    [InlineData("0.89996", "89.996 %")]
    public void A_share_is_not_rounded_across_a_bound(string share, string shown) =>
        Shown.Percent(Number(share), 0.9m, 1.05m).Should().Be(shown);

    [Theory]
    [InlineData("0.05", "+5.00 %")]
    [InlineData("0.0500001", "+5.00001 %")]
    [InlineData("-0.0201", "−2.01 %")]
    [InlineData("0", "0.00 %")]
    public void A_deviation_keeps_its_sign_and_its_bound(string signed, string shown) =>
        Shown.Deviation(Number(signed), 0.05m, 0.02m).Should().Be(shown);

    [Theory]
    [InlineData("15", "+15.0 points", "+15.0 个百分点")]
    [InlineData("-2.25", "−2.25 points", "−2.25 个百分点")]
    public void Points_are_told_in_both_languages(string points, string english, string chinese) =>
        (Shown.Points(Number(points), false), Shown.Points(Number(points), true)).Should().Be((english, chinese));

    [Theory]
    [InlineData(4181, "69 h 41 min", "69 小时 41 分钟")]
    [InlineData(2400, "40 h", "40 小时")]
    [InlineData(45, "45 min", "45 分钟")]
    [InlineData(0, "0 min", "0 分钟")]
    public void Business_time_is_told_in_hours_and_not_in_days(int minutes, string english, string chinese) =>
        (Shown.Duration(minutes, false), Shown.Duration(minutes, true)).Should().Be((english, chinese));

    [Fact]
    public void A_span_stands_beside_what_is_allowed()
    {
        Shown.DurationOf(4181, 2400, false).Should().Be("69 h 41 min of 40 h");
        Shown.DurationOf(4181, 2400, true).Should().Be("69 小时 41 分钟（时限 40 小时）");
    }

    [Fact]
    public void What_is_unknown_is_a_dash_everywhere() =>
        new[]
        {
            Shown.Amount(null, "CNY"), Shown.AmountChange(null, "CNY"), Shown.Money(null, "CNY"), Shown.MoneyChange(null, "CNY"),
            Shown.WholeAmount(null),
            Shown.Percent(null), Shown.PercentChange(null), Shown.Deviation(null), Shown.Points(null, true), Shown.Mean(null),
            Shown.Duration(null, false),
        }.Should().AllBe("–");

    [Fact]
    public void Amounts_of_one_table_are_in_whole_units_when_all_of_them_are()
    {
        Shown.Amounts([1_000m, -20m], "CNY").Should().Equal("1,000", "−20");
        Shown.Amounts([1_000m, 0.5m], "CNY").Should().Equal("1,000.00", "0.50");
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
