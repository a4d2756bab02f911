using System.Buffers;

namespace SalesPlatform.Files;

/// <summary>One physical line without its line end.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Bytes">All of it, or its beginning when it is too long.</param>
/// <param name="Ended">A line end followed; false for a last line without one.</param>
/// <param name="TooLong">It was longer than a row may be.</param>
internal sealed record CsvLine(long Number, byte[] Bytes, bool Ended, bool TooLong);

/// <summary>Splits a stream of bytes into physical lines (LF or CRLF) in bounded memory, and takes lines back.</summary>
internal sealed class LineReader(Stream stream)
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly ArrayBufferWriter<byte> _line = new(1024);
    private readonly Stack<CsvLine> _takenBack = new();
    private int _start;
    private int _end;
    private long _number;
    private bool _tooLong;

    /// <summary>The next line; null at the end of the file.</summary>
    public async ValueTask<CsvLine?> ReadAsync(CancellationToken cancellation)
    {
        if (_takenBack.TryPop(out var earlier))
            return earlier;
        _line.ResetWrittenCount();
        _tooLong = false;
        while (true)
        {
            if (TakeToLineEnd())
                return Finish(ended: true);
            _start = 0;
            _end = await stream.ReadAsync(_buffer, cancellation);
            if (_end == 0)
                return _line.WrittenCount == 0 ? null : Finish(ended: false);
        }
    }

    /// <summary>Gives lines back, to be read again in the same order.</summary>
    public void TakeBack(IReadOnlyList<CsvLine> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
            _takenBack.Push(lines[i]);
    }

    private bool TakeToLineEnd()
    {
        var unread = _buffer.AsSpan(_start, _end - _start);
        var at = unread.IndexOf((byte)'\n');
        var part = at < 0 ? unread : unread[..at];
        var room = CsvSchema.LongestRowBytes - _line.WrittenCount;
        _tooLong |= part.Length > room;
        _line.Write(part.Length > room ? part[..room] : part);
        _start += part.Length + 1;
        return at >= 0;
    }

    private CsvLine Finish(bool ended)
    {
        var bytes = _line.WrittenSpan;
        if (_number == 0 && bytes.StartsWith(ByteOrderMark))
            bytes = bytes[ByteOrderMark.Length..];
        if (ended && bytes.EndsWith("\r"u8))
            bytes = bytes[..^1];
        return new CsvLine(++_number, bytes.ToArray(), ended, _tooLong);
    }
}
