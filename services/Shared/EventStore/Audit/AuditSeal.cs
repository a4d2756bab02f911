using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SalesPlatform.EventStore.Audit;

internal readonly record struct SealedRow(long Position, byte[] Hash);

/// <summary>Events of the service behind one position, up to another.</summary>
internal sealed record AuditSeal(
    long Number, long After, long Through, IReadOnlyList<SealedRow> Rows, byte[] Hash, DateTimeOffset SealedAt)
{
    public static AuditSeal None { get; } = new(0, 0, 0, [], new byte[SHA256.HashSizeInBytes], DateTimeOffset.MinValue);

    public AuditSeal Next(long through, IReadOnlyList<SealedRow> rows, DateTimeOffset now) =>
        new(Number + 1, Through, through, rows, HashOf(this, through, rows), now);

    /// <summary>Null: it follows the one before and says what it said when it was set.</summary>
    public string? BrokenAfter(AuditSeal before)
    {
        if (Number != before.Number + 1)
            return AuditBreakKinds.SealRemoved;
        return After == before.Through && Hash.AsSpan().SequenceEqual(HashOf(before, Through, Rows)) ? null : AuditBreakKinds.SealChanged;
    }

    public (string Kind, long Position)? Compare(IReadOnlyList<SealedRow> now)
    {
        for (var i = 0; i < Math.Max(Rows.Count, now.Count); i++)
        {
            if (i == now.Count || i < Rows.Count && Rows[i].Position < now[i].Position)
                return (AuditBreakKinds.Removed, Rows[i].Position);
            if (i == Rows.Count || now[i].Position < Rows[i].Position)
                return (AuditBreakKinds.Added, now[i].Position);
            if (!now[i].Hash.AsSpan().SequenceEqual(Rows[i].Hash))
                return (AuditBreakKinds.Changed, now[i].Position);
        }

        return null;
    }

    private static byte[] HashOf(AuditSeal before, long through, IReadOnlyList<SealedRow> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before.Hash);
        Append(hash, before.Number + 1);
        Append(hash, before.Through);
        Append(hash, through);
        foreach (var row in rows)
        {
            Append(hash, row.Position);
            hash.AppendData(row.Hash);
        }

        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}

internal static class AuditBreakKinds
{
    public const string Changed = "changed";
    public const string Removed = "removed";
    public const string Added = "added";
    public const string SealChanged = "seal-changed";
    public const string SealRemoved = "seal-removed";
    public const string OtherHistory = "other-history";
}
