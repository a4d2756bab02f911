using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SalesPlatform.Tests.Portal.Browser;

/// <summary>The second case of the source document, walked through the pages: satisfaction fell, and is raised by 15 %.</summary>
public sealed class SatisfactionCaseTests(PortalFixture fixture)
{
    private const string Question = "How satisfied are you with us?";
    private static readonly int[] Before = [5, 5, 4, 2, 1];
    private static readonly int[] After = [5, 5, 4, 4, 1];

    [Theory, InlineData("en"), InlineData("zh")]
    public async Task Satisfaction_is_measured_improved_and_measured_again(string language)
    {
        LongWalk.SkipUnlessAsked();
        string Say(string english, string chinese) => language == "zh" ? chinese : english;
        var mark = $"{Guid.NewGuid():N}"[..6];
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var manager = await fixture.VisitAsync("lin.jing", language);

        await SurveyAsync(manager, Say, $"Survey {mark}", Before, language);
        await manager.OpenAsync("/customers");
        await manager.Locator("main").FillAsync(Say("Open an improvement plan", "启动改进方案"), Say("Open an improvement plan", "启动改进方案"));
        await manager.Part(Say("Improvement plans", "改进方案")).Locator("ul.list a").First.ClickAsync();
        var plan = manager.Part(Say("Improvement plan", "改进方案")).First;
        await plan.FillAsync(Say("Choose the main issue", "选定主要问题"), Say("Choose the main issue", "选定主要问题"),
            (Say("About what", "类别"), "after-sales-response"));
        await Expect(plan).ToContainTextAsync(Say("After-sales response", "售后响应"));

        // A new service standard is proposed by the manager and agreed by customer service.
        var hours = mark[0] % 9 + 1;
        await manager.Locator("main").FillAsync(Say("Propose service times", "提出服务标准"), Say("Propose service times", "提出服务标准"),
        [
            .. new[] { (Say("Critical", "严重"), 1), (Say("High", "高"), 2), (Say("Medium", "中"), 3),
                (Say("Low", "低"), 4) }.SelectMany(severity => new[]
            {
                (Say($"{severity.Item1}: hours to answer", $"{severity.Item1}：响应小时"), $"{severity.Item2}"),
                (Say($"{severity.Item1}: hours to solve", $"{severity.Item1}：解决小时"), $"{severity.Item2 * 8 + hours}"),
            }),
        ]);
        var service = await fixture.VisitAsync("tang.ning", language);
        await service.OpenAsync("/approvals");
        var waiting = service.Locator("article.part", new PageLocatorOptions { HasText = Say("of the service standard", "服务标准第") });
        await waiting.Locator("button.primary").ClickAsync();
        await Expect(waiting).ToHaveCountAsync(0);
        await service.Context.CloseAsync();

        await manager.ReloadAsync();
        await manager.ReadyAsync();
        await plan.FillAsync(Say("Agree measures", "商定措施"), Say("Agree measures", "商定措施"),
            (Say("Measure", "措施"), "An answer within two hours"),
            (Say("Who sees to it", "负责人"), "tang.ning"), (Say("By", "期限"), today));
        await plan.FillAsync(Say("Record the training", "登记培训"), Say("Record the training", "登记培训"),
            (Say("Topic", "主题"), "The new service standard"),
            (Say("Numbers of who took part, one a line", "参加人员工号，每行一个"), "HD101"));
        await plan.FillAsync(Say("Record a follow-up", "登记跟踪情况"), Say("Record a follow-up", "登记跟踪情况"),
            (Say("What customers say now", "客户现状反馈"), "Answers come the same day."));
        var address = manager.Url;

        await SurveyAsync(manager, Say, $"Re-survey {mark}", After, language);
        await manager.OpenAsync(new Uri(address).PathAndQuery);
        await plan.FillAsync(Say("Conclude", "得出结论"), Say("Conclude", "得出结论"));
        await Expect(plan).ToContainTextAsync(Say("Effective", "有效"));
        // Three of five were satisfied, then four.
        await Expect(plan).ToContainTextAsync("60.0 % → 80.0 %");
        await manager.Context.CloseAsync();
    }

    /// <summary>Defines a survey, invites five people, who answer on a phone by the links of their own, and closes it.</summary>
    private async Task SurveyAsync(IPage manager, Func<string, string, string> say, string title, int[] marks, string language)
    {
        await manager.OpenAsync("/customers");
        await manager.Locator("main").FillAsync(say("Define a survey", "创建满意度调查"), say("Define a survey", "创建满意度调查"),
            (say("Title", "标题"), title), (say("Question rated 1 to 5", "1–5 分的主要问题"), Question),
            (say("Issues that can be ticked, one a line", "可勾选的问题，每行一个"), "after-sales-response\nprice"));
        var survey = manager.Part(say("Survey", "满意度调查")).First;
        await Expect(survey).ToContainTextAsync(title);
        var people = string.Join('\n', marks.Select((_, number) => $"person-{number}"));
        await survey.FillAsync(say("Invite people", "邀请客户"), say("Invite people", "邀请客户"), (say("People, one a line", "受邀人，每行一个"), people));
        await survey.Locator("#links-for").FillAsync(people);
        await Expect(survey.Locator("tbody tr")).ToHaveCountAsync(marks.Length);
        foreach (var (mark, number) in marks.Select((mark, number) => (mark, number)))
        {
            var link = await survey.Locator("tbody tr").Nth(number).GetByRole(AriaRole.Link).GetAttributeAsync("href");
            await AnswerAsync(link!, mark, language);
        }

        await manager.ReloadAsync();
        await manager.ReadyAsync();
        await Expect(survey).ToContainTextAsync(say("5 of 5 invited", "邀请 5 人，回复 5 份"));
        await survey.FillAsync(say("Close the survey", "结束调查"), say("Close the survey", "结束调查"));
    }

    private async Task AnswerAsync(string link, int mark, string language)
    {
        var phone = await fixture.ArriveAsync(language);
        await phone.SetViewportSizeAsync(360, 740);
        await phone.GotoAsync(link);
        await phone.Locator($"input[name='Given.Rating'][value='{mark}']").CheckAsync();
        if (mark <= 3)
            await phone.Locator("input[name='Given.Issues'][value='after-sales-response']").CheckAsync();
        await phone.Locator("form.answer button").ClickAsync();
        await Expect(phone.Locator(".well-done")).ToBeVisibleAsync();
        await phone.Context.CloseAsync();
    }
}
