namespace SalesPlatform.SalesMonitoring.Figures;

/// <summary>A key whose sales changed against the comparable part of the period before.</summary>
internal sealed record Mover(Dimension Dimension, FigureRow Row)
{
    /// <summary>Actual − earlier.</summary>
    public decimal Change => Row.Figure.OnPrevious.Change ?? 0;
}

/// <summary>Finds what moved most.</summary>
internal static class Movers
{
    /// <summary>The largest rises, then the largest falls.</summary>
    /// <param name="each">How many of each.</param>
    public static IReadOnlyList<Mover> Of(IEnumerable<(Dimension Dimension, IReadOnlyList<FigureRow> Rows)> rows, int each)
    {
        var moved = rows.SelectMany(of => of.Rows.Select(row => new Mover(of.Dimension, row))).Where(mover => mover.Change != 0)
            .OrderByDescending(mover => decimal.Abs(mover.Change)).ThenBy(mover => mover.Dimension)
            .ThenBy(mover => mover.Row.Key, StringComparer.Ordinal).ToList();
        return [.. moved.Where(mover => mover.Change > 0).Take(each), .. moved.Where(mover => mover.Change < 0).Take(each)];
    }
}
