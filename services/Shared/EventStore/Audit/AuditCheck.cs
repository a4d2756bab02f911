using System.Runtime.CompilerServices;

namespace SalesPlatform.EventStore.Audit;

internal sealed record AuditProgress(long Checked, AuditResult? Outcome);

internal sealed record AuditResult(AuditSeal Head, long Unsealed, FoundBreak? First);

internal sealed record FoundBreak(string Kind, long Position, DateTimeOffset? SealedAt);

internal sealed class AuditCheck(NpgsqlDataSource source)
{
    private const int SealsAtOnce = 50;

    public async IAsyncEnumerable<AuditProgress> RunAsync(
        (long Number, byte[] Hash)? expected, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (last, count) = (AuditSeal.None, 0L);
        while (true)
        {
            await using var connection = await source.OpenConnectionAsync(cancellation);
            var next = await AuditSeals.ReadAsync(connection, last.Number, SealsAtOnce, cancellation);
            foreach (var seal in next)
            {
                if (await FindAsync(connection, last, seal, expected, cancellation) is { } found)
                {
                    yield return new AuditProgress(count, new AuditResult(last, 0, found));
                    yield break;
                }

                (last, count) = (seal, count + seal.Rows.Count);
            }

            if (next.Count > 0)
            {
                yield return new AuditProgress(count, null);
                continue;
            }

            var end = expected?.Number > last.Number ? new FoundBreak(AuditBreakKinds.OtherHistory, last.Through, null) : null;
            yield return new AuditProgress(count,
                new AuditResult(last, await AuditSeals.CountAsync(connection, last.Through, cancellation), end));
            yield break;
        }
    }

    private static async Task<FoundBreak?> FindAsync(
        NpgsqlConnection connection, AuditSeal last, AuditSeal seal, (long Number, byte[] Hash)? expected, CancellationToken cancellation)
    {
        if (seal.BrokenAfter(last) is { } broken)
            return new FoundBreak(broken, last.Through, seal.SealedAt);
        var rows = await AuditSeals.RowsAsync(connection, seal.After, seal.Through, cancellation);
        if (seal.Compare(rows) is { } row)
            return new FoundBreak(row.Kind, row.Position, seal.SealedAt);
        return expected is { } noted && noted.Number == seal.Number && !noted.Hash.AsSpan().SequenceEqual(seal.Hash)
            ? new FoundBreak(AuditBreakKinds.OtherHistory, seal.After, seal.SealedAt) : null;
    }
}
