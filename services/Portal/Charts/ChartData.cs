namespace SalesPlatform.Portal.Charts;

/// <summary>A step of a waterfall: a whole figure, or a change of it.</summary>
public sealed record WaterfallStep(string Name, decimal Amount, bool IsWhole = false);

/// <summary>Somebody, or something, in a ranking.</summary>
/// <param name="Name">For people.</param>
/// <param name="Value">What was reached; null: unknown.</param>
/// <param name="Target">What should be reached; null: none.</param>
/// <param name="Text">The figure as it is printed.</param>
/// <param name="Tone">good, fair, bad or none.</param>
/// <param name="Address">Where more of it is; null: nowhere.</param>
public sealed record RankedBar(string Name, decimal? Value, decimal? Target, string Text, string Tone, string? Address = null);

/// <summary>A point of a trend.</summary>
public sealed record TrendPointView(string Label, decimal? Value, bool IsProvisional);

/// <summary>A cell of a heat map: a share that is above or below what was planned.</summary>
public sealed record HeatCell(decimal? Share, string Text, string? Detail = null);

/// <summary>Answers 1 to 5 of one survey.</summary>
public sealed record Answers(string Name, IReadOnlyList<int> Ratings, decimal? Csat, decimal? Low, decimal? High)
{
    public int Count => Ratings.Sum();
}

/// <summary>A row of a Gantt chart: a span, or one day.</summary>
/// <param name="Name">What it is.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; the same as the first for a milestone.</param>
/// <param name="Tone">good: done; fair: to come; bad: late; none.</param>
/// <param name="Text">Status in words.</param>
public sealed record GanttRow(string Name, DateOnly From, DateOnly To, string Tone, string Text);
