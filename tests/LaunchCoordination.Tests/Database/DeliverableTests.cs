using System.Text;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.LaunchCoordination.V1;
using SalesPlatform.Documents;
using SalesPlatform.Tests.Hosting;
using Wire = SalesPlatform.Contracts.LaunchCoordination.V1;

namespace SalesPlatform.Tests.LaunchCoordination.Database;

/// <summary>Launch plan and promotion plan as files.</summary>
[Collection(nameof(RunningLaunchCoordination))]
public class DeliverableTests(RunningLaunchCoordination service) : IAsyncLifetime
{
    private string _team = "";
    private Wire.Launches.LaunchesClient _launches = null!;
    private Contracts.Deliverables.V1.Deliverables.DeliverablesClient _documents = null!;

    public async ValueTask InitializeAsync()
    {
        _team = await service.TeamAsync();
        _launches = new(service.As("mia", "sales-manager", _team));
        _documents = new(service.As("mia", "sales-manager", _team));
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_launch_becomes_two_documents_that_say_what_is_missing_and_are_found_by_team_and_period()
    {
        (await FluentActions.Awaiting(() => _documents
            .GetAsync(new GetDeliverableRequest { Kind = "launch-plan", Team = _team }, cancellationToken: Cancellation).ResponseAsync)
            .Should().ThrowAsync<RpcException>())
            .Which.StatusCode.Should().Be(StatusCode.NotFound);
        var launch = await DraftedAsync("P-100", "Pump 100", new DateOnly(2027, 2, 1));
        var drafted = service.Time.GetUtcNow();
        service.Time.Advance(TimeSpan.FromHours(1));
        await PromotedAsync(launch);
        await ShouldAnswerAsOfAsync(launch, drafted);
        var plan = await _documents.GetAsync(new GetDeliverableRequest { Kind = "launch-plan", Team = _team, Period = "FY2027" },
            cancellationToken: Cancellation);
        (plan.Subject, plan.SubjectName).Should().Be((launch.Launch, "Pump 100"));
        var html = Encoding.UTF8.GetString(DocumentRenderer.Render(plan, null, Language.English, FileFormat.Html));
        html.Should().Contain("No delivery is agreed with R&amp;D or production.").And
            .Contain("The promotion plan is not approved.").And.Contain("price list");
        var reply = await _launches.GetLaunchPlanAsync(new GetLaunchRequest { Launch = launch.Launch }, cancellationToken: Cancellation);
        plan.Sections.Single(section => section.Id == "readiness").Blocks[0].Table.Rows.Count(row => row.Flagged).Should()
            .Be(reply.Launch.Readiness.Conditions.Count(condition => !condition.Met && !condition.Waived));

        var promotion = await _documents.GetAsync(
            new GetDeliverableRequest { Kind = "promotion-plan", Team = _team, Subject = launch.Launch }, cancellationToken: Cancellation);
        new WorkbookReader(DocumentRenderer.Render(promotion, null, Language.Chinese, FileFormat.Xlsx)).Numbers("渠道", "合计")[2].Should()
            .Be(reply.Promotion.Budget.ToAmount());
        Table(plan, "case").Rows[^1].Cells[1].Money.Should().Be(reply.Launch.BusinessCase.SalesTarget);
        Table(promotion, "goals").Rows.Single().Cells[2].Number.Should().Be(reply.Promotion.Goals.Single().Terms.Target);
        await IssuedAndApprovedAsync(launch);
        await SeveralLaunchesAreNamedAsync(launch);
    }

    // As it would have been written before there was a promotion, and before there was anything.
    private async Task ShouldAnswerAsOfAsync(LaunchRequest launch, DateTimeOffset drafted)
    {
        var asked = new GetDeliverableRequest { Kind = "promotion-plan", Team = _team, Subject = launch.Launch };
        var now = await _documents.GetAsync(asked, cancellationToken: Cancellation);
        asked.AsOf = drafted.ToTimestamp();
        var then = await _documents.GetAsync(asked, cancellationToken: Cancellation);
        ($"{now.Sections}".Length > $"{then.Sections}".Length, then.AsOf).Should()
            .Be((true, drafted.ToTimestamp()), "channels and messages came later");
        asked.AsOf = drafted.AddYears(-10).ToTimestamp();
        var refusal = (await FluentActions.Awaiting(() => _documents.GetAsync(asked, cancellationToken: Cancellation).ResponseAsync)
            .Should().ThrowAsync<RpcException>()).Which;
        refusal.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason.Should().Be("nothing-known-yet");
    }

    private async Task IssuedAndApprovedAsync(LaunchRequest launch)
    {
        var waiting = await _documents.IssueAsync(
            new IssueDeliverableRequest
            {
                Deliverable = new GetDeliverableRequest
                {
                    Kind = "launch-plan", Team = _team,
                    Subject = launch.Launch
                }
            }, cancellationToken: Cancellation);
        (waiting.Number, waiting.Status).Should().Be(($"launch-plan/{_team}/{launch.Launch}", "awaiting-approval"));
        var executive = new Contracts.Deliverables.V1.Deliverables.DeliverablesClient(service.As("eva", "executive"));
        (await executive.ApproveAsync(new ApproveDeliverableRequest { Number = waiting.Number, Version = 1 },
            cancellationToken: Cancellation)).Status.Should().Be("issued");
    }

    private async Task SeveralLaunchesAreNamedAsync(LaunchRequest first)
    {
        var second = await DraftedAsync("P-200", "Pump 200", new DateOnly(2027, 3, 1));
        var refusal = (await FluentActions.Awaiting(
            () => _documents
                .GetAsync(new GetDeliverableRequest { Kind = "launch-plan", Team = _team, Period = "FY2027" },
                    cancellationToken: Cancellation).ResponseAsync)
            .Should().ThrowAsync<RpcException>()).Which;
        refusal.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Single().Description.Should()
            .Contain(first.Launch).And.Contain(second.Launch);
    }

    private async Task<LaunchRequest> DraftedAsync(string product, string name, DateOnly day)
    {
        var drafted = await _launches.DraftAsync(
            new DraftLaunchRequest { Team = _team, Product = product, Name = name, LaunchDate = day.ToDate() },
            cancellationToken: Cancellation);
        var launch = new LaunchRequest { Launch = drafted.Launch };
        await _launches.SetMilestoneAsync(
            new SetMilestoneRequest
            {
                Launch = launch, Milestone = "price list", Owner = "mia",
                DueOn = new DateOnly(2026, 12, 1).ToDate()
            }, cancellationToken: Cancellation);
        await _launches.SetBusinessCaseAsync(new SetBusinessCaseRequest
        {
            Launch = launch,
            BusinessCase = new BusinessCase { Price = 38_800m.ToMoney("CNY"), Volume = 420, SalesTarget = 18_000_000m.ToMoney("CNY") },
        }, cancellationToken: Cancellation);
        return launch;
    }

    private async Task PromotedAsync(LaunchRequest launch)
    {
        var marketing = new Wire.Promotions.PromotionsClient(service.As("tom", "marketing"));
        await marketing.SetTermsAsync(new SetPromotionTermsRequest
        {
            Launch = launch,
            Channels = { Channel("web", 30_000.25m), Channel("trade-fair", 70_000m) },
        }, cancellationToken: Cancellation);
        await marketing.SetGoalsAsync(new SetGoalsRequest
        {
            Launch = launch, Goals = { new GoalTerms { Channel = "web", Measure = "trials booked", Target = 120m.ToExact() } },
        }, cancellationToken: Cancellation);
        await marketing.WriteMessageAsync(new WriteMessageRequest { Launch = launch, Message = "slogan", Wording = "永不漏水" },
            cancellationToken: Cancellation);
    }

    private static DocumentTable Table(DocumentContent content, string id) => content.Sections.SelectMany(section => section.Blocks)
        .Select(block => block.Table).OfType<DocumentTable>().Single(table => table.Id == id);

    private static Channel Channel(string name, decimal amount) =>
        new()
        {
            Channel_ = name, StartsOn = new DateOnly(2027, 1, 15).ToDate(), EndsOn = new DateOnly(2027, 3, 31).ToDate(),
            Amount = amount.ToMoney("CNY")
        };
}
