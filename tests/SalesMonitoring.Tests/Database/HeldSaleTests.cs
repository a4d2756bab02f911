using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Tests.SalesMonitoring.Database;

/// <summary>Sales that wait for the manager, through the service. The threshold is the team's own, so that other tests' reps meet
/// none.</summary>
[Collection(nameof(RunningSalesMonitoring))]
public class HeldSaleTests(RunningSalesMonitoring service)
{
    private static readonly DateOnly Sep1 = new(2026, 9, 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reps_large_sale_is_in_no_figure_and_no_published_event_before_the_manager_approves_it()
    {
        var floor = await service.FloorAsync();
        await SetAsync(floor, 100);
        var small = await Rep(floor).RecordAsync(Sale(floor, "s1", 99.99m), cancellationToken: Cancellation);
        small.Outcome.Should().Be("recorded");
        var key = $"{Guid.NewGuid()}";
        var held = await Rep(floor).RecordAsync(Sale(floor, "s2", 100m), Key(key), cancellationToken: Cancellation);
        (held.Outcome, held.Waiting.Teams.Single(), held.Waiting.Threshold.ToAmount(), held.Waiting.AskedBy).Should()
            .Be(("waiting", floor.Team, 100m, floor.Ann));
        (await Rep(floor).RecordAsync(Sale(floor, "s2", 100m), Key(key), cancellationToken: Cancellation)).Should().Be(held);
        var again = await Rep(floor).RecordAsync(Sale(floor, "s2", 100m), cancellationToken: Cancellation);
        (again.Outcome, again.Version).Should().Be(("waiting", held.Version), "the same line again is a no-op");

        (await ActualAsync(floor)).Should().Be(99.99m);
        (await PublishedAsync(floor)).Should().Equal("sale-recorded o-s1");
        (await floor.Sales.ListAsync(new ListSalesRequest { Source = floor.Source }, cancellationToken: Cancellation)).Facts.Should()
            .ContainSingle();
        var order = await Rep(floor).GetOrderAsync(new GetOrderRequest { Source = floor.Source, Order = "o-s2" },
            cancellationToken: Cancellation);
        (order.Lines.Count, order.Waiting.Single().ExternalId).Should().Be((0, "s2"));

        service.Time.Advance(TimeSpan.FromHours(1));
        var approved = await Approvals(floor, "mia").ApproveAsync(Decision(floor, "s2"), cancellationToken: Cancellation);
        (approved.Outcome, approved.CompanyAmount.ToAmount()).Should().Be(("recorded", 100m));
        (await Approvals(floor, "mia").ApproveAsync(Decision(floor, "s2"), cancellationToken: Cancellation)).Outcome.Should()
            .Be("unchanged");
        (await ActualAsync(floor)).Should().Be(199.99m);
        (await PublishedAsync(floor)).Should().Equal("sale-recorded o-s1", "sale-recorded o-s2");
        (await floor.Sales.ListAsync(new ListSalesRequest { Source = floor.Source }, cancellationToken: Cancellation)).Facts
            .Should().AllSatisfy(fact => fact.OccurredOn.Should().Be(Sep1.ToDate(), "it counts on its own day"));
        (await AuditAsync(floor, "o-s2")).Should().Equal(
            "sale-recorded by mia as sales-manager", "held-sale-approved by mia as sales-manager",
            $"sale-held by {floor.Ann} as sales-rep");
    }

    [Fact]
    public async Task The_author_another_teams_manager_and_a_rep_do_not_decide()
    {
        var floor = await service.FloorAsync();
        await SetAsync(floor, 100);
        await Rep(floor).RecordAsync(Sale(floor, "s1", 100m), cancellationToken: Cancellation);
        (await ReasonAsync(Approvals(floor, floor.Ann).ApproveAsync(Decision(floor, "s1"),
            cancellationToken: Cancellation))).Should().Be("approver-is-author");
        var other = new SaleApprovals.SaleApprovalsClient(service.As("max", "sales-manager", "another"));
        (await ReasonAsync(other.ApproveAsync(Decision(floor, "s1"), cancellationToken: Cancellation))).Should().Be("not-your-team");
        (await ReasonAsync(other.RejectAsync(Decision(floor, "s1", "no"), cancellationToken: Cancellation))).Should().Be("not-your-team");
        (await other.ListAsync(new ListHeldSalesRequest(), cancellationToken: Cancellation)).Sales.Should()
            .NotContain(sale => sale.Source == floor.Source);
        (await StatusAsync(new SaleApprovals.SaleApprovalsClient(service.As(floor.Bob, "sales-rep", floor.Team, floor.Bob))
            .ApproveAsync(Decision(floor, "s1"), cancellationToken: Cancellation))).Should().Be(StatusCode.PermissionDenied);
        (await StatusAsync(Approvals(floor, "mia").SetThresholdAsync(new SetSaleThresholdRequest(),
            cancellationToken: Cancellation))).Should()
            .Be(StatusCode.PermissionDenied, "whom it binds does not set it");
        (await ActualAsync(floor)).Should().Be(0);
    }

    [Fact]
    public async Task What_waits_is_due_to_the_teams_manager_alone_and_what_was_rejected_to_its_author()
    {
        var floor = await service.FloorAsync();
        await SetAsync(floor, 100);
        await Rep(floor).RecordAsync(Sale(floor, "s1", 90m), cancellationToken: Cancellation);
        await Rep(floor).CorrectAsync(new CorrectSaleRequest
        {
            Source = floor.Source, ExternalId = "s1", Sale = Sale(floor, "s1", 150m).Sale, Reason = "second delivery",
        }, cancellationToken: Cancellation);

        var item = (await DueAsync(floor, "mia", "sales-manager", floor.Team)).Should().ContainSingle().Subject;
        (item.Kind, item.Team, item.Employee, item.AskedBy).Should().Be(("sale-approval", floor.Team, floor.Ann, floor.Ann));
        item.NotBy.Should().Equal(floor.Ann);
        item.Actions.Select(action => action.Verb).Should().Equal("approve", "return");
        item.Actions[0].Command.Should().Be($"sale approve s1 --source {floor.Source} --revision 2");
        item.Changes.Select(change => (change.What.En, change.Before?.Money?.ToAmount(), change.After?.Money?.ToAmount())).Should()
            .StartWith(("Counts", 90m, 150m));
        (await DueAsync(floor, floor.Ann, "sales-manager", floor.Team)).Should().BeEmpty("she wrote it");
        (await DueAsync(floor, "fay", "finance", "*")).Should().BeEmpty("the manager is there for it");

        await Approvals(floor, "mia").RejectAsync(Decision(floor, "s1", "not delivered", 2), cancellationToken: Cancellation);
        (await DueAsync(floor, "mia", "sales-manager", floor.Team)).Should().BeEmpty();
        var mine = (await DueAsync(floor, floor.Ann, "sales-rep", floor.Team)).Should().ContainSingle().Subject;
        (mine.Kind, mine.What.En).Should().Be(("sale-rejected", "Sale s1 was rejected: not delivered"));
        (await ActualAsync(floor)).Should().Be(90m);
        await WithdrawAsync(floor, "s1", 2);
        (await floor.Sales.ReturnAsync(new ReturnSaleRequest
        {
            Source = floor.Source, ExternalId = "s1", ReturnId = "r1", OccurredOn = Sep1.ToDate(), Quantity = 1m.ToExact(),
        }, cancellationToken: Cancellation)).Outcome.Should().Be("returned", "the line that counts keeps its id");
        (await DueAsync(floor, floor.Ann, "sales-rep", floor.Team)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_line_shared_between_teams_is_proposed_and_asked_of_finance()
    {
        var (floor, other) = (await service.FloorAsync(), await service.FloorAsync());
        var shared = Sale(floor, "s1", 10m);
        shared.Sale.Credits.Clear();
        shared.Sale.Credits.Add([
            new Credit { Rep = floor.Ann, Share = 0.5m.ToExact() }, new Credit { Rep = other.Ann, Share = 0.5m.ToExact() }]);
        (await ReasonAsync(floor.Sales.RecordAsync(shared, cancellationToken: Cancellation))).Should().Be("not-your-team");
        shared.Propose = true;
        var held = await floor.Sales.RecordAsync(shared, cancellationToken: Cancellation);
        (held.Outcome, held.Waiting.Threshold is null).Should().Be(("waiting", true));
        (await DueAsync(other, "max", "sales-manager", other.Team)).Should().BeEmpty("half of it is not theirs");
        (await ReasonAsync(new SaleApprovals.SaleApprovalsClient(service.As("max", "sales-manager", other.Team))
            .ApproveAsync(Decision(floor, "s1"), cancellationToken: Cancellation))).Should().Be("not-your-team");
        (await DueAsync(other, "fay", "finance", "*")).Should().ContainSingle().Which.Kind.Should().Be("sale-approval");
        await new SaleApprovals.SaleApprovalsClient(service.As("fay", "finance")).ApproveAsync(
            Decision(floor, "s1"), cancellationToken: Cancellation);
        (await ActualAsync(other)).Should().Be(5m);
    }

    [Fact]
    public async Task What_is_taken_back_gives_its_id_free_for_its_real_order_where_a_reps_revisions_go_on_from_it()
    {
        var floor = await service.FloorAsync();
        await SetAsync(floor, 100);
        foreach (var id in new[] { "s1", "s2" })
            await Rep(floor).RecordAsync(Sale(floor, id, 150m), cancellationToken: Cancellation);
        (await ReasonAsync(floor.Sales.RecordAsync(Moved("s1", 150m), cancellationToken: Cancellation))).Should()
            .Be("external-id-in-other-order", "it waits there");
        foreach (var id in new[] { "s1", "s2", "s1" })
            (await WithdrawAsync(floor, id)).Status.Should().Be("withdrawn");

        (await floor.Sales.RecordAsync(Moved("s1", 150m), cancellationToken: Cancellation)).Outcome.Should().Be("recorded");
        (await ReasonAsync(Rep(floor).RecordAsync(Sale(floor, "s1", 150m), cancellationToken: Cancellation))).Should()
            .Be("external-id-in-other-order", "it counts in the other one now");
        var first = Moved("s2", 170m);
        first.Revision = 1;
        (await ReasonAsync(Rep(floor).RecordAsync(first, cancellationToken: Cancellation))).Should()
            .Be("content-differs", "whoever looked at the first revision looked at another sale");
        var held = await Rep(floor).RecordAsync(Moved("s2", 170m), cancellationToken: Cancellation);
        (held.Outcome, held.Revision).Should().Be(("waiting", 2));
        (await ReasonAsync(Approvals(floor, "mia").ApproveAsync(Decision(floor, "s2"), cancellationToken: Cancellation))).Should()
            .Be("held-sale-not-found");
        (await Approvals(floor, "mia").ApproveAsync(Decision(floor, "s2", revision: 2), cancellationToken: Cancellation)).Order.Should()
            .Be("o-real");
        (await ActualAsync(floor)).Should().Be(320m);

        RecordSaleRequest Moved(string id, decimal amount)
        {
            var request = Sale(floor, id, amount);
            (request.Sale.Order, request.Sale.Line) = ("o-real", 1);
            return request;
        }
    }

    [Fact]
    public async Task An_id_that_is_taken_back_while_two_orders_want_it_is_of_one_of_them()
    {
        var floor = await service.FloorAsync();
        await SetAsync(floor, 100);
        var ids = Enumerable.Range(1, 40).Select(number => $"r{number}").ToList();
        foreach (var id in ids)
            await Rep(floor).RecordAsync(Sale(floor, id, 150m), cancellationToken: Cancellation);
        var calls = Task.WhenAll(ids.SelectMany(id =>
        {
            var other = Sale(floor, id, 150m);
            other.Sale.Order = $"other-{id}";
            return new Task[]
            {
                WithdrawAsync(floor, id), TriedAsync(Rep(floor).RecordAsync(Sale(floor, id, 150m), cancellationToken: Cancellation)),
                TriedAsync(floor.Sales.RecordAsync(other, cancellationToken: Cancellation)),
            };
        }));
        // Whoever was slower pauses by the service's clock.
        await Eventually.BeAsync("every call to be answered", () =>
        {
            service.Time.Advance(TimeSpan.FromMilliseconds(50));
            return calls.IsCompleted;
        });

        await calls;
        var facts = (await floor.Sales.ListAsync(new ListSalesRequest { Source = floor.Source }, cancellationToken: Cancellation)).Facts;
        var held = (await Approvals(floor, "mia").ListAsync(new ListHeldSalesRequest { Team = floor.Team, PageSize = 200 },
            cancellationToken: Cancellation)).Sales;
        foreach (var id in ids)
        {
            facts.Where(fact => fact.ExternalId == id).Select(fact => fact.Order)
                .Concat(held.Where(sale => sale.ExternalId == id).Select(sale => sale.Sale.Order)).Distinct().Should()
                .HaveCountLessThanOrEqualTo(1);
            var again = Sale(floor, id, 10m);
            (again.Sale.Order, again.Revision) = ($"third-{id}", 9);
            if (facts.Any(fact => fact.ExternalId == id))
            {
                (await ReasonAsync(floor.Sales.RecordAsync(again, cancellationToken: Cancellation))).Should()
                    .Be("external-id-in-other-order");
            }
        }

        static async Task TriedAsync(AsyncUnaryCall<SaleReply> call)
        {
            var done = await Task.WhenAny(call.ResponseAsync);
            if (done.Exception?.InnerException is RpcException refused)
                refused.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason.Should().Be("external-id-in-other-order");
        }
    }

    [Fact]
    public async Task A_line_is_not_corrected_into_another_order()
    {
        var floor = await service.FloorAsync();
        await floor.Sales.RecordAsync(Sale(floor, "s1", 90m), cancellationToken: Cancellation);
        var correction = new CorrectSaleRequest
        {
            Source = floor.Source, ExternalId = "s1", Sale = Sale(floor, "s1", 80m).Sale, Reason = "typo",
        };
        correction.Sale.Order = "o-other";
        (await ReasonAsync(floor.Sales.CorrectAsync(correction, cancellationToken: Cancellation))).Should()
            .Be("external-id-in-other-order");
        correction.Sale.Order = "o-s1";
        (await floor.Sales.CorrectAsync(correction, cancellationToken: Cancellation)).Outcome.Should().Be("corrected");
    }

    [Fact]
    public async Task Finance_is_asked_about_what_a_manager_sold_who_may_be_the_only_one()
    {
        var floor = await service.FloorAsync();
        await SetAsync(floor, 100);
        await new Sales.SalesClient(service.As(floor.Ann, ["sales-rep", "sales-manager"], floor.Team, floor.Ann)).RecordAsync(
            Sale(floor, "s1", 150m), cancellationToken: Cancellation);
        (await DueAsync(floor, floor.Ann, "sales-manager", floor.Team)).Should().BeEmpty("she wrote it");
        (await DueAsync(floor, "fay", "finance", "*")).Should().ContainSingle().Which.Kind.Should().Be("sale-approval");
    }

    [Fact]
    public async Task A_higher_revision_is_no_way_around_the_right_to_the_shares_before()
    {
        var (floor, other) = (await service.FloorAsync(), await service.FloorAsync());
        await floor.Sales.RecordAsync(Sale(floor, "s1", 10m), cancellationToken: Cancellation);
        var theirs = Sale(floor, "s1", 10m);
        theirs.Revision = 2;
        theirs.Sale.Credits[0].Rep = other.Ann;
        (await ReasonAsync(other.Sales.RecordAsync(theirs, cancellationToken: Cancellation))).Should().Be("not-your-team");
        using var many = other.Sales.RecordMany(cancellationToken: Cancellation);
        await many.RequestStream.WriteAsync(theirs, Cancellation);
        await many.RequestStream.CompleteAsync();
        (await many.ResponseStream.ReadAllAsync(Cancellation).SingleAsync(Cancellation)).Error.Code.Should().Be("not-your-team");
        ((await ActualAsync(floor)), await ActualAsync(other)).Should().Be((10m, 0m));
    }

    [Fact]
    public async Task A_stream_of_lines_answers_each_and_lines_with_ids_of_their_own_are_said_again()
    {
        var floor = await service.FloorAsync();
        await SetAsync(floor, 100);
        using (var many = Rep(floor).RecordMany(cancellationToken: Cancellation))
        {
            foreach (var (id, amount) in new[] { ("s1", 99m), ("s2", 100m), ("s3", 200m), ("s2", 100m) })
                await many.RequestStream.WriteAsync(Sale(floor, id, amount), Cancellation);
            await many.RequestStream.CompleteAsync();
            (await many.ResponseStream.ReadAllAsync(Cancellation).Select(reply => reply.Sale.Outcome).ToListAsync(Cancellation)).Should()
                .Equal("recorded", "waiting", "waiting", "waiting");
        }

        await Approvals(floor, "mia").ApproveAsync(Decision(floor, "s3"), cancellationToken: Cancellation);
        await Approvals(floor, "mia").RejectAsync(Decision(floor, "s2", "no"), cancellationToken: Cancellation);
        await Rep(floor).CorrectAsync(new CorrectSaleRequest
        {
            Source = floor.Source, ExternalId = "s2", Sale = Sale(floor, "s2", 120m).Sale, Reason = "signed",
        }, cancellationToken: Cancellation);
        await Approvals(floor, "mia").ApproveAsync(Decision(floor, "s2", revision: 2), cancellationToken: Cancellation);
        (await ActualAsync(floor)).Should().Be(419m);
    }

    [Fact]
    public async Task A_threshold_is_whole_in_company_currency_of_a_known_team_and_off_again_without_an_amount()
    {
        var floor = await service.FloorAsync();
        var finance = new SaleApprovals.SaleApprovalsClient(service.As("fay", "finance"));
        (await FieldAsync(finance, new SetSaleThresholdRequest { Team = floor.Team, Amount = 1.001m.ToMoney("CNY") })).Should()
            .Be("amount");
        (await FieldAsync(finance, new SetSaleThresholdRequest { Team = floor.Team, Amount = 1m.ToMoney("EUR") })).Should().Be("amount");
        (await FieldAsync(finance, new SetSaleThresholdRequest { Team = floor.Team, Amount = 0m.ToMoney("CNY") })).Should().Be("amount");
        (await ReasonAsync(finance.SetThresholdAsync(new SetSaleThresholdRequest { Team = "nowhere", Amount = 1m.ToMoney("CNY") },
            cancellationToken: Cancellation)))
            .Should().Be("unknown-team");
        var set = await SetAsync(floor, 100);
        (await SetAsync(floor, 100)).Version.Should().Be(set.Version, "the same again changes nothing");
        await Rep(floor).RecordAsync(Sale(floor, "s1", 100m), cancellationToken: Cancellation);
        (await SetAsync(floor, null)).Teams.Should().NotContain(team => team.Team == floor.Team);
        (await Rep(floor).RecordAsync(Sale(floor, "s2", 100m), cancellationToken: Cancellation)).Outcome.Should().Be("recorded");
        (await Approvals(floor, "mia").ListAsync(new ListHeldSalesRequest { Team = floor.Team }, cancellationToken: Cancellation)).Sales
            .Should().ContainSingle("what waits goes on waiting").Which.ExternalId.Should().Be("s1");
        (await AuditAsync("sale-thresholds", "")).Should().Contain("sale-threshold-set by fay as finance");
    }

    private static Metadata Key(string key) => new() { { "idempotency-key", key } };

    private async Task<SaleThresholds> SetAsync(Floor floor, decimal? amount) =>
        await new SaleApprovals.SaleApprovalsClient(service.As("fay", "finance")).SetThresholdAsync(
            new SetSaleThresholdRequest { Team = floor.Team, Amount = amount?.ToMoney("CNY") }, cancellationToken: Cancellation);

    private static Sales.SalesClient Rep(Floor floor) => floor.SalesOf(floor.Ann);

    private async Task<HeldSale> WithdrawAsync(Floor floor, string id, int revision = 1) =>
        await new SaleApprovals.SaleApprovalsClient(service.As(floor.Ann, "sales-rep", floor.Team, floor.Ann)).WithdrawAsync(
            new WithdrawHeldSaleRequest { Source = floor.Source, ExternalId = id, Revision = revision }, cancellationToken: Cancellation);

    private SaleApprovals.SaleApprovalsClient Approvals(Floor floor, string person) =>
        new(service.As(person, "sales-manager", floor.Team));

    private static RecordSaleRequest Sale(Floor floor, string id, decimal amount)
    {
        var request = floor.Sale($"o-{id}", Sep1, amount);
        request.ExternalId = id;
        return request;
    }

    private static DecideHeldSaleRequest Decision(Floor floor, string id, string reason = "", int revision = 1) =>
        new() { Source = floor.Source, ExternalId = id, Revision = revision, Reason = reason };

    private static async Task<decimal> ActualAsync(Floor floor) => (await floor.FiguresAsync("FY2027")).Total.Actual.ToAmount();

    private async Task<IReadOnlyList<DueItem>> DueAsync(Floor floor, string person, string role, string team) =>
        [.. (await new DueItems.DueItemsClient(service.As(person, role, team)).ListAsync(
            new ListDueRequest { Team = floor.Team, PageSize = 200 }, cancellationToken: Cancellation)).Items
            .Where(item => item.Kind.StartsWith("sale-", StringComparison.Ordinal))];

    private async Task<IReadOnlyList<string>> PublishedAsync(Floor floor)
    {
        using var call = new EventFeed.EventFeedClient(service.As("ops", "operator")).Read(
            new ReadEventsRequest(), cancellationToken: Cancellation);
        return await call.ResponseStream.ReadAllAsync(Cancellation)
            .Where(e => e.Subject.Contains($"/{floor.Source}/", StringComparison.Ordinal))
            .Select(e => $"{e.Type.Split('.')[1]} {e.Subject.Split('/')[^1]}").ToListAsync(Cancellation);
    }

    private Task<IReadOnlyList<string>> AuditAsync(Floor floor, string order) => AuditAsync($"order/{floor.Source}/{order}", "");

    private async Task<IReadOnlyList<string>> AuditAsync(string stream, string actor) =>
        [.. (await new Audit.AuditClient(service.As("ops", "operator")).SearchAsync(
            new SearchAuditRequest { Subject = stream, Actor = actor, PageSize = 200 }, cancellationToken: Cancellation)).Entries
            .Select(entry => $"{entry.Type.Split('.')[1]} by {entry.Actor} as {entry.Role}")];

    private static async Task<string> FieldAsync(SaleApprovals.SaleApprovalsClient finance, SetSaleThresholdRequest request) =>
        (await Refused(finance.SetThresholdAsync(request))).GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Single().Field;

    private static async Task<string> ReasonAsync<T>(AsyncUnaryCall<T> call) =>
        (await Refused(call)).GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason;

    private static async Task<StatusCode> StatusAsync<T>(AsyncUnaryCall<T> call) => (await Refused(call)).StatusCode;

    private static async Task<RpcException> Refused<T>(AsyncUnaryCall<T> call) =>
        (await FluentActions.Awaiting(() => call.ResponseAsync).Should().ThrowAsync<RpcException>()).Which;
}
