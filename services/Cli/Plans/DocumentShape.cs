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
        InForce = document.InForce is null ? null : Shapes.Of(document.InForce),
        Discussion = document.Discussion.Select(Shapes.Of),
        Decisions = document.Decisions.Select(Shapes.Of),
        Presentations = document.Presentations.Select(Shapes.Of),
        OpenPoints = document.OpenPoints.Select(Shapes.Of),
    };
}
