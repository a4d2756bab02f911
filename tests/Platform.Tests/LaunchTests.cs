using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.LaunchCoordination.V1;
using SalesPlatform.Contracts.Platform.V1;
using static SalesPlatform.Tests.Platform.LaunchDesk;

namespace SalesPlatform.Tests.Platform;

/// <summary>Launches on real servers, by everybody who has a part in them.</summary>
public sealed class LaunchTests(PlatformFixture platform)
{
    private readonly LaunchDesk _desk = new(platform);

    [Fact]
    public async Task A_launch_goes_from_draft_to_review()
    {
        var launch = await _desk.PlannedAsync("launch-life");
        await _desk.PrepareAsync(launch);
        (await _desk.Executive.DecideAsync(new DecideRequest { Launch = launch, Go = true }, cancellationToken: Cancellation)).Status
            .Should().Be("go-decided");
        // Launching 60 days early takes goods and a price list that are there already.
        await _desk.Manager.CompleteMilestoneAsync(
            new CompleteMilestoneRequest { Launch = launch, Milestone = "price list", DoneOn = In(-1) }, cancellationToken: Cancellation);
        await _desk.Production.MeetAsync(new MeetDeliveryRequest { Launch = launch, Delivery = "lot", MetOn = In(-1) },
            cancellationToken: Cancellation);
        (await _desk.Manager.MarkLaunchedAsync(new MarkLaunchedRequest { Launch = launch, LaunchedOn = In(0) },
            cancellationToken: Cancellation))
            .Status.Should().Be("launched");

        var reviewed = await _desk.Manager.ReviewAsync(
            new ReviewRequest { Launch = launch, Results = "300 sold", Lessons = "brief earlier" }, cancellationToken: Cancellation);

        (reviewed.Status, reviewed.Results, reviewed.LaunchedOn).Should().Be(("reviewed", "300 sold", In(0)));
        (await ListedAsync("launch-life")).Should().Equal((launch.Launch, "reviewed", true));
        (await PublishedAsync(launch)).Should()
            .Equal("launch-planned", "delivery-committed", "promotion-plan-approved", "readiness-reached",
            "go-decided", "delivery-met", "launched", "launch-reviewed");
    }

    [Fact]
    public async Task A_slip_takes_readiness_away_says_why_and_can_be_seen_as_it_was_known()
    {
        var launch = await _desk.PlannedAsync("launch-slip");
        await _desk.PrepareAsync(launch);
        var ready = await _desk.Manager.GetAsync(new GetLaunchRequest { Launch = launch.Launch }, cancellationToken: Cancellation);
        var whenReady = Timestamp.FromDateTimeOffset(DateTimeOffset.UtcNow);

        var slipped = await _desk.Production.SlipAsync(
            new SlipDeliveryRequest { Launch = launch, Delivery = "lot", DueOn = In(60), Reason = "steel is late" },
            cancellationToken: Cancellation);

        (ready.Status, ready.Readiness.Ready, slipped.Status, slipped.Readiness.Ready).Should().Be(("ready", true, "planned", false));
        slipped.Readiness.Conditions.SelectMany(condition => condition.Unmet).Should().ContainSingle()
            .Which.Should().Match<Unmet>(unmet => unmet.Code == "not-before-launch" && unmet.Reason.Contains("steel is late"));
        (await _desk.Manager.GetAsync(new GetLaunchRequest { Launch = launch.Launch, AsOf = whenReady }, cancellationToken: Cancellation))
            .Should().Be(ready);
        (await ListedAsync("launch-slip", "planned")).Should().Equal((launch.Launch, "planned", false));
        var refusal = await RefusalAsync(() => _desk.Executive.DecideAsync(new DecideRequest { Launch = launch, Go = true }));
        refusal.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Metadata.Should().Contain("conditions", "delivery-dates");
        (await PublishedAsync(launch)).TakeLast(2).Should().Equal("delivery-slipped", "readiness-lost");
    }

    [Fact]
    public async Task A_changed_message_reopens_the_promotion_and_the_documents_tell_all_of_it()
    {
        var launch = await _desk.PlannedAsync("launch-message");
        await _desk.PrepareAsync(launch);
        var meeting = new Meeting
        {
            HeldOn = In(0), Title = "kick-off", Departments = { "marketing" }, Conclusions = "go on",
            SalesInput = "customers wait"
        };
        await _desk.Manager.RecordMeetingAsync(new RecordMeetingRequest { Launch = launch, Meeting = meeting },
            cancellationToken: Cancellation);

        await _desk.Marketing.WriteMessageAsync(
            new WriteMessageRequest { Launch = launch, Message = "slogan", Wording = "Hardly leaks." }, cancellationToken: Cancellation);

        var plan = await _desk.Manager.GetLaunchPlanAsync(new GetLaunchRequest { Launch = launch.Launch }, cancellationToken: Cancellation);
        plan.Meetings.Should().Equal(meeting);
        plan.Launch.Milestones.Single().Owner.Should().Be("mia");
        var promotion = await _desk.Marketing.GetPromotionPlanAsync(
            new GetLaunchRequest { Launch = launch.Launch }, cancellationToken: Cancellation);
        promotion.Should().Be(plan.Promotion);
        (promotion.Status, promotion.Revision, promotion.Budget, promotion.Assets.Single().ApprovedBy).Should()
            .Be(("draft", 1, 30_000m.ToMoney("USD"), ""));
        promotion.Pending.Should().HaveCount(2);
    }

    [Fact]
    public async Task Everybody_does_their_own_part_only()
    {
        var launch = await _desk.PlannedAsync("launch-parts");
        await _desk.PrepareAsync(launch);

        (await RefusalAsync(
            () => _desk.Rnd.SlipAsync(new SlipDeliveryRequest { Launch = launch, Delivery = "lot", DueOn = In(70), Reason = "x" })))
            .StatusCode.Should().Be(StatusCode.PermissionDenied);
        (await RefusalAsync(() => _desk.Manager.DecideAsync(new DecideRequest { Launch = launch, Go = true })))
            .StatusCode.Should().Be(StatusCode.PermissionDenied);
        var elsewhere = new Launches.LaunchesClient(platform.As("sales-manager", "launch-coordination", team: "elsewhere"));
        (await RefusalAsync(() => elsewhere.GetAsync(new GetLaunchRequest { Launch = launch.Launch }))).StatusCode.Should()
            .Be(StatusCode.PermissionDenied);
        (await elsewhere.ListAsync(new ListLaunchesRequest(), cancellationToken: Cancellation)).Launches.Should().BeEmpty();
    }

    [Fact]
    public async Task A_wrong_request_is_refused_field_by_field()
    {
        var refusal = await RefusalAsync(() => _desk.Manager.DraftAsync(new DraftLaunchRequest { Team = "a/b" }));
        refusal.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Select(field => field.Field)
            .Should().BeEquivalentTo("team", "product", "name", "launch_date");
        (await RefusalAsync(
            () => _desk.Manager.DraftAsync(new DraftLaunchRequest { Team = "nobody", Product = "p", Name = "n", LaunchDate = In(1) })))
            .GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason.Should().Be("unknown-team");
        (await RefusalAsync(() => _desk.Manager.GetAsync(new GetLaunchRequest { Launch = "pump" }))).StatusCode.Should()
            .Be(StatusCode.InvalidArgument);
        (await RefusalAsync(() => _desk.Manager.GetAsync(new GetLaunchRequest { Launch = Guid.CreateVersion7().ToString() })))
            .StatusCode.Should().Be(StatusCode.NotFound);
    }

    [Fact]
    public async Task Lists_go_on_where_a_page_ended()
    {
        await new Manager(platform).TeamAsync("launch-list");
        var drafted = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            var request = new DraftLaunchRequest { Team = "launch-list", Product = $"P-{i}", Name = "Pump", LaunchDate = In(10) };
            drafted.Add((await _desk.Manager.DraftAsync(request, cancellationToken: Cancellation)).Launch);
        }

        var first = await _desk.Manager.ListAsync(
            new ListLaunchesRequest { Team = "launch-list", PageSize = 2 }, cancellationToken: Cancellation);
        var second = await _desk.Manager.ListAsync(
            new ListLaunchesRequest { Team = "launch-list", PageSize = 2, PageToken = first.NextPageToken },
            cancellationToken: Cancellation);

        first.Launches.Concat(second.Launches).Select(item => item.Launch).Should().Equal(Enumerable.Reverse(drafted));
        second.NextPageToken.Should().BeEmpty();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<RpcException> RefusalAsync<T>(Func<AsyncUnaryCall<T>> call) =>
        (await FluentActions.Awaiting(async () => await call()).Should().ThrowAsync<RpcException>()).Which;

    private async Task<IEnumerable<(string Launch, string Status, bool Ready)>> ListedAsync(string team, string status = "") =>
        (await _desk.Manager.ListAsync(new ListLaunchesRequest { Team = team, Status = status }, cancellationToken: Cancellation)).Launches
            .Select(item => (item.Launch, item.Status, item.Ready));

    /// <summary>Names of what has been published of a launch, in order.</summary>
    private async Task<IReadOnlyList<string>> PublishedAsync(LaunchRequest launch)
    {
        var feed = new EventFeed.EventFeedClient(platform.As("operator", "launch-coordination"));
        using var call = feed.Read(new ReadEventsRequest(), cancellationToken: Cancellation);
        var names = new List<string>();
        await foreach (var e in call.ResponseStream.ReadAllAsync(Cancellation))
        {
            if (e.Subject == $"launch/{launch.Launch}")
                names.Add(e.Type.Split('.')[1]);
        }

        return names;
    }
}
