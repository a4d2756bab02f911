using System.Text;

namespace SalesPlatform.Tests.Files;

/// <summary>A text, then a line of so many letters that nobody would want to hold it, then another text.</summary>
internal sealed class LongLineStream(string before, long letters, string after) : Stream
{
    private readonly byte[] _before = Encoding.UTF8.GetBytes(before);
    private readonly byte[] _after = Encoding.UTF8.GetBytes(after);
    private long _position;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => _before.Length + letters + _after.Length;
    public override long Position { get => _position; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(buffer.Span));

    public override int Read(Span<byte> buffer)
    {
        var count = (int)long.Min(buffer.Length, Length - _position);
        for (var i = 0; i < count; i++, _position++)
        {
            buffer[i] = _position < _before.Length ? _before[_position]
                : _position < _before.Length + letters ? (byte)'x'
                : _after[_position - _before.Length - letters];
        }

        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
