using SalesPlatform.Domain;

namespace SalesPlatform.ServiceDefaults.Tests.Csv;

/// <summary>Half a character can be neither stored nor sent: what is shown of a long text is cut between characters.</summary>
public sealed class ShortenedTests
{
    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("longer", 5, "long…")]
    [InlineData("abc🙂d", 5, "abc…")]
    [InlineData("ab🙂cd", 5, "ab🙂…")]
    [InlineData("ab🙂", 4, "ab🙂")]
    public void Text_is_cut_between_characters(string text, int longest, string shown) =>
        text.ShortenedTo(longest).Should().Be(shown);
}
