using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Tests.Platform;

/// <summary>Two years of a real company: quotas as plans, 30,129 order lines imported, attainment to the cent.</summary>
public sealed class AdventureWorksTests(PlatformFixture platform)
{
    private readonly Manager _manager = new(platform);

    [Fact]
    public async Task Attainment_is_right_to_the_cent_for_the_team_and_for_every_rep_and_quarter()
    {
        var data = AdventureWorks.LoadOrSkip();
        const string team = "adventure-works";
        await _manager.TeamAsync(team, data.Reps);
        await _manager.PlanFromFileAsync(team, "FY2018", data.QuotaFile, AdventureWorks.QuotaColumns);
        await _manager.PlanFromFileAsync(team, "FY2019", data.QuotaFile, AdventureWorks.QuotaColumns);

        var batch = await _manager.ImportSalesAsync(data.SalesFile, "aw", AdventureWorks.SalesColumns);

        batch.Should().BeEquivalentTo(new { Rows = 30_129L, Recorded = 30_129L, Quarantined = 0L, Status = "accepted" });
        await ExpectAsync(team, "FY2018", data, actual: 16_429_042.60m, target: 19_331_000m);
        await ExpectAsync(team, "FY2019", data, actual: 27_979_779.53m, target: 33_143_000m);
        await ExpectEveryRepAndQuarterAsync(team, data, rep => rep);

        var again = await _manager.ImportSalesAsync(data.SalesFile, "aw", AdventureWorks.SalesColumns);
        again.Should().BeEquivalentTo(new { Recorded = 0L, Unchanged = 30_129L, Corrected = 0L, Quarantined = 0L });
        await ExpectAsync(team, "FY2018", data, 16_429_042.60m, 19_331_000m);
    }

    [Fact]
    public async Task Orders_in_any_order_give_the_same_scorecard()
    {
        var data = AdventureWorks.LoadOrSkip();
        var shuffled = data.Lines.GroupBy(line => line.Order).Index().OrderBy(order => order.Index * 7919L % 3_797)
            .SelectMany(order => order.Item).ToList();

        await ImportVariantAsync("aw-shuffled", "s-", data, Csv("s-", shuffled));

        await ExpectEveryRepAndQuarterAsync("aw-shuffled", data, rep => $"s-{rep}");
    }

    [Fact]
    public async Task Two_overlapping_halves_count_every_line_once()
    {
        var data = AdventureWorks.LoadOrSkip();
        var orders = data.Lines.GroupBy(line => line.Order).ToList();
        var first = Csv("h-", orders.Take(orders.Count * 6 / 10).SelectMany(order => order));
        var second = Csv("h-", orders.Skip(orders.Count * 4 / 10).SelectMany(order => order));

        var batches = await ImportVariantAsync("aw-halves", "h-", data, first, second);

        batches.Sum(batch => batch.Recorded).Should().Be(30_129);
        batches[1].Unchanged.Should().BePositive();
        await ExpectEveryRepAndQuarterAsync("aw-halves", data, rep => $"h-{rep}");
    }

    private async Task<IReadOnlyList<BatchReply>> ImportVariantAsync(string team, string prefix, AdventureWorks data, params string[] files)
    {
        await _manager.TeamAsync(team, data.Reps.Select(rep => prefix + rep));
        var quotas = string.Join('\n', data.Quotas.Select(quota => $"{prefix}{quota.Rep},{quota.QuarterStart:yyyy-MM-dd},{quota.Amount}")
            .Prepend("rep,period_start,amount"));
        await _manager.PlanFromFileAsync(team, "FY2018", quotas);
        await _manager.PlanFromFileAsync(team, "FY2019", quotas);
        var batches = new List<BatchReply>();
        foreach (var file in files)
            batches.Add(await _manager.ImportSalesAsync(file, team));
        return batches;
    }

    private async Task ExpectAsync(string team, string year, AdventureWorks data, decimal actual, decimal target)
    {
        var kpi = await _manager.AttainmentOnceAsync(
            team, year, data.Lines.Count(line => AdventureWorks.QuarterOf(line.Date).StartsWith(year, StringComparison.Ordinal)));
        KpiValues.Of(kpi.Actual).Should().Be(actual);
        KpiValues.Of(kpi.Target).Should().Be(target);
        KpiValues.Of(kpi.Ratio).Should().BeApproximately(actual / target, 1e-20m);
        kpi.Rating.Should().Be("below");
        kpi.Provisional.Should().BeFalse();
    }

    private async Task ExpectEveryRepAndQuarterAsync(string team, AdventureWorks data, Func<string, string> rep)
    {
        var expected = data.Lines
            .Select(line => (line.Rep, Quarter: AdventureWorks.QuarterOf(line.Date), Sales: line.Net, Target: 0m, Facts: 1L))
            .Concat(data.Quotas.Select(
                quota => (quota.Rep, Quarter: AdventureWorks.QuarterOf(quota.QuarterStart), Sales: 0m, Target: quota.Amount, Facts: 0L)))
            .GroupBy(item => (item.Rep, item.Quarter));
        foreach (var group in expected)
        {
            var kpi = await _manager.AttainmentOnceAsync(team, group.Key.Quarter, group.Sum(item => item.Facts), rep(group.Key.Rep));
            KpiValues.Of(kpi.Actual).Should().Be(group.Sum(item => item.Sales), "of {0}", group.Key);
            var target = group.Sum(item => item.Target);
            if (target == 0)
                kpi.Rating.Should().Be("not-applicable", "{0} has no quota", group.Key);
            else
                KpiValues.Of(kpi.Target).Should().Be(target, "of {0}", group.Key);
        }
    }

    private static string Csv(string prefix, IEnumerable<AdventureWorks.Line> lines) =>
        string.Join('\n', lines.Select(line =>
            $"{line.Order},{line.Date:yyyy-MM-dd},{prefix}{line.Rep},{line.Reseller},{line.Product},{line.Territory},{line.Quantity},"
            + $"{line.Net}")
            .Prepend("order,date,rep,customer,product,region,quantity,net_amount"));
}
