using SalesPlatform.Company;
using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Due;

namespace SalesPlatform.Tests.ServiceDefaults.Due;

public class DueNamesTests
{
    [Theory]
    [InlineData(null, "Trade shows", "trade-shows 超支", "Trade shows is over")]
    [InlineData("展会", null, "展会 超支", "trade-shows is over")]
    [InlineData("展会", "Trade shows", "展会 超支", "Trade shows is over")]
    [InlineData("CRM", "Customer records", "CRM 超支", "Customer records is over")]
    [InlineData(null, null, "trade-shows 超支", "trade-shows is over")]
    public void Each_language_has_its_own_name_whatever_the_other_has(string? zh, string? en, string inChinese, string inEnglish)
    {
        var name = new DueNames(CompanyNames.Of(new KnownName("name/cost-category/trade-shows", 1, NameKinds.CostCategory, "trade-shows",
            zh, en)), NameKinds.CostCategory)["trade-shows"];
        var said = DueList.Item("budget-overrun", "1", "n", "n FY2027", "", $"{name} 超支", $"{name} is over").What;
        said.Should().Be(new DueText { Zh = inChinese, En = inEnglish });
    }
}
