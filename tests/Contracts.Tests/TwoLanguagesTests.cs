using SalesPlatform.Contracts;

namespace SalesPlatform.Tests.Contracts;

public class TwoLanguagesTests
{
    [Theory]
    [InlineData("水务投资增长 9% || Water works invest 9 % more", "水务投资增长 9%", "Water works invest 9 % more")]
    [InlineData("Offers won, % || 成交率", "成交率", "Offers won, %")]
    [InlineData("客户档案与 CRM || Customer records in the CRM", "客户档案与 CRM", "Customer records in the CRM")]
    public void A_reader_has_the_half_in_their_language(string text, string zh, string en)
    {
        TwoLanguages.Shown(text, inChinese: true).Should().Be(zh);
        TwoLanguages.Shown(text, inChinese: false).Should().Be(en);
        TwoLanguages.TryParse(TwoLanguages.Of(zh, en), out var chinese, out var english).Should().BeTrue();
        (chinese, english).Should().Be((zh, en));
    }

    [Theory]
    [InlineData("")]
    [InlineData("供应商 / SAP")]
    [InlineData("a || b")]
    [InlineData("甲 || 乙")]
    [InlineData("甲 || ")]
    [InlineData("甲 || b || c")]
    [InlineData("甲||b")]
    public void Any_other_text_is_shown_whole_in_both(string text)
    {
        TwoLanguages.Shown(text, inChinese: true).Should().Be(text);
        TwoLanguages.Shown(text, inChinese: false).Should().Be(text);
    }
}
