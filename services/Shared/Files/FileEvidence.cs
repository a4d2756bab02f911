namespace SalesPlatform.Files;

/// <param name="sheet">What was written as this file; null of a file that came as it is.</param>
internal sealed class FileEvidence(CsvHeader header, SheetForm? sheet = null)
{
    private readonly int[] _numbers = [.. header.NumberPlaces];
    private readonly HashSet<int> _filled = [];
    private long _points;
    private long _commas;
    private bool _anyOpen;

    /// <summary>Firm where no number speaks against it.</summary>
    public DecimalSign Sign
    {
        get
        {
            var cells = sheet is null ? 0 : _numbers.Sum(sheet.PointsAt);
            var points = long.Max(0, _points - cells);
            if (points == 0 && _commas == 0 && cells > 0)
                return new DecimalSign('.', IsFirm: !_anyOpen);
            return points == _commas ? default
                : new DecimalSign(points > _commas ? '.' : ',', IsFirm: long.Min(points, _commas) == 0);
        }
    }

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
            var number = NumberText.Of(narrow);
            var sign = number.Proves;
            _anyOpen |= number.IsOpen;
            _points += sign == '.' ? 1 : 0;
            _commas += sign == ',' ? 1 : 0;
        }
    }
}
