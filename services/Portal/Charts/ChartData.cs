namespace SalesPlatform.Portal.Charts;

public sealed record WaterfallStep(string Name, decimal Amount, bool IsWhole = false);

/// <param name="Value">Null: unknown.</param>
/// <param name="Tone">good, fair, bad or none.</param>
public sealed record RankedBar(string Name, decimal? Value, decimal? Target, string Text, string Tone, string? Address = null);

public sealed record TrendPointView(string Label, decimal? Value, bool IsProvisional);

public sealed record HeatCell(decimal? Share, string Text, string? Detail = null);

public sealed record Answers(string Name, IReadOnlyList<int> Ratings, decimal? Csat, decimal? Low, decimal? High)
{
    public int Count => Ratings.Sum();
}

/// <param name="To">The same as the first day for a milestone.</param>
/// <param name="Tone">good: done; fair: to come; bad: late; none.</param>
public sealed record GanttRow(string Name, DateOnly From, DateOnly To, string Tone, string Text);
