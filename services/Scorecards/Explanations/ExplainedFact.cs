using System.Globalization;

namespace SalesPlatform.Scorecards.Explanations;

/// <param name="Subject">The rep or employee; empty of a survey or a cost.</param>
/// <param name="Day">Business day; of an appraisal the last day of its quarter.</param>
/// <param name="Amount">Credited net sales, a score, satisfied responses, a cost.</param>
internal sealed record ExplainedFact(Guid EventId, string Subject, DateOnly Day, decimal Amount, long Responses, bool OfPeriodBefore)
{
    public FactPlace Place => new(Day, EventId, Subject);
}

/// <summary>By day, then by event and subject, which makes the order total.</summary>
internal readonly record struct FactPlace(DateOnly Day, Guid EventId, string Subject)
{
    public static FactPlace Start { get; } = new(DateOnly.MinValue, Guid.Empty, "");

    public string Key => $"{Day:O}|{EventId}|{Subject}";

    public static FactPlace? Parse(string key) =>
        key.Split('|', 3) is [var onDay, var ofEvent, var subject] && Guid.TryParse(ofEvent, out var id)
            && DateOnly.TryParseExact(onDay, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new FactPlace(day, id, subject) : null;

    /// <summary>Ids are compared as their text, which is how the database orders them.</summary>
    public static bool IsAfter(FactPlace one, FactPlace other)
    {
        var byDay = one.Day.CompareTo(other.Day);
        var byEvent = byDay != 0 ? byDay : string.CompareOrdinal($"{one.EventId}", $"{other.EventId}");
        return (byEvent != 0 ? byEvent : string.CompareOrdinal(one.Subject, other.Subject)) > 0;
    }
}
