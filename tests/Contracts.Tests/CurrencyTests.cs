using SalesPlatform.Contracts;

namespace SalesPlatform.Tests.Contracts;

public class CurrencyTests
{
    // ISO 4217 list one as published, by minor units; written apart from the product's table. Funds codes and metals are no company's
    // currency.
    private const string Hundredths =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP "
        + "DZD EGP ERN "
        + "ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL "
        + "MAD MDL MGA MKD "
        + "MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK "
        + "SGD SHP SLE SOS "
        + "SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UZS VED VES WST XCD YER ZAR ZMW";

    [Theory]
    [InlineData(0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF")]
    [InlineData(2, Hundredths)]
    [InlineData(3, "BHD IQD JOD KWD LYD OMR TND")]
    [InlineData(4, "CLF UYW")]
    public void Every_currency_has_the_minor_units_of_iso_4217(int minorUnits, string codes) =>
        codes.Split(' ').Should().OnlyContain(code => Currency.Of(code).MinorUnits == minorUnits);

    [Theory]
    [InlineData("CNY", "0.0125", "0.01")]
    [InlineData("CNY", "0.015", "0.02")]
    [InlineData("JPY", "0.5", "0")]
    [InlineData("JPY", "1.5", "2")]
    [InlineData("KWD", "0.0125", "0.012")]
    [InlineData("KWD", "-0.0045", "-0.004")]
    public void Amounts_are_rounded_to_the_smallest_amount_half_to_even(string code, string amount, string rounded) =>
        Currency.Of(code).Round(Of(amount)).Should().Be(Of(rounded));

    [Theory]
    [InlineData("CNY", "1.01", true)]
    [InlineData("CNY", "1.005", false)]
    [InlineData("JPY", "1.0", true)]
    [InlineData("JPY", "0.5", false)]
    [InlineData("KWD", "1000.125", true)]
    [InlineData("KWD", "0.0005", false)]
    public void A_currency_holds_whole_multiples_of_its_smallest_amount(string code, string amount, bool holds) =>
        Currency.Of(code).Holds(Of(amount)).Should().Be(holds);

    [Fact]
    public void A_split_is_in_whole_units_of_the_currency_and_adds_up()
    {
        Currency.Of("CNY").Split(100m, [1, 1, 1]).Should().Equal(33.34m, 33.33m, 33.33m);
        Currency.Of("JPY").Split(100m, [1, 1, 1]).Should().Equal(34m, 33m, 33m);
        Currency.Of("KWD").Split(1m, [1, 1, 1]).Should().Equal(0.334m, 0.333m, 0.333m);
        Currency.Of("JPY").Split(100.00m, [1, 1]).Should().Equal(50m, 50m);
    }

    [Fact]
    public void An_amount_finer_than_its_currency_from_a_time_before_is_split_as_fine_as_it_is() =>
        Currency.Of("JPY").Split(100.5m, [1, 1, 1]).Should().Equal(33.5m, 33.5m, 33.5m);

    [Fact]
    public void Neither_size_nor_fineness_of_the_weights_moves_a_unit()
    {
        Apportionment.Split(1_000_000_000_000_000m, [999_999_999_999_999.99m, 0.01m], 2).Should().Equal(999_999_999_999_999.99m, 0.01m);
        Apportionment.Split(580.01m, [0.3333333333333333333333333333m, 0.6666666666666666666666666667m], 2).Should()
            .Equal(193.34m, 386.67m);
    }

    private static decimal Of(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
