using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Tests.SalesMonitoring.Database;

/// <summary>Lists of facts and of observations on a real database.</summary>
[Collection(nameof(RunningSalesMonitoring))]
public class ListTests(RunningSalesMonitoring service)
{
    private static readonly DateOnly Sep1 = new(2026, 9, 1);

    [Fact]
    public async Task Facts_are_listed_latest_first_with_filters_page_by_page()
    {
        var floor = await service.FloorAsync();
        var first = await floor.SellAsync(Sep1, 20, reps: [floor.Ann, floor.Bob]);
        await floor.SellAsync(Sep1.AddDays(1), 30, "c2");
        var then = service.Time.GetUtcNow();
        service.Time.Advance(TimeSpan.FromSeconds(1));
        await floor.Sales.ReturnAsync(
            new ReturnSaleRequest
            {
                Source = floor.Source, ExternalId = first.ExternalId, ReturnId = "r",
                OccurredOn = Sep1.AddDays(2).ToDate(), Quantity = 1m.ToExact()
            },
            cancellationToken: Cancellation);

        var (found, token) = (new List<SalesFact>(), "");
        do
        {
            var page = await floor.Sales.ListAsync(
                new ListSalesRequest { Team = floor.Team, PageSize = 2, PageToken = token }, cancellationToken: Cancellation);
            page.Facts.Count.Should().BeLessThanOrEqualTo(2);
            found.AddRange(page.Facts);
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        found.Select(fact => (fact.Kind, fact.Rep, fact.Amount.ToAmount())).Should().Equal(
            ("return", floor.Bob, -10m), ("return", floor.Ann, -10m), ("sale", floor.Ann, 30m), ("sale", floor.Bob, 10m),
            ("sale", floor.Ann, 10m));

        (await CountAsync(floor, new ListSalesRequest { Customer = "c2" })).Should().Be(1);
        (await CountAsync(floor, new ListSalesRequest { Kind = "return", Rep = floor.Bob })).Should().Be(1);
        (await CountAsync(floor, new ListSalesRequest { Period = "FY2027-M04" })).Should().Be(0);
        (await CountAsync(floor, new ListSalesRequest { AsOf = then.ToTimestamp(), Order = first.Order })).Should().Be(2);
    }

    [Fact]
    public async Task A_rep_lists_their_own_facts_and_a_manager_those_of_their_teams()
    {
        var floor = await service.FloorAsync();
        await floor.SellAsync(Sep1, 20, reps: [floor.Ann, floor.Bob]);
        var ann = new Sales.SalesClient(service.As("ann", "sales-rep", floor.Team, floor.Ann));
        (await ann.ListAsync(new ListSalesRequest { Source = floor.Source }, cancellationToken: Cancellation)).Facts
            .Select(fact => fact.Rep).Should().Equal(floor.Ann);
        (await FluentActions.Awaiting(() => ann.ListAsync(new ListSalesRequest { Rep = floor.Bob }).ResponseAsync).Should()
            .ThrowAsync<RpcException>())
            .Which.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason.Should().Be("not-your-figures");
        var other = new Sales.SalesClient(service.As("max", "sales-manager", "another"));
        (await other.ListAsync(new ListSalesRequest { Source = floor.Source }, cancellationToken: Cancellation)).Facts.Should().BeEmpty();
    }

    [Fact]
    public async Task Observations_are_revised_listed_by_kind_and_period_and_withdrawn()
    {
        var floor = await service.FloorAsync();
        var trend = await floor.Markets.RecordAsync(Observe(floor, ObservationKind.Trend, Sep1), cancellationToken: Cancellation);
        var demand = await floor.Markets.RecordAsync(
            Observe(floor, ObservationKind.DemandChange, Sep1.AddMonths(1)), cancellationToken: Cancellation);
        var then = service.Time.GetUtcNow();
        service.Time.Advance(TimeSpan.FromSeconds(1));
        var content = trend.Content.Clone();
        content.Title = "Prices rise";
        var revised = await floor.Markets.ReviseAsync(
            new ReviseObservationRequest { Observation = trend.Observation, Content = content, ExpectedVersion = trend.Version },
            cancellationToken: Cancellation);
        (revised.Revision, revised.Content.Title).Should().Be((2, "Prices rise"));
        (await floor.Markets.GetAsync(new GetObservationRequest { Observation = trend.Observation, AsOf = then.ToTimestamp() },
            cancellationToken: Cancellation))
            .Content.Title.Should().Be("Prices fall");

        (await IdsAsync(floor, new ListObservationsRequest())).Should().Equal(demand.Observation, trend.Observation);
        (await IdsAsync(floor, new ListObservationsRequest { Kind = ObservationKind.Trend })).Should().Equal(trend.Observation);
        (await IdsAsync(floor, new ListObservationsRequest { Period = "FY2027-Q2", Impact = Impact.Threat })).Should()
            .Equal(demand.Observation);
        var page = await floor.Markets.ListAsync(new ListObservationsRequest { Team = floor.Team, PageSize = 1 },
            cancellationToken: Cancellation);
        (await IdsAsync(floor, new ListObservationsRequest { PageToken = page.NextPageToken })).Should().Equal(trend.Observation);
        await floor.Markets.WithdrawAsync(new WithdrawObservationRequest { Observation = trend.Observation, Reason = "wrong" },
            cancellationToken: Cancellation);
        (await IdsAsync(floor, new ListObservationsRequest())).Should().Equal(demand.Observation);
    }

    [Fact]
    public async Task An_observation_needs_a_known_team_and_evidence()
    {
        var floor = await service.FloorAsync();
        var request = Observe(floor, ObservationKind.Trend, Sep1);
        request.Content.Evidence.Clear();
        (await FluentActions.Awaiting(() => floor.Markets.RecordAsync(request).ResponseAsync).Should().ThrowAsync<RpcException>())
            .Which.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Should().ContainSingle().Which.Field.Should()
            .Be("content.evidence");
        var anywhere = new MarketObservations.MarketObservationsClient(service.As("mo", "marketing"));
        request = Observe(floor, ObservationKind.Trend, Sep1);
        request.Team = "nowhere";
        (await FluentActions.Awaiting(() => anywhere.RecordAsync(request).ResponseAsync).Should().ThrowAsync<RpcException>())
            .Which.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason.Should().Be("unknown-team");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static RecordObservationRequest Observe(Floor floor, ObservationKind kind, DateOnly on) => new()
    {
        Team = floor.Team,
        Kind = kind,
        Content = new ObservationContent
        {
            Title = "Prices fall",
            Impact = Impact.Threat,
            ObservedOn = on.ToDate(),
            Evidence = { new Evidence { Source = "Industry Weekly", Link = "https://example.org/a", Dated = on.ToDate() } },
        },
    };

    private static async Task<int> CountAsync(Floor floor, ListSalesRequest request)
    {
        request.Team = floor.Team;
        return (await floor.Sales.ListAsync(request, cancellationToken: Cancellation)).Facts.Count;
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(Floor floor, ListObservationsRequest request)
    {
        request.Team = floor.Team;
        return [.. (await floor.Markets.ListAsync(request, cancellationToken: Cancellation)).Observations.Select(held => held.Observation)];
    }
}
