using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance.V1;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Tests.TeamPerformance.Database;

/// <summary>A team as its people see it: Mia manages it, Ann and Bob sell, Hal is of HR, Eva an executive.</summary>
public sealed class Office(RunningTeamPerformance service, string team)
{
    public string Team => team;

    public string Ann => $"ann-{team}";

    public string Bob => $"bob-{team}";

    public Wire.Teams.TeamsClient Teams => new(service.As("mia", "sales-manager", team));

    public Wire.Roster.RosterClient Roster => new(service.As("mia", "sales-manager", team));

    public Wire.Meetings.MeetingsClient Meetings => new(service.As("mia", "sales-manager", team, "m-1"));

    public Wire.Meetings.MeetingsClient MeetingsOf(string employee) => new(service.As(employee, "sales-rep", team, employee));

    public Wire.Training.TrainingClient Training => new(service.As("mia", "sales-manager", team, "m-1"));

    public Wire.Training.TrainingClient HrTraining => new(service.As("hal", "hr"));

    public Wire.Training.TrainingClient TrainingOf(string employee) => new(service.As(employee, "sales-rep", team, employee));

    public Wire.AppraisalCriteria.AppraisalCriteriaClient Criteria => new(service.As("mia", "sales-manager", team, "m-1"));

    public Wire.AppraisalCriteria.AppraisalCriteriaClient HrCriteria => new(service.As("hal", "hr"));

    public Wire.Appraisals.AppraisalsClient Appraisals => new(service.As("mia", "sales-manager", team, "m-1"));

    public Wire.Appraisals.AppraisalsClient HrAppraisals => new(service.As("hal", "hr"));

    public Wire.Appraisals.AppraisalsClient ExecutiveAppraisals => new(service.As("eva", "executive"));

    public Wire.Appraisals.AppraisalsClient AppraisalsOf(string employee) => new(service.As(employee, "sales-rep", team, employee));

    public static AppraisalRequest Of(string employee, string quarter) => new() { Employee = employee, Quarter = quarter };

    public static Google.Type.Decimal Exact(decimal value) => value.ToExact();

    public async Task AgreeOnCriteriaAsync(string year = "FY2027")
    {
        var criteria = new CriteriaRequest { Team = team, FiscalYear = year };
        await Criteria.ProposeAsync(new ProposeCriteriaRequest
        {
            Criteria = criteria,
            Components =
            {
                new CriteriaComponent { Component = "goal-achievement", Weight = Exact(60) },
                new CriteriaComponent { Component = "work-quality", Weight = Exact(30) },
                new CriteriaComponent { Component = "teamwork", Weight = Exact(10) },
            },
        });
        await HrCriteria.AgreeAsync(criteria);
    }

    /// <summary>An appraisal up to the manager's review, shared with the person.</summary>
    public async Task ShareAsync(string employee, string quarter, decimal goals, decimal quality)
    {
        await Appraisals.PlanAsync(new PlanAppraisalRequest { Employee = employee, Team = team, Quarter = quarter });
        await Appraisals.ReviewAsync(new ReviewAppraisalRequest
        {
            Appraisal = Of(employee, quarter),
            Components =
            {
                new ComponentScore { Component = "goal-achievement", Score = Exact(goals) },
                new ComponentScore { Component = "work-quality", Score = Exact(quality) },
            },
            Feedback = "strong closing",
            Improvement = "document calls",
        });
        await Appraisals.ShareAsync(Of(employee, quarter));
    }

    public async Task<AppraisalReply> FinishAsync(string employee, string quarter, decimal goals, decimal quality)
    {
        await ShareAsync(employee, quarter, goals, quality);
        await AppraisalsOf(employee)
            .AcknowledgeAsync(new AcknowledgeAppraisalRequest { Appraisal = Of(employee, quarter), Comment = "thanks" });
        return await HrAppraisals.FinaliseAsync(Of(employee, quarter));
    }
}
