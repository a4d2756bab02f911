using SalesPlatform.Contracts.Scorecards;

namespace SalesPlatform.Company;

public static class KpiStandards
{
    public const string SalesAttainment = "sales-attainment";

    public const string TeamUplift = "team-uplift";

    public const string CustomerSatisfaction = "customer-satisfaction";

    public const string CostDeviation = "cost-deviation";

    /// <summary>mission.txt 四, 考核指标与数据标准: 销售业绩达成率 ≥ 90 % 合格, ≥ 105 % 优异; 团队绩效提升率 ≥ 10 % 合格, no 优异 named; 客户满意度 ≥ 80 % 合格, ≥ 90 % 优异;
    /// 成本控制偏差率 ≤ 5 % 合格, ≤ 2 % 优异. They hold until Scorecards tells of others.</summary>
    public static IReadOnlyList<KpiStandardSet> FromSourceDocument { get; } =
    [
        new(SalesAttainment, 1, DateOnly.MinValue, 0.90m, 1.05m),
        new(TeamUplift, 1, DateOnly.MinValue, 0.10m, null),
        new(CustomerSatisfaction, 1, DateOnly.MinValue, 0.80m, 0.90m),
        new(CostDeviation, 1, DateOnly.MinValue, 0.05m, 0.02m),
    ];

    /// <summary>Read from the events themselves, which are few, so that no service needs a view for it.</summary>
    public static async Task<KpiStandardSet> InForceAsync(
        IQuerySession session, string kpi, DateOnly periodStart, CancellationToken cancellation)
    {
        var stream = EventInbox.LocalStream("scorecards", $"kpi-standards/{kpi}");
        var events = await session.Events.FetchStreamAsync(stream, token: cancellation);
        return InForce(events.Select(e => e.Data).OfType<KpiStandardSet>(), kpi, periodStart);
    }

    public static KpiStandardSet InForce(IEnumerable<KpiStandardSet> learned, string kpi, DateOnly periodStart) =>
        FromSourceDocument.Concat(learned).Where(standard => standard.Kpi == kpi && standard.EffectiveFrom <= periodStart)
            .MaxBy(standard => standard.Version) ?? throw new ArgumentException($"There is no KPI '{kpi}'.", nameof(kpi));
}
