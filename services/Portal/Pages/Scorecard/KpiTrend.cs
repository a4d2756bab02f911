using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Portal.Charts;

namespace SalesPlatform.Portal.Pages.Scorecard;

internal static class KpiTrend
{
    public static IReadOnlyList<TrendPointView> Of(GetTrendReply trend, string kpi, Localizer reader) =>
    [
        .. trend.Scorecards.Select(card => (card, kpi: card.Kpis.FirstOrDefault(item => item.Kpi_ == kpi))).Select(item =>
            new TrendPointView(
            reader.PeriodName(item.card.Period),
                item.kpi is null ? null : new KpiReading(item.kpi, reader, "").Told, item.kpi?.Provisional ?? true)),
    ];
}
