using Marten;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.EventStore.Inbox;

namespace SalesPlatform.Company;

/// <summary>What KPIs are rated by, for services that write about KPIs: the standards Scorecards sets, learned from its events.</summary>
public static class KpiStandards
{
    /// <summary>销售业绩达成率: more is better.</summary>
    public const string SalesAttainment = "sales-attainment";

    /// <summary>团队绩效提升率: more is better.</summary>
    public const string TeamUplift = "team-uplift";

    /// <summary>客户满意度: more is better.</summary>
    public const string CustomerSatisfaction = "customer-satisfaction";

    /// <summary>成本控制偏差率: less is better.</summary>
    public const string CostDeviation = "cost-deviation";

    /// <summary>
    /// The standards of the source document (mission.txt 四, 考核指标与数据标准): 销售业绩达成率 ≥ 90 % 为合格, ≥ 105 % 为优异; 团队绩效提升率
    /// ≥ 10 % 为合格, and no 优异 is named; 客户满意度 ≥ 80 % 为合格, ≥ 90 % 为优异; 成本控制偏差率 ≤ 5 % 为合格, ≤ 2 % 为优异. They hold for
    /// every period there is, and until Scorecards tells of others.
    /// </summary>
    public static IReadOnlyList<KpiStandardSet> FromSourceDocument { get; } =
    [
        new(SalesAttainment, 1, DateOnly.MinValue, 0.90m, 1.05m),
        new(TeamUplift, 1, DateOnly.MinValue, 0.10m, null),
        new(CustomerSatisfaction, 1, DateOnly.MinValue, 0.80m, 0.90m),
        new(CostDeviation, 1, DateOnly.MinValue, 0.05m, 0.02m),
    ];

    /// <summary>The standard a period is rated by, as far as this service was told. Read from the events themselves, which are few, so
    /// that no
    /// service needs a view for it.</summary>
    /// <param name="session">The service's store.</param>
    /// <param name="kpi">The KPI.</param>
    /// <param name="periodStart">First day of the period.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<KpiStandardSet> InForceAsync(
        IQuerySession session, string kpi, DateOnly periodStart, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        var stream = EventInbox.LocalStream("scorecards", $"kpi-standards/{kpi}");
        var events = await session.Events.FetchStreamAsync(stream, token: cancellation);
        return InForce(events.Select(e => e.Data).OfType<KpiStandardSet>(), kpi, periodStart);
    }

    /// <summary>The newest of the versions that counts for a period, whatever the order they arrived in.</summary>
    public static KpiStandardSet InForce(IEnumerable<KpiStandardSet> learned, string kpi, DateOnly periodStart) =>
        FromSourceDocument.Concat(learned).Where(standard => standard.Kpi == kpi && standard.EffectiveFrom <= periodStart)
            .MaxBy(standard => standard.Version) ?? throw new ArgumentException($"There is no KPI '{kpi}'.", nameof(kpi));
}
