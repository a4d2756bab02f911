namespace SalesPlatform.SalesMonitoring.Figures;

internal sealed record Mover(Dimension Dimension, FigureRow Row)
{
    public decimal Change => Row.Figure.OnPrevious.Change ?? 0;
}

internal static class Movers
{
    public static IReadOnlyList<Mover> Of(IEnumerable<(Dimension Dimension, IReadOnlyList<FigureRow> Rows)> rows, int each)
    {
        var moved = rows.SelectMany(of => of.Rows.Select(row => new Mover(of.Dimension, row))).Where(mover => mover.Change != 0)
            .OrderByDescending(mover => decimal.Abs(mover.Change)).ThenBy(mover => mover.Dimension)
            .ThenBy(mover => mover.Row.Key, StringComparer.Ordinal).ToList();
        return [.. moved.Where(mover => mover.Change > 0).Take(each), .. moved.Where(mover => mover.Change < 0).Take(each)];
    }
}
