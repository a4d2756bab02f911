using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Demo.Loading;

namespace SalesPlatform.Demo.Chapters;

/// <summary>Criteria agreed with HR, and an appraisal of everybody each quarter, from the self-review to the final score.</summary>
internal static class AppraisalChapter
{
    public static async Task TellAsync(Stage stage)
    {
        foreach (var year in stage.Time.QuartersOver.Select(quarter => quarter.InYear).Distinct())
            await AgreeAsync(stage, year);
        foreach (var quarter in stage.Time.QuartersOver)
            await Task.WhenAll(AppraisalBook.Of(stage.Time, stage.Cast, quarter).Select(told => AppraiseAsync(stage, told)));
    }

    private static async Task AgreeAsync(Stage stage, Period year)
    {
        var criteria = new CriteriaRequest { Team = Cast.Team, FiscalYear = $"{year}" };
        await new AppraisalCriteria.AppraisalCriteriaClient(stage.As(Cast.Manager)).ProposeAsync(new ProposeCriteriaRequest
        {
            Criteria = criteria,
            Components = { AppraisalBook.Weights.Select(part => new CriteriaComponent { Component = part.Component, Weight = part.Weight.ToExact() }) },
        });
        await new AppraisalCriteria.AppraisalCriteriaClient(stage.As(Cast.Hr)).AgreeAsync(criteria);
    }

    private static async Task AppraiseAsync(Stage stage, AppraisalTold told)
    {
        var (manager, person) = (new Appraisals.AppraisalsClient(stage.As(Cast.Manager)), new Appraisals.AppraisalsClient(stage.As(told.Rep.AsPerson)));
        var appraisal = new AppraisalRequest { Employee = told.Rep.Employee, Quarter = $"{told.Quarter}" };
        await manager.PlanAsync(new PlanAppraisalRequest { Employee = told.Rep.Employee, Team = Cast.Team, Quarter = $"{told.Quarter}" });
        if (told.SelfScore is { } own)
        {
            await person.SubmitSelfReviewAsync(new SubmitSelfReviewRequest
            {
                Appraisal = appraisal, Score = ((decimal)own).ToExact(), Comment = "自评 My view of the quarter",
            });
        }

        await manager.ReviewAsync(new ReviewAppraisalRequest
        {
            Appraisal = appraisal,
            Components = { told.Scores.Select(part => new ComponentScore { Component = part.Component, Score = ((decimal)part.Score).ToExact() }) },
            Feedback = "客户跟进扎实 Follows up on customers well",
            Improvement = "提前准备报价 Prepare offers earlier",
        });
        await manager.ShareAsync(appraisal);
        if (told.IsDisputed)
        {
            await person.DisputeAsync(new DisputeAppraisalRequest { Appraisal = appraisal, Reason = "框架合同未计入 The frame contract is left out" });
            await new Appraisals.AppraisalsClient(stage.As(Cast.Hr)).ResolveDisputeAsync(new ResolveDisputeRequest
            {
                Appraisal = appraisal, WithManager = Cast.Manager.Login, Resolution = "维持评分，合同计入下季度 The score stands; the contract counts in the next quarter",
            });
            return;
        }

        await person.AcknowledgeAsync(new AcknowledgeAppraisalRequest { Appraisal = appraisal, Comment = "确认 Acknowledged" });
        await manager.FinaliseAsync(appraisal);
    }
}
