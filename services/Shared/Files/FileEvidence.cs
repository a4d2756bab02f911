namespace SalesPlatform.Files;

internal sealed class FileEvidence(CsvHeader header)
{
    private readonly int[] _numbers = [.. header.NumberPlaces];
    private readonly HashSet<int> _filled = [];
    private long _points;
    private long _commas;

    /// <summary>Firm where no number speaks against it.</summary>
    public DecimalSign Sign => _points == _commas ? default
        : new DecimalSign(_points > _commas ? '.' : ',', IsFirm: long.Min(_points, _commas) == 0);

    public IReadOnlyList<string> Unused =>
        [.. header.OptionalPlaces.Where(column => !_filled.Contains(column.Place)).Select(column => column.Column)];

    public void Take(CsvRow row)
    {
        for (var place = 0; place < header.Named; place++)
        {
            if (!string.IsNullOrEmpty(row.CellAt(place)))
                _filled.Add(place);
        }

        foreach (var place in _numbers)
        {
            if (row.CellAt(place) is not { } cell || Widths.Narrow(cell) is var narrow && !narrow.AsSpan().ContainsAny('.', ','))
                continue;
            var sign = NumberText.Of(narrow).Proves;
            _points += sign == '.' ? 1 : 0;
            _commas += sign == ',' ? 1 : 0;
        }
    }
}
