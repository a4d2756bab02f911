using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Store;
using SalesPlatform.Planning;
using SalesPlatform.Tests.Hosting;
using DocumentsClient = SalesPlatform.Contracts.Deliverables.V1.Deliverables.DeliverablesClient;
using PlansClient = SalesPlatform.Contracts.Planning.V1.AnnualPlans.AnnualPlansClient;

namespace SalesPlatform.Tests.Planning.Database;

/// <summary>A company brings its history: who has the role for it states when each fact was recorded, and time does not run back by
/// it.</summary>
public sealed class MigrationTests(MigrationTests.Brought planning) : IClassFixture<MigrationTests.Brought>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private const string Team = "north";

    [Fact]
    public async Task A_history_is_recorded_at_the_times_it_states_and_answered_as_of_any_of_them()
    {
        var (settings, plans) = (new Organisation.OrganisationClient(planning.As("eva", ["executive", "migration"])),
                Plans("sales-manager", "migration"));
        await settings.SetAsync(new SetOrganisationRequest { FiscalStartMonth = 1, Currency = "CNY", TimeZone = "Asia/Shanghai" },
            At("2025-01-02T09:00:00+08:00"), cancellationToken: Token);
        // Told by another service only now: what is taken in from there has a time of its own.
        await planning.LearnAsync($"team/{Team}", 1, new TeamAdded(Team, "North"));

        await plans.CreateAsync(Plan(0.1m), At("2025-10-06T18:00:00+08:00", "create"), cancellationToken: Token);
        await plans.AssignAsync(North(200m), At("2025-10-20T18:00:00+08:00"), cancellationToken: Token);
        await plans.AssignAsync(North(300m), At("2025-10-20T18:00:00+08:00"), cancellationToken: Token);

        (await TargetAsync("2025-10-06T10:00:00Z")).Should().Be(0m);
        (await TargetAsync("2025-10-20T09:59:59Z")).Should().Be(0m);
        (await TargetAsync("2025-10-20T10:00:00Z")).Should().Be(300m);
        (await RefusalAsync(plans.GetAsync(Get("2025-10-06T09:59:59Z"), cancellationToken: Token))).Status.Should()
            .Be(Grpc.Core.StatusCode.NotFound);

        (await DocumentAsync("sales-plan", "2025-10-06T10:00:00Z")).Should().NotContain("300");
        (await DocumentAsync("sales-plan", "2025-10-20T10:00:00Z")).Should().Contain("300");
        (await RefusalAsync(
            Documents.GetAsync(Document("market-analysis-report", "2025-01-02T00:59:59Z"), cancellationToken: Token))).Reason.Should()
            .Be("nothing-known-yet");

        // Earlier than the newest fact, even of another stream; named, so that who brings a history sees where it stands.
        var back = await RefusalAsync(plans.CreateAsync(Plan(0.1m, "FY2026"), At("2025-10-20T17:59:59+08:00"), cancellationToken: Token));
        (back.Status, back.Reason, back.Info.Metadata["newest"]).Should().Be(
            (Grpc.Core.StatusCode.FailedPrecondition, "recorded-before-newest", "2025-10-20T10:00:00.0000000Z"));
        // A load that was broken off is told again: what is there answers as it did.
        (await plans.CreateAsync(Plan(0.1m), At("2025-10-06T18:00:00+08:00", "create"), cancellationToken: Token)).Version.Should().Be(1);

        await plans.AssignAsync(North(400m), cancellationToken: Token);
        (await RefusalAsync(plans.AssignAsync(North(500m), At("2025-10-21T18:00:00+08:00"), cancellationToken: Token))).Reason.Should()
            .Be("recorded-before-newest", "somebody works here already");
    }

    [Fact]
    public async Task What_is_recorded_tells_who_stated_it_and_when_and_waits_no_year_to_be_published()
    {
        var settings = new Organisation.OrganisationClient(planning.As("eva", ["executive", "migration"]));
        await settings.SetAsync(new SetOrganisationRequest { FiscalStartMonth = 1, Currency = "CNY", TimeZone = "Asia/Shanghai" },
            At("2025-01-02T09:00:00+08:00"), cancellationToken: Token);

        await using var session = planning.Store.QuerySession();
        // The first plan of another test fixes the calendar behind it.
        var stored = (await session.Events.FetchStreamAsync("organisation", token: TestContext.Current.CancellationToken))[0];
        (stored.Timestamp, stored.GetHeader(EventHeaders.Actor)?.ToString(), stored.GetHeader(EventHeaders.Role)?.ToString()).Should().Be(
            (new DateTimeOffset(2025, 1, 2, 1, 0, 0, TimeSpan.Zero), "eva", "executive"));
        DateTimeOffset.Parse(stored.GetHeader(EventHeaders.MigratedAt)!.ToString()!, CultureInfo.InvariantCulture).Should()
            .Be(planning.Time.GetUtcNow());
        var ready = await planning.Services.GetRequiredService<HealthCheckService>()
            .CheckHealthAsync(check => check.Name == "store", TestContext.Current.CancellationToken);
        ready.Entries.Should().ContainSingle().Which.Value.Status.Should().Be(HealthStatus.Healthy);
    }

    [Theory]
    [InlineData("2025-10-06T18:00:00+08:00", Grpc.Core.StatusCode.PermissionDenied, "not-migration", "sales-manager")]
    [InlineData("2026-11-20T08:00:01Z", Grpc.Core.StatusCode.InvalidArgument, "in-the-future", "sales-manager", "migration")]
    [InlineData("2025-10-06", Grpc.Core.StatusCode.InvalidArgument, "not-an-instant", "sales-manager", "migration")]
    [InlineData("2025-10-06T18:00:00", Grpc.Core.StatusCode.InvalidArgument, "not-an-instant", "sales-manager", "migration")]
    public async Task Who_may_not_and_what_cannot_be_is_refused(string stated, Grpc.Core.StatusCode status, string reason,
        params string[] roles)
    {
        var refused = (await FluentActions.Awaiting(() => Plans(roles).CreateAsync(Plan(0.1m), At(stated)).ResponseAsync).Should()
            .ThrowAsync<RpcException>()).Which;
        var details = refused.GetRpcStatus()!;
        (refused.StatusCode, details.GetDetail<ErrorInfo>()?.Reason ?? details.GetDetail<BadRequest>()!.FieldViolations.Single().Reason)
            .Should().Be((status, reason));
    }

    [Fact]
    public async Task The_role_opens_no_operation_and_no_other_team()
    {
        (await FluentActions.Awaiting(() => Plans("migration").CreateAsync(Plan(0.1m)).ResponseAsync).Should().ThrowAsync<RpcException>())
            .Which.StatusCode.Should().Be(Grpc.Core.StatusCode.PermissionDenied);
        await planning.LearnAsync($"team/{Team}", 1, new TeamAdded(Team, "North"));
        var other = new PlansClient(planning.As("mia", ["sales-manager", "migration"], "south"));
        (await RefusalAsync(other.CreateAsync(Plan(0.1m), At("2025-10-06T18:00:00+08:00"), cancellationToken: Token))).Reason.Should()
            .Be("not-your-team");
    }

    private PlansClient Plans(params string[] roles) => new(planning.As("mia", roles, Team));

    private static Metadata At(string instant, string? key = null) =>
        key is null ? new Metadata { { "recorded-at", instant } } : new Metadata { { "recorded-at", instant }, { "idempotency-key", key } };

    private static CreatePlanRequest Plan(decimal growth, string year = "FY2027") => new()
    {
        Team = Team, FiscalYear = year, Baseline = 1000m.ToMoney("CNY"), BaselineSource = "accounts", Growth = growth.ToExact(),
    };

    private static AssignTargetRequest North(decimal amount) => new()
    {
        Plan = new PlanRequest { Team = Team, FiscalYear = "FY2027" }, Region = "N", Period = "FY2027-M01", Amount = amount.ToMoney("CNY"),
    };

    private DocumentsClient Documents => new(planning.As("mia", "sales-manager", Team));

    private static GetDeliverableRequest Document(string kind, string asOf) => new()
    {
        Kind = kind, Team = Team, Period = "FY2027", AsOf = DateTimeOffset.Parse(asOf, CultureInfo.InvariantCulture).ToTimestamp(),
    };

    // Its sections: the cover names instants, which hold any digits.
    private async Task<string> DocumentAsync(string kind, string asOf) =>
        $"{(await Documents.GetAsync(Document(kind, asOf), cancellationToken: TestContext.Current.CancellationToken)).Sections}";

    private static GetPlanRequest Get(string asOf) => new()
    {
        Team = Team, FiscalYear = "FY2027", AsOf = DateTimeOffset.Parse(asOf, CultureInfo.InvariantCulture).ToTimestamp(),
    };

    private async Task<decimal> TargetAsync(string asOf)
    {
        var plan = await Plans("sales-manager").GetAsync(Get(asOf), cancellationToken: TestContext.Current.CancellationToken);
        return plan.Lines.Sum(line => line.Amount.ToAmount());
    }

    private static async Task<(Grpc.Core.StatusCode Status, string Reason, ErrorInfo Info)> RefusalAsync<T>(AsyncUnaryCall<T> call)
    {
        var refused = (await FluentActions.Awaiting(() => call.ResponseAsync).Should().ThrowAsync<RpcException>()).Which;
        var info = refused.GetRpcStatus()!.GetDetail<ErrorInfo>()!;
        return (refused.StatusCode, info.Reason, info);
    }

    /// <summary>The refused leave nothing behind, and the same settings stated again change nothing: one service is enough.</summary>
    public sealed class Brought() : RunningService("planning", builder => builder.AddPlanning(), app => app.MapPlanning());
}
