using System.Security.Cryptography;
using Grpc.Core;
using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.Files;

/// <summary>The bytes of an upload as a stream: bounded in total, counted and hashed while they are read.</summary>
public sealed class UploadStream : Stream
{
    private readonly IAsyncStreamReader<FileChunk> _chunks;
    private readonly long _largest;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private ReadOnlyMemory<byte> _rest;

    internal UploadStream(IAsyncStreamReader<FileChunk> chunks, long largest) => (_chunks, _largest) = (chunks, largest);

    /// <summary>Bytes taken from the wire so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>SHA-256 of the bytes taken from the wire so far, lower-case hexadecimal; of the file once it is read to its end.</summary>
    public string Sha256 => Convert.ToHexString(_hash.GetCurrentHash()).ToLowerInvariant();

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc />
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

    /// <summary>Reads what is left without looking at it: a sender that is cut off while it writes sees a broken call instead of the
    /// answer that tells it why.</summary>
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

    /// <inheritdoc />
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("An upload is read asynchronously.");

    /// <inheritdoc />
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _hash.Dispose();
        base.Dispose(disposing);
    }
}
