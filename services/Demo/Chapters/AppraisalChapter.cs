using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Demo.People;
using SalesPlatform.Demo.Reports;

namespace SalesPlatform.Demo.Chapters;

internal static class AppraisalChapter
{
    public static async Task TellAsync(Stage stage)
    {
        await stage.OnAsync(stage.Time.TakenUp, 11);
        foreach (var year in stage.Time.QuartersOver.GroupBy(quarter => quarter.InYear))
        {
            await stage.OnAsync(stage.Time.Ahead(year.Key, 14), 11);
            await AgreeAsync(stage, year.Key);
            foreach (var quarter in year)
                await AppraiseAsync(stage, quarter);
        }
    }

    private static async Task AppraiseAsync(Stage stage, Period quarter)
    {
        await stage.OnAsync(stage.Time.After(quarter, 5), 9);
        var told = AppraisalBook.Of(stage.Time, stage.Cast, quarter).ToList();
        await stage.TogetherAsync(told, one => AppraiseAsync(stage, one));
        if (told.Find(one => one.IsDisputed) is { } disputed)
            await SettleAsync(stage, disputed);
    }

    /// <summary>HR returns the team's report because of the dispute, settles it, and then approves.</summary>
    private static async Task SettleAsync(Stage stage, AppraisalTold disputed)
    {
        var report = new IssueTold("appraisal-report", Cast.Manager, $"{disputed.Quarter}");
        await report.IssueAsync(stage);
        await report.ReturnAsync(stage, Cast.Hr, 1, $"{disputed.Rep.Name} 的异议未处理 || The dispute of {disputed.Rep.Name} is not settled yet");
        await new Appraisals.AppraisalsClient(stage.As(Cast.Hr)).ResolveDisputeAsync(new ResolveDisputeRequest
        {
            Appraisal = new AppraisalRequest { Employee = disputed.Rep.Employee, Quarter = $"{disputed.Quarter}" },
            WithManager = Cast.Manager.Login,
            Resolution =
                "核对签约日：合同生效在下季，评分维持，下季计入 || The contract takes effect in the next quarter: the score stands, the contract counts then",
        });
    }

    private static async Task AgreeAsync(Stage stage, Period year)
    {
        var criteria = new CriteriaRequest { Team = Cast.Team, FiscalYear = $"{year}" };
        await new AppraisalCriteria.AppraisalCriteriaClient(stage.As(Cast.Manager)).ProposeAsync(new ProposeCriteriaRequest
        {
            Criteria = criteria,
            Components = { AppraisalBook.Weights.Select(
                part => new CriteriaComponent { Component = part.Component, Weight = part.Weight.ToExact() }) },
        });
        await new AppraisalCriteria.AppraisalCriteriaClient(stage.As(Cast.Hr)).AgreeAsync(criteria);
    }

    private static async Task AppraiseAsync(Stage stage, AppraisalTold told)
    {
        var (manager, person) = (new Appraisals.AppraisalsClient(stage.As(Cast.Manager)),
                new Appraisals.AppraisalsClient(stage.As(told.Rep.AsPerson)));
        var appraisal = new AppraisalRequest { Employee = told.Rep.Employee, Quarter = $"{told.Quarter}" };
        await manager.PlanAsync(new PlanAppraisalRequest { Employee = told.Rep.Employee, Team = Cast.Team, Quarter = $"{told.Quarter}" });
        if (told.SelfScore is { } own)
        {
            await stage.OnAsync(stage.Time.After(told.Quarter, 7), 17);
            await person.SubmitSelfReviewAsync(new SubmitSelfReviewRequest
            {
                Appraisal = appraisal, Score = ((decimal)own).ToExact(), Comment = AppraisalTexts.OwnViewOf(stage.Time, told),
            });
        }

        await stage.OnAsync(stage.Time.After(told.Quarter, 10), 17);
        await manager.ReviewAsync(new ReviewAppraisalRequest
        {
            Appraisal = appraisal,
            Components =
                { told.Scores.Select(part => new ComponentScore { Component = part.Component, Score = ((decimal)part.Score).ToExact() }) },
            Feedback = AppraisalTexts.FeedbackOf(stage.Time, told),
            Improvement = AppraisalTexts.AdviceOf(stage.Time, told),
        });
        await stage.OnAsync(stage.Time.After(told.Quarter, 12), 9);
        await manager.ShareAsync(appraisal);
        await stage.OnAsync(stage.Time.After(told.Quarter, 14), 16);
        if (told.IsDisputed)
        {
            await person.DisputeAsync(new DisputeAppraisalRequest
            {
                Appraisal = appraisal, Reason = "与王丽合签的框架合同 40% 未计入我的达成 || My 40 % of the frame contract signed with Wang Li are left out",
            });
            return;
        }

        await person.AcknowledgeAsync(
            new AcknowledgeAppraisalRequest { Appraisal = appraisal, Comment = AppraisalTexts.AcknowledgementOf(stage.Time, told) });
        await manager.FinaliseAsync(appraisal);
    }
}
