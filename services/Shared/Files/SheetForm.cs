using System.Globalization;

namespace SalesPlatform.Files;

/// <summary>How the numbers and days of a sheet are written: as its sender says that the texts beside them are, so that both are read by
/// one rule, now and when a row is read alone later. In other columns they stay as they are, for there they may be part of a key.</summary>
internal sealed class SheetForm(FileForm said, IEnumerable<int> numbers, IEnumerable<int> days)
{
    private readonly HashSet<int> _numbers = [.. numbers];
    private readonly HashSet<int> _days = [.. days];
    private readonly Dictionary<int, long> _points = [];

    public static SheetForm Unsaid() => new(FileForm.Unsaid, [], []);

    public static SheetForm Of(FileForm said, CsvHeader header) => new(said, header.NumberPlaces, header.DayPlaces);

    public static bool IsNeededFor(FileForm said) => said is { Decimal: ',' } or { Days: not null };

    public string Number(string withPoint, int place)
    {
        if (withPoint.Contains('.', StringComparison.Ordinal))
            _points[place] = PointsAt(place) + 1;
        return said.Decimal is ',' && _numbers.Contains(place) ? withPoint.Replace('.', ',') : withPoint;
    }

    /// <summary>Of cells that are numbers and no texts: their point is the form of this writing, and proves nothing.</summary>
    public long PointsAt(int place) => _points.GetValueOrDefault(place);

    /// <summary>Null where nothing is said of it.</summary>
    public string? Day(DateTime at, int place) => said.Days is { } form && _days.Contains(place)
        && form.Write(DateOnly.FromDateTime(at)) is { } day
        ? day + (at.TimeOfDay == TimeSpan.Zero ? "" : at.ToString(" HH:mm:ss", CultureInfo.InvariantCulture)) : null;
}
