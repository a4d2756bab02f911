namespace SalesPlatform.Scorecards.Standards;

/// <summary>At the very first start, before the first scorecard is asked for.</summary>
internal sealed class SetFirstStandards(UnitOfWorkFactory works) : IHostedService
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
        work.Append(loaded, StandardDecisions.SetFirst(loaded.State, standard));
        // Another replica that started at the same moment set the same version.
        if (work.HasChanges)
            await works.TryCommitAsync(work);
    }
}

internal static partial class StandardDecisions
{
    public static IEnumerable<object> SetFirst(KpiStandards standards, KpiStandardSet first) =>
        standards.Versions.Count == 0 ? [first] : [];
}
