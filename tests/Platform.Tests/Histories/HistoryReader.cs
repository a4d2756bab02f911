using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Tests.Platform.Histories;

/// <summary>What a platform says of its history, in fils.</summary>
internal sealed class HistoryReader(PlatformFixture platform)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Returns when the scorecards have counted what was told: asked how far they are, they take in first what is there.</summary>
    public async Task SettleAsync() => await new Scorecards.ScorecardsClient(platform.As("operator", "scorecards")).GetIntakeAsync(
        new GetIntakeRequest(), cancellationToken: Cancellation);

    public async Task<Scorecard> CardAsync(string team, string period, string rep = "", DateTimeOffset? asOf = null) =>
        await new Scorecards.ScorecardsClient(platform.As("executive", "scorecards")).GetAsync(
            new GetScorecardRequest { Team = team, Period = period, Rep = rep, AsOf = asOf?.ToTimestamp() },
            cancellationToken: Cancellation);

    public async Task<long> ExplainedAsync(string team, string period, string kpi)
    {
        var (sum, page) = (0m, "");
        do
        {
            var reply = await new Scorecards.ScorecardsClient(platform.As("executive", "scorecards")).ExplainAsync(new ExplainRequest
            {
                Scorecard = new GetScorecardRequest { Team = team, Period = period }, Kpi = kpi, PageSize = 500, PageToken = page,
            }, cancellationToken: Cancellation);
            sum += reply.Facts.Sum(fact => KpiValues.Of(fact.Amount));
            page = reply.NextPageToken;
        }
        while (page.Length > 0);
        return Fils(sum.ToExact());
    }

    /// <summary>The amounts of a document.</summary>
    public async Task<IReadOnlyCollection<long>> AmountsAsync(string service, string kind, string team, string period)
    {
        var document = await new Deliverables.DeliverablesClient(platform.As("sales-manager", service)).GetAsync(
            new GetDeliverableRequest { Kind = kind, Team = team, Period = period }, cancellationToken: Cancellation);
        var amounts = new HashSet<long>();
        foreach (var table in document.Sections.SelectMany(section => section.Blocks).Select(block => block.Table))
        {
            foreach (var cell in table?.Rows.SelectMany(row => row.Cells) ?? [])
            {
                if (cell.Money is { } money)
                    amounts.Add(money.Units * 1000 + money.Nanos / 1_000_000);
            }
        }

        return amounts;
    }

    public static Kpi Of(Scorecard card, string kpi) => card.Kpis.Single(of => of.Kpi_ == kpi);

    /// <summary>A whole number of them: less than one is wrong.</summary>
    public static long Fils(Google.Type.Decimal? amount)
    {
        var fils = amount is null ? 0 : KpiValues.Of(amount) * 1000;
        decimal.IsInteger(fils).Should().BeTrue("{0} is no whole number of fils", fils);
        return (long)fils;
    }
}
