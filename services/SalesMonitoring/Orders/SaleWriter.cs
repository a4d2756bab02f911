using SalesPlatform.Domain;
using SalesPlatform.EventStore.Store;
using SalesPlatform.SalesMonitoring.Company;

namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>Writes a group of lines in a transaction of its own, anew when somebody else was faster: the lines recognise themselves, so
/// that a second try counts nothing twice.</summary>
internal sealed class SaleWriter(UnitOfWorkFactory works, RosterReader roster)
{
    private const int Attempts = 5;

    /// <summary>Writes lines whose reps may have to be asked for.</summary>
    public async Task<IReadOnlyList<SaleResult>> WriteAsync(
        CommandContext caller, IReadOnlyList<RecordSale> commands, CancellationToken cancellation)
    {
        var reps = commands.SelectMany(command => command.Sale.Shares).Select(share => share.Rep).Distinct().ToList();
        await using var reading = works.Begin(caller);
        var context = await roster.ContextAsync(reading.Queries, caller, reps, cancellation);
        return await WriteAsync(caller, context, commands, (_, results) => results, cancellation);
    }

    /// <summary>Writes lines and whatever else belongs to the same transaction.</summary>
    /// <param name="context">Surroundings of the decisions.</param>
    /// <param name="commands">The lines.</param>
    /// <param name="finish">Adds to the transaction and makes the answer; is called again for a second try.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<T> WriteAsync<T>(
        CommandContext caller, SaleContext context, IReadOnlyList<RecordSale> commands,
        Func<UnitOfWork, IReadOnlyList<SaleResult>, T> finish, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var work = works.Begin(caller.At(works.Time.GetUtcNow()));
            var answer = finish(work, await SaleLines.TakeAsync(work, context, commands, cancellation));
            try
            {
                if (work.HasChanges)
                    await works.CommitAsync(work);
                return answer;
            }
            catch (Exception conflict) when (Conflicts.IsConcurrentChange(conflict))
            {
                if (attempt == Attempts)
                    throw Conflicts.AsDomainException(conflict);
            }
        }
    }
}
