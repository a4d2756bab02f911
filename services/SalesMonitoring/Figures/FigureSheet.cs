namespace SalesPlatform.SalesMonitoring.Figures;

/// <summary>Compared is of the part that <see cref="ReportWindow.ComparedUntil"/> bounds; the key is empty for facts that name
/// none.</summary>
internal sealed record SalesCell(Dimension Dimension, Period Period, string Key, decimal Amount, decimal Compared, long Facts);

internal sealed record FigureRow(string Key, string Name, SalesFigure Figure);

/// <param name="firstDay">Of the team's first fact, which may lie before all that was read; null: of the first period read that has
/// any.</param>
internal sealed class FigureSheet(
    ReportWindow window, int trend, IReadOnlyList<SalesCell> cells, Targets targets, IReadOnlyDictionary<string, string> names, string? rep,
    DateOnly? firstDay = null)
{
    private readonly ILookup<(Dimension, Period), SalesCell> _byPeriod = cells.ToLookup(cell => (cell.Dimension, cell.Period));
    // From the first fact on, a period without any is one in which nothing was sold; of those before it nothing is known.
    private readonly DateOnly? _knownFrom = firstDay ?? (cells.Count == 0 ? null : cells.Min(cell => window.Calendar.Start(cell.Period)));

    public ReportWindow Window { get; } = window;

    /// <summary>By any dimension whose cells are there: each adds up to the same total.</summary>
    public SalesFigure Total(Dimension dimension)
    {
        var totals = Window.Periods(trend).ToDictionary(period => period, period => Sum(_byPeriod[(dimension, period)]));
        return Figure(period => totals.GetValueOrDefault(period), period => rep is null
            ? targets.OfTeam(period, Window)
            : targets.Of(Dimension.Rep, rep, period, Window));
    }

    /// <summary>The largest actual first: whatever has facts in the period or the ones it is compared with, or a target.</summary>
    public IReadOnlyList<FigureRow> Rows(Dimension dimension)
    {
        var byKey = new[] { Window.Period, Window.Back(1), Window.LastYear }.Distinct()
            .SelectMany(period => _byPeriod[(dimension, period)]).Select(cell => cell.Key)
            .Concat(HasOwnTargets(dimension) ? targets.Holders(dimension, Window.Period).Where(key => rep is null || key == rep) : [])
            .ToHashSet();
        var all = cells.Where(cell => cell.Dimension == dimension && byKey.Contains(cell.Key)).ToLookup(cell => cell.Key);
        return [.. byKey.Select(key => Row(dimension, key, all[key]))
            .OrderByDescending(row => row.Figure.Actual).ThenBy(row => row.Key, StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Reasons(SalesFigure total)
    {
        string?[] reasons =
        [
            total.Target.Problem,
            !Window.HasBegun ? "period-not-started" : Window.IsRunning ? "period-running" : null,
            total.Facts == 0 ? "no-sales" : null,
        ];
        return [.. reasons.OfType<string>()];
    }

    private FigureRow Row(Dimension dimension, string key, IEnumerable<SalesCell> own)
    {
        var byPeriod = own.GroupBy(cell => cell.Period).ToDictionary(group => group.Key, Sum);
        var name = dimension == Dimension.Rep ? names.GetValueOrDefault(key, key) : key;
        return new FigureRow(key, name, Figure(period => byPeriod.GetValueOrDefault(period),
            period => HasOwnTargets(dimension) ? targets.Of(dimension, key, period, Window) : new Target(null, null, Targets.None)));
    }

    // Regions and product lines have targets for the whole team, not for what one rep sells there.
    private bool HasOwnTargets(Dimension dimension) => rep is null || dimension == Dimension.Rep;

    private SalesFigure Figure(Func<Period, Sums?> sums, Func<Period, Target> target)
    {
        var now = sums(Window.Period) ?? Sums.None;
        var own = target(Window.Period);
        var (forecast, basis) = RunRate.Of(now.Amount, own, Window, targets.Currency);
        return new SalesFigure(now.Amount, now.Facts, own, forecast, basis,
            GrowthOn(Window.Back(1), now, sums), GrowthOn(Window.LastYear, now, sums),
            [.. Enumerable.Range(0, trend).Select(Window.Back).Reverse().Select(period => new TrendEntry(
                period, IsKnown(period) ? (sums(period) ?? Sums.None).Amount : null, target(period).Amount))]);
    }

    private Growth GrowthOn(Period earlier, Sums now, Func<Period, Sums?> sums) =>
        new(earlier, now.Amount, IsKnown(earlier) && Window.HasBegun ? (sums(earlier) ?? Sums.None).Compared : null);

    private bool IsKnown(Period period) => Window.Calendar.End(period) > _knownFrom;

    private static Sums Sum(IEnumerable<SalesCell> own) =>
        own.Aggregate(Sums.None, (sum, cell) => new Sums(sum.Amount + cell.Amount, sum.Compared + cell.Compared, sum.Facts + cell.Facts));

    private sealed record Sums(decimal Amount, decimal Compared, long Facts)
    {
        public static Sums None { get; } = new(0, 0, 0);
    }
}
