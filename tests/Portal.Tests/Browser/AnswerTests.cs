using System.Net;
using static Microsoft.Playwright.Assertions;

namespace SalesPlatform.Tests.Portal.Browser;

/// <summary>The page without sign-in.</summary>
public sealed class AnswerTests(PortalFixture fixture)
{
    [Fact]
    public async Task A_link_that_was_made_up_leads_to_no_survey_and_too_many_tries_are_refused()
    {
        var page = await fixture.ArriveAsync();
        await page.GotoAsync("/answer/made-up");
        await Expect(page.Locator("h1")).ToHaveTextAsync("This link leads to no survey");
        using var client = new HttpClient { BaseAddress = new Uri(fixture.Address) };
        var answers = new List<HttpStatusCode>();
        while (answers.Count < 60 && !answers.Contains(HttpStatusCode.TooManyRequests))
        {
            using var answer = await client.GetAsync(new Uri("/answer/made-up-again", UriKind.Relative),
                TestContext.Current.CancellationToken);
            answers.Add(answer.StatusCode);
        }

        answers.Should().Contain(HttpStatusCode.TooManyRequests);
        await page.Context.CloseAsync();
    }
}
