using SalesPlatform.Company;
using SalesPlatform.EventStore.Declaration;

namespace SalesPlatform.Tests.Company;

public class KnownNameTests
{
    private static readonly KnownName Nameless = new("name/theme/price", 0, NameKinds.Theme, "price", null, null);

    [Fact]
    public void The_newest_name_holds_whichever_arrives_first()
    {
        var inOrder = Nameless.With(1, "价格", null).With(2, "价格", "Price");
        inOrder.Should().Be(Nameless.With(2, "价格", "Price").With(1, "价格", null));
        CompanyNames.Of(inOrder).Find(NameKinds.Theme, "price").Should().Be(("价格", "Price"));
    }

    [Fact]
    public void A_name_that_arrives_behind_its_removal_stays_taken_back()
    {
        var gone = Nameless.With(2, null, null).With(1, "价格", "Price");
        CompanyNames.Of(gone).Find(NameKinds.Theme, "price").Should().BeNull();
    }

    [Fact]
    public void A_language_without_a_name_has_the_code() =>
        CompanyNames.Of(Nameless.With(1, "价格", null)).Find(NameKinds.Theme, "price").Should().Be(("价格", "price"));

    [Fact]
    public void The_same_code_of_another_kind_is_something_else() =>
        CompanyNames.Of(Nameless.With(1, "价格", "Price")).Find(NameKinds.Product, "price").Should().BeNull();

    [Fact]
    public void Planning_gives_the_names_and_learns_them_from_nobody()
    {
        new SalesServiceBuilder("budget").KnowingNames().Learned["planning"].Should()
            .Equal("planning.name-given.v1", "planning.name-removed.v1");
        new SalesServiceBuilder("planning").KnowingNames().Learned.Should().BeEmpty();
    }
}
