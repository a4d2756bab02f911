using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Standards;

/// <summary>At the very first start, before the first scorecard is asked for.</summary>
internal sealed class FirstStandards(UnitOfWorkFactory works) : IHostedService
{
    private const string Actor = "scorecards";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var standard in Company.KpiStandards.FromSourceDocument)
            await SetAsync(standard, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task SetAsync(KpiStandardSet standard, CancellationToken cancellation)
    {
        var context = new CommandContext(Actor, [Roles.Service], ["*"], null, $"{Guid.CreateVersion7()}", works.Time.GetUtcNow());
        await using var work = works.Begin(context);
        var loaded = await work.LoadAsync(KpiStandards.Aggregate, KpiStandards.Aggregate.Stream(standard.Kpi), null, cancellation);
        work.Append(loaded, KpiStandards.SetFirst(loaded.State, standard));
        if (!work.HasChanges)
            return;
        try
        {
            await works.CommitAsync(work);
        }
        catch (Exception conflict) when (Conflicts.IsConcurrentChange(conflict))
        {
            // Another replica started at the same moment and set the same version.
        }
    }
}
