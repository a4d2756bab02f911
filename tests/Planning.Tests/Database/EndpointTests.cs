using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using static SalesPlatform.Tests.Planning.Database.Desk;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Tests.Planning.Database;

/// <summary>The service as its callers see it, on a real database.</summary>
[Collection(nameof(RunningPlanning))]
public class EndpointTests(RunningPlanning planning)
{
    [Fact]
    public async Task A_profile_is_revised_and_its_history_stays_readable()
    {
        var desk = await planning.DeskAsync();
        await desk.Research.ProfileCompetitorAsync(desk.Competitor("contoso"), cancellationToken: Cancellation);
        (await desk.Research.ProfileCompetitorAsync(desk.Competitor("contoso"), cancellationToken: Cancellation)).Version.Should().Be(1);
        await RefusedAsync(desk.Research.ProfileCompetitorAsync(desk.Competitor("contoso", "direct"), cancellationToken: Cancellation),
            Grpc.Core.StatusCode.AlreadyExists);
        await desk.Research.ReviseCompetitorAsync(desk.Competitor("contoso", "direct"), cancellationToken: Cancellation);

        var shown = await desk.Research.GetCompetitorAsync(
            new GetCompetitorRequest { Team = desk.Team, FiscalYear = "FY2027", Competitor = "contoso" }, cancellationToken: Cancellation);
        (shown.Competitor.Revision, shown.Competitor.Strategy, shown.Competitor.WrittenBy).Should().Be((2, "direct", "mia"));
        shown.Earlier.Select(revision => revision.Strategy).Should().Equal("sells through resellers");
    }

    [Fact]
    public async Task Competitors_are_listed_page_by_page_over_the_teams_of_the_caller()
    {
        var (desk, other) = (await planning.DeskAsync(), await planning.DeskAsync());
        foreach (var key in new[] { "a", "b", "c" })
            await desk.Research.ProfileCompetitorAsync(desk.Competitor(key), cancellationToken: Cancellation);
        await other.Research.ProfileCompetitorAsync(other.Competitor("theirs"), cancellationToken: Cancellation);

        var first = await desk.Research.ListCompetitorsAsync(new ListCompetitorsRequest { PageSize = 2 }, cancellationToken: Cancellation);
        var rest = await desk.Research.ListCompetitorsAsync(
            new ListCompetitorsRequest { PageSize = 2, PageToken = first.NextPageToken, FiscalYear = "FY2027" },
            cancellationToken: Cancellation);
        first.Competitors.Concat(rest.Competitors).Select(competitor => competitor.Competitor_).Should().Equal("a", "b", "c");
        (await desk.Research.ListCompetitorsAsync(new ListCompetitorsRequest { FiscalYear = "FY2026" }, cancellationToken: Cancellation))
            .Competitors.Should().BeEmpty();
        await RefusedAsync(
            desk.Research.ListCompetitorsAsync(new ListCompetitorsRequest { Team = other.Team }, cancellationToken: Cancellation),
            Grpc.Core.StatusCode.PermissionDenied);
    }

    [Fact]
    public async Task A_finding_that_was_replaced_is_listed_only_when_asked_for()
    {
        var desk = await planning.DeskAsync();
        var first = await desk.FindAsync(FindingKind.Market, "grows by 7 %");
        await desk.FindAsync(FindingKind.Market, "grows by 8 %", replaces: first.Finding.Finding_);
        await desk.FindAsync(FindingKind.OwnStrength, "lasts longer", product: "pump-7");

        var request = new ListMarketFindingsRequest { Team = desk.Team, FiscalYear = "FY2027" };
        (await desk.Research.ListFindingsAsync(request, cancellationToken: Cancellation)).Findings.Select(finding => finding.Title)
            .Should().Equal("grows by 8 %", "lasts longer");
        (await desk.Research.ListFindingsAsync(new ListMarketFindingsRequest(request) { WithReplaced = true, Kind = FindingKind.Market },
            cancellationToken: Cancellation)).Findings.Select(finding => finding.ReplacedBy.Length > 0).Should().Equal(true, false);
    }

    [Fact]
    public async Task A_department_sees_what_it_was_asked_for_by_any_team_and_nothing_else()
    {
        var (desk, other) = (await planning.DeskAsync(), await planning.DeskAsync());
        var asked = new[] { await desk.AskAsync("hr", "headcount"), await other.AskAsync("hr", "headcount") };
        await desk.AskAsync("finance", "terms");
        await desk.HandInAsync("hana", "hr", asked[0]);

        var inbox = await desk.Department("hana", "hr").ListInputsAsync(new ListInputsRequest(), cancellationToken: Cancellation);
        inbox.Inputs.Should().OnlyContain(input => input.Department == "hr");
        inbox.Inputs.Select(input => input.Input).Should().Contain(asked);
        var open = await desk.Department("hana", "hr").ListInputsAsync(
            new ListInputsRequest { Status = "requested", FiscalYear = "FY2027", Department = "hr" }, cancellationToken: Cancellation);
        open.Inputs.Select(input => input.Input).Should().Contain(asked[1]).And.NotContain(asked[0]);
        (await desk.Consultations.ListInputsAsync(new ListInputsRequest(), cancellationToken: Cancellation)).Inputs
            .Select(input => (input.Team, input.Department)).Should().BeEquivalentTo([(desk.Team, "hr"), (desk.Team, "finance")]);
    }

    [Fact]
    public async Task Only_the_department_that_was_asked_hands_in()
    {
        var desk = await planning.DeskAsync();
        var input = await desk.AskAsync("rnd");
        await RefusedAsync(desk.Department("max", "marketing").HandInAsync(
            new HandInRequest { Plan = desk.Plan, Input = input, Title = "t" }, cancellationToken: Cancellation),
            Grpc.Core.StatusCode.PermissionDenied);
        (await desk.HandInAsync("rob", "rnd", input)).Input.Status.Should().Be("received");
    }

    [Fact]
    public async Task A_plan_of_a_file_of_targets_is_approved_without_research_of_its_own()
    {
        var desk = await planning.DeskAsync();
        var imported = await desk.ImportAsync("rep,period_start,amount\na,2027-01-01,5.00\n");
        imported.Plan.Preparation.Should().OnlyContain(item => item.WaivedBecause == "imported from targets.csv").And.HaveCount(3);
        await desk.Plans.SubmitAsync(desk.Plan, cancellationToken: Cancellation);
        (await desk.Executive.ApproveAsync(new ApprovePlanRequest { Plan = desk.Plan }, cancellationToken: Cancellation)).Status.Should()
            .Be("approved");
    }

    [Fact]
    public async Task Who_writes_the_plan_does_not_approve_it()
    {
        var desk = await planning.DeskAsync();
        await desk.DraftAsync();
        await desk.PrepareAsync();
        await desk.Plans.SubmitAsync(desk.Plan, cancellationToken: Cancellation);
        var both = new Wire.AnnualPlans.AnnualPlansClient(planning.As("mia", "executive"));
        (await RefusedAsync(both.ApproveAsync(new ApprovePlanRequest { Plan = desk.Plan }, cancellationToken: Cancellation),
            Grpc.Core.StatusCode.FailedPrecondition)).Should().Be("approver-is-author");
    }

    [Fact]
    public async Task A_revision_leaves_the_plan_in_force_until_it_is_approved_itself()
    {
        var desk = await planning.DeskAsync();
        await desk.DraftAsync();
        await desk.PrepareAsync();
        await desk.Plans.SubmitAsync(desk.Plan, cancellationToken: Cancellation);
        await desk.Executive.ApproveAsync(new ApprovePlanRequest { Plan = desk.Plan }, cancellationToken: Cancellation);
        await desk.Plans.ReviseAsync(
            new RevisePlanRequest { Plan = desk.Plan, Reason = "new product", AnnualTarget = Cny(66_000_000) },
            cancellationToken: Cancellation);

        var document = await desk.DocumentAsync();
        (document.Plan.Status, document.Plan.Revision, document.Plan.AnnualTarget).Should().Be(("draft", 2, Cny(66_000_000)));
        (document.InForce.Revision, document.InForce.AnnualTarget).Should().Be((1, Cny(60_000_000)));
        document.Decisions.Last().Should().Match<PlanDecision>(decision => decision.Kind == "revised" && decision.Reason == "new product");
    }

    [Fact]
    public async Task A_document_begins_with_the_research_and_can_be_read_as_it_was_known()
    {
        var desk = await planning.DeskAsync();
        await RefusedAsync(desk.Documents.GetAsync(
            new GetPlanDocumentRequest { Team = desk.Team, FiscalYear = "FY2027" }, cancellationToken: Cancellation),
            Grpc.Core.StatusCode.NotFound);
        await desk.FindAsync(FindingKind.Market, "grows");
        var then = planning.Time.GetUtcNow();
        planning.Time.Advance(TimeSpan.FromSeconds(1));
        await desk.DraftAsync();
        await desk.FindAsync(FindingKind.Market, "grows faster");

        var before = await desk.Documents.GetAsync(
            new GetPlanDocumentRequest { Team = desk.Team, FiscalYear = "FY2027", AsOf = then.ToTimestamp() },
            cancellationToken: Cancellation);
        before.Plan.Should().BeNull();
        before.KnownAt.Should().Be(then.ToTimestamp());
        before.MarketFindings.Should().ContainSingle();
        (await desk.DocumentAsync()).MarketFindings.Should().HaveCount(2);
    }

    [Fact]
    public async Task How_a_target_was_agreed_on_stays_between_those_who_did()
    {
        var desk = await planning.DeskAsync();
        await desk.DraftAsync();
        await desk.Discussion.ProposeAsync(
            new ProposeTargetRequest { Plan = desk.Plan, AnnualTarget = Cny(60_000_000), Reason = "why" }, cancellationToken: Cancellation);
        (await desk.DocumentAsync()).Discussion.Should().ContainSingle();
        (await new PlanDocuments.PlanDocumentsClient(planning.As("max", "marketing")).GetAsync(
            new GetPlanDocumentRequest { Team = desk.Team, FiscalYear = "FY2027" },
            cancellationToken: Cancellation)).Discussion.Should().BeEmpty();
        (await desk.Discussion.GetAsync(desk.Plan, cancellationToken: Cancellation)).Entries.Single().At.Should()
            .Be(planning.Time.GetUtcNow().ToTimestamp());
    }

    [Fact]
    public async Task A_caller_who_saw_another_version_is_told_so()
    {
        var desk = await planning.DeskAsync();
        await desk.FindAsync(FindingKind.Market, "grows");
        var request = desk.Competitor("contoso");
        request.Plan.ExpectedVersion = 7;
        await RefusedAsync(desk.Research.ProfileCompetitorAsync(request, cancellationToken: Cancellation), Grpc.Core.StatusCode.Aborted);
    }

    [Theory]
    [InlineData("unknown-team")]
    [InlineData("not-your-team")]
    public async Task Research_belongs_to_a_team_that_is_there_and_the_callers(string reason)
    {
        var desk = reason == "unknown-team" ? new Desk(planning, "nowhere") : await planning.DeskAsync();
        var research = new MarketResearch.MarketResearchClient(
            planning.As("mia", "sales-manager", reason == "unknown-team" ? "nowhere" : "another"));
        (await RefusedAsync(research.ProfileCompetitorAsync(desk.Competitor("contoso"), cancellationToken: Cancellation),
            reason == "unknown-team" ? Grpc.Core.StatusCode.FailedPrecondition
                : Grpc.Core.StatusCode.PermissionDenied)).Should().Be(reason);
    }

    [Fact]
    public async Task Every_wrong_field_of_a_request_is_named()
    {
        var desk = await planning.DeskAsync();
        await ShouldNameAsync(desk.Research.ProfileCompetitorAsync(
                new ProfileCompetitorRequest { Estimates = { new SalesEstimate() } }, cancellationToken: Cancellation),
            "price_position", "competitor", "name", "strategy", "estimates[0].period", "estimates[0].amount",
            "estimates[0].source", "source",
            "plan.team", "plan.fiscal_year");
        await ShouldNameAsync(
            desk.Research.RecordFindingAsync(new RecordFindingRequest { Plan = desk.Plan, Replaces = "x" },
                cancellationToken: Cancellation),
            "kind", "title", "evidence", "source", "observed_on", "replaces");
        await ShouldNameAsync(
            desk.Consultations.RequestInputAsync(new RequestInputRequest { Plan = desk.Plan }, cancellationToken: Cancellation),
            "department", "subject");
        await ShouldNameAsync(desk.Consultations.RecordMeetingAsync(
            new RecordFeasibilityMeetingRequest { Plan = desk.Plan, Conclusions = { "" } }, cancellationToken: Cancellation),
            "feasibility", "held_on", "subject", "conclusions[0]");
        await ShouldNameAsync(
            desk.Strategies.SetItemAsync(new SetStrategyItemRequest { Plan = desk.Plan }, cancellationToken: Cancellation),
            "item.key", "item.title", "item.measure");
        await ShouldNameAsync(desk.Strategies.PositionAsync(
            new PositionRequest { Plan = desk.Plan, Segments = { new Segment() } }, cancellationToken: Cancellation), "segments[0].name",
            "value_proposition");
        await ShouldNameAsync(desk.Plans.PhaseAsync(
            new PhasePlanRequest { Plan = desk.Plan, Seasonality = { new Google.Type.Decimal { Value = "x" } } },
            cancellationToken: Cancellation), "seasonality[0]");
        await ShouldNameAsync(desk.Plans.PresentAsync(new PresentPlanRequest { Plan = desk.Plan }, cancellationToken: Cancellation),
            "presented_on", "audience");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<string> RefusedAsync<T>(AsyncUnaryCall<T> call, Grpc.Core.StatusCode status)
    {
        var refusal = (await call.Invoking(each => each.ResponseAsync).Should().ThrowAsync<RpcException>()).Which;
        refusal.StatusCode.Should().Be(status);
        return refusal.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason;
    }

    private static async Task ShouldNameAsync<T>(AsyncUnaryCall<T> call, params string[] fields)
    {
        var refusal = (await call.Invoking(each => each.ResponseAsync).Should().ThrowAsync<RpcException>()).Which;
        refusal.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Select(violation => violation.Field).Should().Equal(fields);
    }
}
