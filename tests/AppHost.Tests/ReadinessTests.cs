namespace SalesPlatform.AppHost.Tests;

public class ReadinessTests
{
    [Fact]
    public void Reasons_are_told_as_sentences_and_another_answer_as_it_came()
    {
        Readiness.WhyNot("""{"status":"not-ready","reasons":[{"check":"broker","reason":"It is away."},{"check":"inbox","reason":null}]}""")
            .Should().Be("It is away. inbox");
        Readiness.WhyNot("Bad gateway").Should().Be("Bad gateway");
        Readiness.WhyNot("{}").Should().Be("{}");
    }
}
