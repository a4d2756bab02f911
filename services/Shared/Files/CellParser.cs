using System.Buffers;

namespace SalesPlatform.Files;

internal enum CellsState
{
    Complete,

    Open,

    /// <summary>RFC 4180, section 2, rules 5 to 7.</summary>
    BadQuoting,
}

internal sealed class CellParser(byte delimiter)
{
    private const byte Quote = (byte)'"';

    // Strict: a byte sequence that is not UTF-8 is an error of its cell, not a replacement character in somebody's name.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>As in <c>="007"</c>: programs keep a spreadsheet from making a number of it.</summary>
    private static ReadOnlySpan<byte> Guard => "=\""u8;

    private readonly ArrayBufferWriter<byte> _bytes = new(1024);
    private readonly List<int> _ends = [];
    private bool _inQuotes;

    /// <summary>With bad quoting, the index of the cell that has it.</summary>
    public int Count => _ends.Count;

    public void Reset()
    {
        _bytes.ResetWrittenCount();
        _ends.Clear();
        _inQuotes = false;
    }

    public CellsState Feed(ReadOnlySpan<byte> line)
    {
        var rest = line;
        while (true)
        {
            if (_inQuotes || rest.StartsWith(Quote) || rest.StartsWith(Guard))
            {
                if (!_inQuotes)
                    rest = rest[(rest[0] == Quote ? 1 : Guard.Length)..];
                if (!TakeQuoted(ref rest))
                    return CellsState.Open;
            }
            else if (!TakePlain(ref rest))
            {
                return CellsState.BadQuoting;
            }

            if (!rest.IsEmpty && rest[0] != delimiter)
                return CellsState.BadQuoting;
            _ends.Add(_bytes.WrittenCount);
            if (rest.IsEmpty)
                return CellsState.Complete;
            rest = rest[1..];
        }
    }

    /// <summary>Null when its bytes are no text.</summary>
    public string? Text(int cell)
    {
        var start = cell == 0 ? 0 : _ends[cell - 1];
        try
        {
            var text = Utf8.GetString(_bytes.WrittenSpan[start.._ends[cell]]);
            return text.Contains(TextEncodings.Undecodable) ? null
                : text is ['=', '"', .. var guarded, '"'] && !guarded.Contains('"') ? guarded : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public bool AreBlank() => Enumerable.Range(0, Count).All(cell => CsvRow.IsBlank(Text(cell)));

    public string?[] Texts(int count) => [.. Enumerable.Range(0, count).Select(Text)];

    private bool TakeQuoted(ref ReadOnlySpan<byte> rest)
    {
        _inQuotes = true;
        while (true)
        {
            var at = rest.IndexOf(Quote);
            if (at < 0)
            {
                _bytes.Write(rest);
                _bytes.Write("\n"u8);
                return false;
            }

            _bytes.Write(rest[..at]);
            rest = rest[(at + 1)..];
            if (!rest.StartsWith(Quote))
            {
                _inQuotes = false;
                return true;
            }

            _bytes.Write("\""u8);
            rest = rest[1..];
        }
    }

    private bool TakePlain(ref ReadOnlySpan<byte> rest)
    {
        // A line end can only be here in a row that was given alone, where it would hide a second row in the first one's last cell.
        var at = rest.IndexOfAny(delimiter, Quote, (byte)'\n');
        if (at >= 0 && rest[at] != delimiter)
            return false;
        var end = at < 0 ? rest.Length : at;
        _bytes.Write(rest[..end]);
        rest = rest[end..];
        return true;
    }
}
