using SalesPlatform.EventStore.Declaration;
using SalesPlatform.ServiceDefaults.Telemetry;

namespace SalesPlatform.SalesMonitoring.Reports;

/// <summary>A service that was away at midnight drafts when it is back, and sales that came late for a period without a report get
/// theirs.</summary>
internal sealed class ReportDraftingService(ReportDrafter drafter, TimeProvider time, ILogger<ReportDraftingService> log)
    : RepeatedWork("The drafting of sales reports", Between, time, log)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    protected override async Task<TimeSpan> WorkAsync(CancellationToken stopping)
    {
        if (await drafter.DraftDueAsync(stopping) is > 0 and var drafted)
            Log.LogInformation(LogEvents.Drafted, "{Count} sales reports were drafted", drafted);
        return Between;
    }
}
