using System.Collections.Concurrent;
using SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.Demo.Chapters;

/// <summary>Case two, from the complaints to the re-survey.</summary>
internal static class SatisfactionChapter
{
    private static readonly int[] Weekdays = [1, 2, 3, 4, 5];

    public static async Task TellAsync(Stage stage)
    {
        var (book, standards) = (new CustomerBook(stage.Time), new ServiceStandards.ServiceStandardsClient(stage.As(Cast.Service)));
        await stage.OnAsync(stage.Time.TakenUp, 10);
        await standards.SetBusinessHoursAsync(Hours(stage.Time));
        await AgreeAsync(stage, (24, 96), (16, 72), (8, 40), (4, 24));
        var change = stage.Time.Calendar.Start(Period.Month(stage.Time.Year.FiscalYear, 7));
        var asked = new ConcurrentDictionary<SurveyTold, string>();
        await stage.TogetherAsync<Func<Task>>(
            [
                .. book.Complaints.Select(told => (Func<Task>)(() => ComplaintTelling.TellAsync(stage, told))),
                .. book.Surveys.Select(told => (Func<Task>)(() => AskAsync(told))),
                ChangeAsync,
            ], tell => tell());

        // The new standard is agreed before the first complaint of its half of the year.
        async Task ChangeAsync()
        {
            await stage.OnAsync(change, 8);
            var plan = await new ImprovementPlans.ImprovementPlansClient(stage.As(Cast.Manager)).OpenAsync(
                new OpenPlanRequest { BaselineSurvey = asked[book.Baseline] });
            var second = await AgreeAsync(stage, (12, 72), (8, 48), (4, 24), (2, 12));
            await ImproveAsync(stage, plan.Plan, second);
            await stage.OnAsync(DemoTime.Workday(book.Resurvey.Closed!.Value.AddDays(5)), 10);
            await new ImprovementPlans.ImprovementPlansClient(stage.As(Cast.Manager)).ConcludeAsync(
                new ConcludeRequest { Plan = plan.Plan, Resurvey = asked[book.Resurvey] });
        }

        async Task AskAsync(SurveyTold told) => asked[told] = await SurveyTelling.TellAsync(stage, told);
    }

    private static SetBusinessHoursRequest Hours(DemoTime time) => new()
    {
        TimeZone = time.Zone.Id,
        Week = { Weekdays.Select(day => new OpeningHours { Weekday = day, OpensAt = "09:00", ClosesAt = "18:00" }) },
        Holidays =
        {
            Enumerable.Range(time.Calendar.Start(time.Year).Year, 3).SelectMany(year => new[] { (1, 1), (5, 1), (10, 1), (10, 2), (10, 3) }
                .Select(day => new DateOnly(year, day.Item1, day.Item2).ToDate())),
        },
    };

    /// <summary>Response and resolution in business hours, low severity first.</summary>
    private static async Task<int> AgreeAsync(Stage stage, params (int Response, int Resolution)[] times)
    {
        var request = new ProposeStandardRequest
        {
            Times =
            {
                times.Select((time, at) => new ServiceTime
                {
                    Severity = (Severity)(at + 1), ResponseHours = ((decimal)time.Response).ToExact(),
                    ResolutionHours = ((decimal)time.Resolution).ToExact(),
                }),
            },
        };
        var proposed = await new ServiceStandards.ServiceStandardsClient(stage.As(Cast.Service)).ProposeAsync(request);
        await new ServiceStandards.ServiceStandardsClient(stage.As(Cast.Manager)).AgreeAsync(
            new AgreeStandardRequest { StandardVersion = proposed.Proposed.Number });
        return proposed.Proposed.Number;
    }

    private static async Task ImproveAsync(Stage stage, string plan, int standard)
    {
        var (manager, time) = (new ImprovementPlans.ImprovementPlansClient(stage.As(Cast.Manager)), stage.Time);
        await manager.ChooseIssueAsync(new ChooseIssueRequest { Plan = plan, Category = CustomerBook.SlowResponse });
        await manager.AgreeMeasuresAsync(new AgreeMeasuresRequest
        {
            Plan = plan,
            StandardVersion = standard,
            Goal = 0.15m.ToExact(),
            Measures =
            {
                new Measure { What = "热线双班，7:00 至 22:00，通话等待 2 分钟内 || Two shifts on the hotline, 7 to 22; waits below 2 minutes",
                    Owner = Cast.Service.Name, DueOn = time.On(time.Year, 7, 15).ToDate() },
                new Measure { What = "苏州备件前置仓，120 种常用件 48 小时到 || A parts store at Suzhou: 120 parts within 48 hours",
                    Owner = Cast.Production.Name, DueOn = time.On(time.Year, 8, 20).ToDate() },
                new Measure { What = "全员培训新标准，测试 80 分合格 || Everybody is trained in the new standard; 80 points to pass",
                    Owner = Cast.Manager.Name, DueOn = time.On(time.Year, 7, 25).ToDate() },
            },
        });
        var day = time.On(time.Year, 7, 22);
        await stage.OnAsync(day, 18);
        await manager.RecordTrainingAsync(new RecordTrainingRequest
        {
            Plan = plan,
            Topic = "新服务标准：分级与时限 || The new service standard: levels and times",
            TrainedOn = day.ToDate(),
            Participants = { stage.Cast.MembersOn(day).Select(rep => rep.Employee) },
        });
        foreach (var (month, finding) in new[]
        {
            (8, "首月首次响应多在 6 工时内，两件超时 || Most first responses within 6 business hours, two were late"),
            (9, "重复投诉由 4 件降到 1 件，备件 48 小时到货 || Repeated complaints from 4 to 1; parts come within 48 hours"),
            (10, "停单的 9 家客户 5 家恢复下单 || Five of nine who had stopped ordering order again"),
            (11, "复测前走访：12 家重点客户 10 家给 4 分以上 || Before the re-survey: ten of twelve key accounts give 4 or more"),
        })
        {
            await stage.OnAsync(time.On(time.Year, month, 15), 16);
            await manager.RecordFollowUpAsync(
                new RecordFollowUpRequest { Plan = plan, On = time.On(time.Year, month, 15).ToDate(), Finding = finding });
        }
    }
}
