using System.Globalization;

namespace SalesPlatform.Scorecards.Explanations;

/// <summary>One fact behind a figure.</summary>
/// <param name="Subject">The rep or employee it is about; empty of a survey or a cost.</param>
/// <param name="Day">Business day; of an appraisal the last day of its quarter.</param>
/// <param name="Amount">What it adds: credited net sales, a score, satisfied responses, a cost.</param>
/// <param name="Responses">Valid responses of a survey.</param>
/// <param name="OfPeriodBefore">A score of the period before, which the uplift is measured by.</param>
internal sealed record ExplainedFact(Guid EventId, string Subject, DateOnly Day, decimal Amount, long Responses, bool OfPeriodBefore)
{
    /// <summary>Where it stands among the facts of a figure.</summary>
    public FactPlace Place => new(Day, EventId, Subject);
}

/// <summary>The order of facts: by day, then by event and subject, which makes it total.</summary>
internal readonly record struct FactPlace(DateOnly Day, Guid EventId, string Subject)
{
    public static FactPlace Start { get; } = new(DateOnly.MinValue, Guid.Empty, "");

    /// <summary>The key of a page that ends here.</summary>
    public string Key => $"{Day:O}|{EventId}|{Subject}";

    /// <summary>The place a key names; null for what is none.</summary>
    public static FactPlace? Parse(string key)
    {
        return key.Split('|', 3) is [var onDay, var ofEvent, var subject] && Guid.TryParse(ofEvent, out var id)
            && DateOnly.TryParseExact(onDay, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new FactPlace(day, id, subject) : null;
    }

    /// <summary>Whether one fact comes after another. Ids are compared as their text, which is how the database orders them.</summary>
    public static bool IsAfter(FactPlace one, FactPlace other)
    {
        var byDay = one.Day.CompareTo(other.Day);
        var byEvent = byDay != 0 ? byDay : string.CompareOrdinal($"{one.EventId}", $"{other.EventId}");
        return (byEvent != 0 ? byEvent : string.CompareOrdinal(one.Subject, other.Subject)) > 0;
    }
}
