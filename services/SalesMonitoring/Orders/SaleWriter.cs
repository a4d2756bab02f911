namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>Anew when somebody else was faster: the lines recognise themselves, so that a second try counts nothing twice.</summary>
internal sealed class SaleWriter(UnitOfWorkFactory works, RosterReader roster)
{
    private const int Attempts = 5;

    public async Task<IReadOnlyList<SaleResult>> WriteAsync(
        CommandContext caller, IReadOnlyList<RecordSale> commands, CancellationToken cancellation)
    {
        var reps = commands.SelectMany(command => command.Sale.Shares).Select(share => share.Rep).Distinct().ToList();
        await using var reading = works.Begin(caller);
        var context = await roster.ContextAsync(reading.Queries, caller, reps, cancellation);
        return await WriteAsync(caller, context, commands, (_, results) => results, cancellation);
    }

    /// <param name="finish">Is called again for a second try.</param>
    public async Task<T> WriteAsync<T>(
        CommandContext caller, SaleContext context, IReadOnlyList<RecordSale> commands,
        Func<UnitOfWork, IReadOnlyList<SaleResult>, T> finish, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var work = works.Begin(caller.At(works.Time.GetUtcNow()));
            var answer = finish(work, await SaleLines.TakeAsync(work, context, commands, cancellation));
            if (!work.HasChanges || await works.TryCommitAsync(work))
                return answer;
            if (attempt == Attempts)
                throw Conflicts.AsDomainException(work);
        }
    }
}
