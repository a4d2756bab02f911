using System.Reflection;
using SalesPlatform.Scorecards.Kpis;

namespace SalesPlatform.Tests.Architecture;

/// <summary>What a service says in codes, the client says in words.</summary>
public class WordsTests
{
    [Fact]
    public void Every_reason_of_a_rating_has_words_in_the_client()
    {
        var words = File.ReadAllText(Path.Combine(Repository.Root.FullName, "services", "Cli", "Display", "Words.cs"));
        var codes = typeof(Reasons).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!).ToList();

        codes.Should().NotBeEmpty().And.AllSatisfy(code => words.Should().Contain($"\"{code}\" =>"));
    }
}
