using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;
using SalesPlatform.Planning.AnnualPlans;
using SalesPlatform.Planning.Consultations;
using SalesPlatform.Planning.Documents;
using SalesPlatform.Planning.Research;
using SalesPlatform.Tests.Planning.AnnualPlans;
using static SalesPlatform.Tests.Planning.AnnualPlans.PlanStory;

namespace SalesPlatform.Tests.Planning.Documents;

public class OpenPointTests
{
    private static readonly Guid Input = Guid.CreateVersion7();
    private static readonly DepartmentInputRequested Asked = new("north", "FY2027", Input, Roles.Rnd, "roadmap", Today.AddDays(-1), "mia");

    [Fact]
    public void A_bare_draft_lacks_nearly_everything_and_what_blocks_comes_first()
    {
        var points = Points(Given(Drafted)).ToList();
        points.Select(point => point.Code).Should().Equal(
            "competitor-analysis-missing", "marketing-input-missing", "rnd-input-missing", "target-not-discussed", "not-positioned",
            "no-strategy",
            "not-submitted", "no-feasibility-meeting", "no-market-finding", "no-demand-finding", "no-own-strength");
        points.Where(point => point.Blocks).Should().HaveCount(3);
    }

    [Fact]
    public void An_outstanding_input_is_named_with_its_department_and_that_it_is_late()
    {
        var point = OpenPoints.Of(Given(Drafted), ResearchFile.Of(Id).Initial, Consulted(Asked), Today)
            .Single(item => item.Code == "input-outstanding");
        (point.About, point.Message).Should().Be((Roles.Rnd, "rnd was asked for 'roadmap', due on 2026-06-14."));
    }

    [Fact]
    public void A_target_assigned_too_far_or_not_far_enough_is_told_with_its_amount()
    {
        var plan = Given(Drafted, new TargetAssigned("rep", "a", "FY2027-M01", 200_000m, [200_000m]),
            new TargetAssigned("region", "east", "FY2027-M01", 1m, [1m]));
        Points(plan).Where(point => point.Amount is not null).Select(point => (point.Code, point.About, point.Amount)).Should().Equal(
            ("unallocated", "region", 119_999m), ("over-assigned", "rep", 80_000m));
    }

    [Fact]
    public void A_discussion_without_agreement_blocks()
    {
        var offer = new TargetProposed(1, 1, 130_000m, "why", "mia", Sides.Sales);
        Points(Given(Drafted, offer)).Should().Contain(point => point.Code == "target-under-discussion" && point.Blocks);
        var agreed = new TargetAgreed("north", "FY2027", 1, 1, "CNY", 130_000m, [130_000m, .. Enumerable.Repeat(0m, 11)], "mia", "eva");
        Points(Given(Drafted, offer, agreed, new PlanPhased(PlanFigures.EqualSeasonality, TenThousandAMonth)))
            .Should().Contain(point => point.Code == "target-differs-from-agreed" && point.Amount == -10_000m);
    }

    [Theory]
    [InlineData(Feasibilities.NotFeasible, "not-feasible")]
    [InlineData(Feasibilities.Conditional, "feasible-with-conditions")]
    [InlineData(Feasibilities.Feasible, null)]
    public void The_last_meeting_counts(string feasibility, string? code)
    {
        var first = new FeasibilityMeetingHeld("north", "FY2027", Input, Today.AddDays(-3), [Roles.Rnd], Feasibilities.NotFeasible, null);
        var last = first with { Meeting = Guid.CreateVersion7(), HeldOn = Today, Feasibility = feasibility };
        var codes = OpenPoints.Of(Given(Drafted), ResearchFile.Of(Id).Initial, Consulted(last, first), Today)
            .Select(point => point.Code).ToList();
        codes.Intersect(["not-feasible", "feasible-with-conditions", "no-feasibility-meeting"]).Should().Equal(code is null ? [] : [code]);
    }

    [Fact]
    public void What_waits_for_somebody_is_told_by_the_status()
    {
        Points(Given(HandedIn)).Select(point => point.Code).Should().Contain("awaits-decision").And.NotContain("not-submitted");
        Points(Given(InForce)).Select(point => point.Code).Should().Contain("not-presented");
        Points(Given([.. InForce, Presented])).Select(point => point.Code).Should().NotContain("not-presented");
        Points(Given(AtWork)).Should().NotContain(point => point.Blocks);
    }

    [Fact]
    public void Before_there_is_a_plan_only_the_research_is_looked_at() =>
        Points(Given()).Select(point => point.Code).Should()
            .Equal("no-feasibility-meeting", "no-market-finding", "no-demand-finding", "no-own-strength");

    private static IEnumerable<OpenPoint> Points(AnnualPlan plan) => OpenPoints.Of(plan, ResearchFile.Of(Id).Initial, Consulted(), Today);

    private static ConsultationFile Consulted(params object[] events) => After(ConsultationFile.Of(Id), "mia", events);
}
