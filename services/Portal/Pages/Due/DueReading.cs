using SalesPlatform.Contracts.Due.V1;

namespace SalesPlatform.Portal.Pages.Due;

internal static class DueReading
{
    public static string Of(this Localizer reader, DueText text) => reader.Told(reader[text.En, text.Zh]);

    /// <summary>Often the key of a category, which has a name, and then a month.</summary>
    public static string Changed(this Localizer reader, DueText what) =>
        reader.Of(what).Split(' ', 2) is [var key, .. var rest] ? string.Join(' ', [reader.Category(key), .. rest]) : "";

    public static string Value(this Localizer reader, DueValue? value) => value?.ValueCase switch
    {
        DueValue.ValueOneofCase.Money => reader.Amount(value.Money.Amount() ?? 0, value.Money.CurrencyCode),
        DueValue.ValueOneofCase.Day => reader.Day(value.Day),
        DueValue.ValueOneofCase.Number => value.Number.Exact() is { } number ? reader.Exactly(number) : value.Number.Value,
        DueValue.ValueOneofCase.Share => value.Share.Exact() is { } share ? reader.Percent(share) : value.Share.Value,
        DueValue.ValueOneofCase.Text => reader.Person(value.Text),
        _ => "–",
    };

    public static string When(this Localizer reader, DueItem item, DateOnly today)
    {
        if (item.DueOn.Day() is not { } day)
            return item.Since is null ? "" : reader["since ", "自 "] + reader.Near(reader.DayOf(item.Since.ToDateTimeOffset()), today);
        var late = today.DayNumber - day.DayNumber;
        return late > 0 ? reader[$"{late} d late", $"逾期 {late} 天"]
            : item.Urgency == Urgency.Overdue ? reader["time is up", "已超时"]
            : late == 0 ? reader["today", "今天"]
            : reader["by ", "期限 "] + reader.Near(day, today);
    }

    public static string Tone(Urgency urgency) => urgency switch { Urgency.Overdue => "bad", Urgency.Soon => "fair", _ => "" };

    /// <summary>Null for a kind of item this portal is older than.</summary>
    public static string? AddressOf(Waiting waiting)
    {
        var (item, key) = (waiting.Item, waiting.Item.Key.Split('/'));
        var team = item.Team.Length > 0 ? $"team={Uri.EscapeDataString(item.Team)}" : "";
        if (item.Kind.StartsWith("deliverable-", StringComparison.Ordinal))
        {
            var version = item.Kind == "deliverable-approval" ? $"&version={key[^1]}" : "";
            return $"/documents?{team}&number={Uri.EscapeDataString(item.Subject)}{version}";
        }

        return (waiting.Service, item.Kind) switch
        {
            ("planning", _) => $"/plan?{team}{PeriodOf(item)}",
            ("budget", _) => $"/budget?{team}{PeriodOf(item)}",
            ("scorecards", "kpi-at-risk") => $"/scorecard?{team}{PeriodOf(item)}&why={item.SubjectName}",
            ("scorecards", _) => $"/scorecard?{team}{PeriodOf(item)}",
            ("team-performance", _) => $"/team?{team}{PeriodOf(item)}",
            ("sales-monitoring", "quarantined-rows" or "import-to-reconcile") => $"/sales?batch={key[^1]}",
            ("sales-monitoring", "sale-approval" or "sale-rejected") => $"/sales?{team}",
            ("sales-monitoring", _) => $"/documents?{team}{PeriodOf(item)}",
            ("customer-relations", "visit-overdue") => $"/customers?{team}&account={Uri.EscapeDataString(item.Subject)}",
            ("customer-relations", "improvement-step") => $"/customers?{team}&improvement={key[^1]}",
            ("customer-relations", "standard-agreement") => "/customers",
            ("customer-relations", _) => $"/customers?{team}&complaint={key[^1]}",
            ("launch-coordination", _) => $"/launches?{team}&launch={key[1]}",
            _ => null,
        };
    }

    // People name such a thing by its team, or person, and its period.
    private static string PeriodOf(DueItem item) => item.Subject.Split(' ') is [_, var label, ..] && Contracts.Period.TryParse(label,
        out var period)
        ? $"&period={period}" : "";
}
