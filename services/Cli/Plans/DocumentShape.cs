using SalesPlatform.Cli.DepartmentInputs;
using SalesPlatform.Cli.Display;
using SalesPlatform.Cli.Research;
using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Plans;

/// <summary>A plan's document as programs read it.</summary>
internal static class DocumentShape
{
    public static object Of(PlanDocument document) => new
    {
        document.Team,
        document.TeamName,
        document.FiscalYear,
        FirstDay = Wire.Day(document.FirstDay),
        LastDay = Wire.Day(document.LastDay),
        KnownAt = Wire.Instant(document.KnownAt),
        MarketFindings = document.MarketFindings.Select(Shapes.Of),
        Competitors = document.Competitors.Select(Shapes.Of),
        DemandFindings = document.DemandFindings.Select(Shapes.Of),
        OwnStrengths = document.OwnStrengths.Select(Shapes.Of),
        Inputs = document.Inputs.Select(Shapes.Of),
        Meetings = document.Meetings.Select(Shapes.Of),
        Strategy = document.Strategy is null ? null : Shapes.Of(document.Strategy),
        Plan = document.Plan is null ? null : PlanShape.Of(document.Plan),
        GrowthOnBaseline = Wire.Number(document.GrowthOnBaseline),
        InForce = document.InForce is null ? null : Of(document.InForce),
        Discussion = document.Discussion.Select(Shapes.Of),
        Decisions = document.Decisions.Select(decision => new
        {
            decision.Kind,
            decision.Revision,
            decision.By,
            At = Wire.Instant(decision.At),
            Reason = Wire.Text(decision.Reason),
        }),
        Presentations = document.Presentations.Select(shown => new
        {
            shown.Revision,
            PresentedOn = Wire.Day(shown.PresentedOn),
            shown.Audience,
            shown.PresentedBy,
        }),
        OpenPoints = document.OpenPoints.Select(point => new
        {
            point.Code,
            About = Wire.Text(point.About),
            point.Message,
            point.BlocksSubmission,
            Amount = Wire.Money(point.Amount),
        }),
    };

    private static object Of(PlanInForce plan) => new
    {
        plan.Revision,
        EffectiveFrom = Wire.Day(plan.EffectiveFrom),
        AnnualTarget = Wire.Money(plan.AnnualTarget),
        Quarters = plan.Quarters.Select(Wire.Money),
        Months = plan.Months.Select(Wire.Money),
        plan.Author,
        plan.ApprovedBy,
    };
}
