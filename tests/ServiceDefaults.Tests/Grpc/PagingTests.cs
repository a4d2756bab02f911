using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Grpc;

namespace SalesPlatform.Tests.ServiceDefaults.Grpc;

public class PagingTests
{
    private static readonly string[] Keys = ["b", "a", "d", "c", "e"];

    [Fact]
    public void Pages_follow_each_other_without_gap_or_repeat()
    {
        var seen = new List<string>();
        for (var token = (string?)""; token is not null;)
        {
            var page = Paging.Of(2, token).Of(Keys, key => key);
            seen.AddRange(page.Entries);
            token = page.NextToken.Length == 0 ? null : page.NextToken;
        }

        seen.Should().Equal("a", "b", "c", "d", "e");
    }

    [Fact]
    public void What_is_added_meanwhile_moves_nothing()
    {
        var first = Paging.Of(2, "").Of(Keys, key => key);
        Paging.Of(2, first.NextToken).Of([.. Keys, "aa"], key => key).Entries.Should().Equal("c", "d");
    }

    [Fact]
    public void A_place_that_cannot_be_read_is_noted_and_the_first_page_has_none()
    {
        var errors = new FieldErrors();
        Paging.Of(errors, 2, "").Place<int>(errors, _ => null).Should().BeNull();
        Paging.Of(errors, 2, Paging.TokenOf("7")).Place<int>(errors, key => int.TryParse(key, out var place) ? place : null).Should().Be(7);
        errors.Found.Should().BeEmpty();
        Paging.Of(errors, 2, Paging.TokenOf("seven")).Place<int>(errors, key => int.TryParse(key, out var place) ? place : null)
            .Should().BeNull();
        errors.Found.Select(error => error.Field).Should().Equal("page_token");
    }

    [Theory]
    [InlineData(-1, "", "page_size")]
    [InlineData(Paging.LargestSize + 1, "", "page_size")]
    [InlineData(1, "not base64", "page_token")]
    [InlineData(1, "AAAA", "page_token")]
    public void A_page_that_is_none_is_refused_by_the_name_of_its_field(int size, string token, string field)
    {
        var read = () => Paging.Of(size, token);
        read.Should().Throw<DomainException>().Which.Fields.Select(error => error.Field).Should().Equal(field);
    }
}
