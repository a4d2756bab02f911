using System.Buffers;
using System.Text.Unicode;

namespace SalesPlatform.Files;

internal sealed record CsvLine(long Number, byte[] Bytes, bool Ended, bool TooLong)
{
    /// <summary>The beginning of a line that is too long may end within a letter, so nothing is said of that.</summary>
    public bool IsText { get; } = TooLong || Utf8.IsValid(Bytes) && Bytes.AsSpan().IndexOf(Undecodable) < 0;

    private static ReadOnlySpan<byte> Undecodable => [0xEF, 0xBF, 0xBF];
}

/// <summary>Lines end by LF, CRLF or CR, also mixed.</summary>
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
    private bool _afterReturn;

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

    public void TakeBack(IReadOnlyList<CsvLine> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
            _takenBack.Push(lines[i]);
    }

    private bool TakeToLineEnd()
    {
        // The line feed of a CRLF ends no line of its own, even when it came with the next bytes.
        if (_afterReturn && _start < _end)
        {
            _start += _buffer[_start] == '\n' ? 1 : 0;
            _afterReturn = false;
        }

        var unread = _buffer.AsSpan(_start, _end - _start);
        var at = unread.IndexOfAny((byte)'\n', (byte)'\r');
        _afterReturn |= at >= 0 && unread[at] == '\r';
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
        // Files that were joined have one in the middle as well.
        if (bytes.StartsWith(ByteOrderMark))
            bytes = bytes[ByteOrderMark.Length..];
        return new CsvLine(++_number, bytes.ToArray(), ended, _tooLong);
    }
}
