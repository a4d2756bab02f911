using System.Globalization;

namespace SalesPlatform.Due;

public static class DueOrder
{
    /// <summary>Days ahead that count as soon: a working day remains even before a weekend.</summary>
    public const int SoonDays = 3;

    // Behind every day there is.
    private const string Never = "9999-99-99";

    public static Urgency Judge(DueItem item, DateOnly today, DateTimeOffset now)
    {
        if (item.DueAt is { } clock && clock.ToDateTimeOffset() <= now)
            return Urgency.Overdue;
        if (!item.DueOn.TryToDay(out var day))
            return Urgency.Waiting;
        return item.DueAt is null && day < today ? Urgency.Overdue
            : day <= today.AddDays(SoonDays) ? Urgency.Soon
            : Urgency.Waiting;
    }

    /// <summary>Sorts by urgency, due, since, key; different for every item.</summary>
    public static string KeyOf(DueItem item)
    {
        var day = item.DueOn.TryToDay(out var due) ? due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Never;
        var clock = item.DueAt is { } at ? at.ToDateTimeOffset().ToString("O", CultureInfo.InvariantCulture) : Never;
        var since = item.Since is { } from ? from.ToDateTimeOffset().ToString("O", CultureInfo.InvariantCulture) : Never;
        return $"{(int)item.Urgency}|{day}|{clock}|{since}|{item.Key}";
    }
}
