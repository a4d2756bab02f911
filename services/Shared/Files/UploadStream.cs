using System.Security.Cryptography;
using Grpc.Core;

namespace SalesPlatform.Files;

/// <summary>Bounded in total, counted and hashed while it is read.</summary>
public sealed class UploadStream : Stream
{
    private readonly IAsyncStreamReader<FileChunk> _chunks;
    private readonly long _largest;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private ReadOnlyMemory<byte> _rest;

    internal UploadStream(IAsyncStreamReader<FileChunk> chunks, long largest) => (_chunks, _largest) = (chunks, largest);

    public long BytesRead { get; private set; }

    /// <summary>Of the bytes read so far; of the file once it is read to its end. Lower-case hexadecimal.</summary>
    public string Sha256 => Convert.ToHexString(_hash.GetCurrentHash()).ToLowerInvariant();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="CsvFileException">The file is larger than allowed, or a second header came in the middle.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_rest.IsEmpty)
        {
            if (!await NextChunkAsync(cancellationToken))
                return 0;
        }

        var count = int.Min(buffer.Length, _rest.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }

    /// <summary>A sender cut off while it writes sees a broken call instead of the answer that tells it why.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        _rest = default;
        while (await NextChunkAsync(cancellation))
            _rest = default;
    }

    private async Task<bool> NextChunkAsync(CancellationToken cancellation)
    {
        if (!await _chunks.MoveNext(cancellation))
            return false;
        if (_chunks.Current.PartCase == FileChunk.PartOneofCase.Header)
            throw CsvFileException.At(0, "", "header-again", "The header of an upload comes once, as its first message.");
        var content = _chunks.Current.Content.Memory;
        if (BytesRead + content.Length > _largest)
            throw CsvFileException.At(0, "", "file-too-large", $"A file may have {_largest} bytes; this one has more. Split it.");
        BytesRead += content.Length;
        _hash.AppendData(content.Span);
        _rest = content;
        return true;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("An upload is read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _hash.Dispose();
        base.Dispose(disposing);
    }
}
