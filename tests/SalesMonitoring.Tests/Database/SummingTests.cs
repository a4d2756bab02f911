using JasperFx.Events;
using Marten;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.SalesMonitoring.Facts;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Tests.SalesMonitoring.Database;

/// <summary>What Planning and Budget learn of sales: each fact in one sum.</summary>
[Collection(nameof(RunningSalesMonitoring))]
public class SummingTests(RunningSalesMonitoring service)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sales_corrections_and_returns_are_summed_once_each_also_by_one_who_begins_anew()
    {
        var floor = await service.FloorAsync();
        var sold = await floor.SellAsync(new DateOnly(2026, 9, 1), 20, reps: [floor.Ann, floor.Bob]);
        await floor.SellAsync(new DateOnly(2026, 9, 1), 30.50m, line: "pumps");
        await AllAreSummedAsync();

        var follower = service.Services.GetServices<IHostedService>().OfType<CreditSummingService>().Single();
        await follower.StopAsync(Cancellation);
        await floor.Sales.ReturnAsync(
            new ReturnSaleRequest
            {
                Source = floor.Source, ExternalId = sold.ExternalId, ReturnId = "r",
                OccurredOn = new DateOnly(2026, 9, 2).ToDate(), Quantity = 0.5m.ToExact(),
            },
            cancellationToken: Cancellation);
        await follower.StartAsync(Cancellation);
        await AllAreSummedAsync();

        var credits = (await SumsAsync()).SelectMany(sum => sum.Credits).Where(credit => credit.Rep == floor.Ann).ToList();
        credits.Select(credit => (credit.OccurredOn.Day, credit.ProductLine, credit.Amount)).Should().BeEquivalentTo(
            [(1, "tools", 10m), (1, "pumps", 30.50m), (2, "tools", -5m)]);
        credits.Should().OnlyContain(credit => credit.RecordedAt == null && credit.Region == "east");
    }

    // The service gathers for half a second of the test's clock.
    private Task AllAreSummedAsync() => Eventually.BeAsync("all sales to be in a sum", async () =>
    {
        service.Time.Advance(TimeSpan.FromSeconds(1));
        await using var session = service.Store.QuerySession();
        var facts = await session.Events.QueryAllRawEvents()
            .Where(e => e.EventTypesAre(typeof(SaleRecorded), typeof(SaleReversed), typeof(SaleReturned))).ToListAsync(Cancellation);
        var sums = await SumsAsync();
        sums.Zip(sums.Skip(1)).Should().OnlyContain(pair => pair.First.Through <= pair.Second.After);
        return sums.Sum(sum => sum.Facts) == facts.Count && sums[^1].Through >= facts.Max(e => e.Sequence);
    });

    private async Task<List<SalesSummed>> SumsAsync()
    {
        await using var session = service.Store.QuerySession();
        return [.. (await session.Events.FetchStreamAsync(CreditSums.Stream, token: Cancellation)).Select(e => e.Data).Cast<SalesSummed>()];
    }
}
