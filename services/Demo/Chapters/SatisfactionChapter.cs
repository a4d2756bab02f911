using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.CustomerRelations.V1;
using SalesPlatform.Demo.Customers;
using SalesPlatform.Demo.Loading;

namespace SalesPlatform.Demo.Chapters;

/// <summary>Case two, from the complaints to the re-survey.</summary>
internal static class SatisfactionChapter
{
    private static readonly int[] Weekdays = [1, 2, 3, 4, 5];

    public static async Task TellAsync(Stage stage)
    {
        var (book, standards) = (new CustomerBook(stage.Time), new ServiceStandards.ServiceStandardsClient(stage.As(Cast.Service)));
        await standards.SetBusinessHoursAsync(Hours(stage.Time));
        var first = await AgreeAsync(stage, (24, 96), (16, 72), (8, 40), (4, 24));
        var change = stage.Time.Calendar.Start(Period.Month(stage.Time.Year.FiscalYear, 7));
        await Task.WhenAll(book.Complaints.Where(told => told.Day < change).Select(told => ComplaintTelling.TellAsync(stage, told)));
        var asked = new ConcurrentDictionary<SurveyTold, string>();
        await Task.WhenAll(book.Surveys.Where(told => told.Opened < change).Select(AskAsync));

        var plan = await new ImprovementPlans.ImprovementPlansClient(stage.As(Cast.Manager)).OpenAsync(new OpenPlanRequest { BaselineSurvey = asked[book.Baseline] });
        var second = await AgreeAsync(stage, (12, 72), (8, 48), (4, 24), (2, 12));
        await ImproveAsync(stage, plan.Plan, second);
        await Task.WhenAll(book.Complaints.Where(told => told.Day >= change).Select(told => ComplaintTelling.TellAsync(stage, told)));
        await Task.WhenAll(book.Surveys.Where(told => told.Opened >= change).Select(AskAsync));
        await new ImprovementPlans.ImprovementPlansClient(stage.As(Cast.Manager)).ConcludeAsync(
            new ConcludeRequest { Plan = plan.Plan, Resurvey = asked[book.Resurvey] });

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

    /// <summary>Customer service proposes, the sales manager agrees: response and resolution in business hours, low severity first.</summary>
    private static async Task<int> AgreeAsync(Stage stage, params (int Response, int Resolution)[] times)
    {
        var request = new ProposeStandardRequest
        {
            Times =
            {
                times.Select((time, at) => new ServiceTime
                {
                    Severity = (Severity)(at + 1), ResponseHours = ((decimal)time.Response).ToExact(), ResolutionHours = ((decimal)time.Resolution).ToExact(),
                }),
            },
        };
        var proposed = await new ServiceStandards.ServiceStandardsClient(stage.As(Cast.Service)).ProposeAsync(request);
        await new ServiceStandards.ServiceStandardsClient(stage.As(Cast.Manager)).AgreeAsync(new AgreeStandardRequest { StandardVersion = proposed.Proposed.Number });
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
                new Measure { What = "热线双班，7:00 至 22:00，通话等待 2 分钟内 Two shifts on the hotline, 7 to 22; waits below 2 minutes", Owner = Cast.Service.Name, DueOn = time.On(time.Year, 7, 15).ToDate() },
                new Measure { What = "苏州备件前置仓，120 种常用件 48 小时到 A parts store at Suzhou: 120 parts within 48 hours", Owner = Cast.Production.Name, DueOn = time.On(time.Year, 8, 20).ToDate() },
                new Measure { What = "全员培训新标准，测试 80 分合格 Everybody is trained in the new standard; 80 points to pass", Owner = Cast.Manager.Name, DueOn = time.On(time.Year, 7, 25).ToDate() },
            },
        });
        var day = time.On(time.Year, 7, 22);
        await manager.RecordTrainingAsync(new RecordTrainingRequest
        {
            Plan = plan,
            Topic = "新服务标准：分级与时限 The new service standard: levels and times",
            TrainedOn = day.ToDate(),
            Participants = { stage.Cast.MembersOn(day).Select(rep => rep.Employee) },
        });
        foreach (var (month, finding) in new[]
        {
            (8, "首月首次响应多在 6 工时内，两件超时 Most first responses within 6 business hours, two were late"),
            (9, "重复投诉由 4 件降到 1 件，备件 48 小时到货 Repeated complaints from 4 to 1; parts come within 48 hours"),
            (10, "停单的 9 家客户 5 家恢复下单 Five of nine who had stopped ordering order again"),
            (11, "复测前走访：12 家重点客户 10 家给 4 分以上 Before the re-survey: ten of twelve key accounts give 4 or more"),
        })
            await manager.RecordFollowUpAsync(new RecordFollowUpRequest { Plan = plan, On = time.On(time.Year, month, 15).ToDate(), Finding = finding });
    }
}

/// <summary>One complaint from receipt to confirmation.</summary>
internal static class ComplaintTelling
{
    public static async Task TellAsync(Stage stage, ComplaintTold told)
    {
        var (service, dice) = (new Complaints.ComplaintsClient(stage.As(Cast.Service)), new Dice("complaint", told.Customer, told.Day));
        var at = stage.Time.At(told.Day, dice.Between(9, 16), dice.Between(0, 59));
        var received = await service.ReceiveAsync(new ReceiveComplaintRequest
        {
            Customer = told.Customer, Team = Cast.Team, Category = told.Category, Severity = (Severity)told.Severity, Text = told.Story.Words, ReceivedAt = at.ToTimestamp(),
        });
        await service.AssignAsync(new AssignComplaintRequest { Complaint = received.Complaint, Assignee = "tang.ning" });
        at = at.AddHours(told.ResponseHours);
        await service.RespondAsync(Step(received, told.Story.Response, at));
        if (told.IsHeld && told.ResolutionHours > 0)
        {
            await service.HoldAsync(Step(received, ComplaintTexts.Held, at.AddHours(1)));
            await service.ResumeAsync(Step(received, "", at.AddHours(9)));
        }

        if (told.ResolutionHours == 0)
            return;
        at = at.AddHours(told.ResolutionHours);
        await service.ResolveAsync(Step(received, told.Story.Resolution, at));
        if (told.IsReopened)
        {
            at = at.AddHours(20);
            await service.ReopenAsync(Step(received, ComplaintTexts.Reopened, at));
            at = at.AddHours(26);
            await service.ResolveAsync(Step(received, ComplaintTexts.MendedAgain, at));
        }

        await service.ConfirmAsync(Step(received, "", at.AddHours(30)));
    }

    private static ComplaintStepRequest Step(ComplaintReply of, string text, DateTimeOffset at) =>
        new() { Complaint = of.Complaint, Text = text, At = at.ToTimestamp() };
}

/// <summary>One survey from the invitations to its result.</summary>
internal static class SurveyTelling
{
    public static async Task<string> TellAsync(Stage stage, SurveyTold told)
    {
        var surveys = new Surveys.SurveysClient(stage.As(Cast.Manager));
        var survey = await surveys.CreateAsync(new CreateSurveyRequest
        {
            Team = Cast.Team,
            Title = $"{told.Title} {stage.Time.Calendar.MonthOf(told.Opened).InYear}",
            KeyQuestion = SurveyTold.KeyQuestion,
            NpsQuestion = "您会推荐我们吗？ Would you recommend us?",
            CommentQuestion = "我们哪里可以更好？ What should we do better?",
            Population = "近十二个月有订单的采购与使用人 Buyers and users with an order in the last twelve months",
            Categories = { CustomerBook.Categories },
        });
        await surveys.InviteAsync(new InviteRequest
        {
            Survey = survey.Survey,
            Invitees = { Enumerable.Range(1, told.Invited).Select(number => $"contact-{number:000}") },
            OpenedOn = told.Opened.ToDate(),
        });
        var answering = new Surveys.SurveysClient(stage.As(Cast.Service));
        // One after another: they all write to one survey, and would only meet there.
        foreach (var answer in Answers(survey.Survey, told))
            await answering.RespondAsync(answer);
        if (told.Closed is { } closed)
            await surveys.CloseAsync(new CloseSurveyRequest { Survey = survey.Survey, ClosedOn = closed.ToDate() });
        return survey.Survey;
    }

    private static IEnumerable<RespondRequest> Answers(string survey, SurveyTold told)
    {
        var (dice, comments) = (new Dice("answers", told.Opened), 0);
        var ratings = dice.Shuffle(told.Ratings.SelectMany((count, rating) => Enumerable.Repeat(rating + 1, count)));
        foreach (var (rating, number) in ratings.Select((rating, at) => (rating, at + 1)))
        {
            var answer = new RespondRequest { Survey = survey, Invitee = $"contact-{number:000}", Rating = rating, Recommend = Math.Min(10, 2 * rating + dice.Between(-1, 1)) };
            if (rating < 4)
                answer.Issues.Add(dice.Percent(told.SlowService) ? CustomerBook.SlowResponse : dice.Pick(CustomerBook.Categories));
            if (rating < 3)
                answer.Comment = VisitTexts.Comments[comments++ % VisitTexts.Comments.Count];
            yield return answer;
        }
    }
}
