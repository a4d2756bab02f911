namespace SalesPlatform.SalesMonitoring.Figures;

internal sealed record SalesException(
    string Code, Dimension? Dimension, string Key, string Name, IReadOnlyDictionary<string, string> Arguments, string Explanation);

internal sealed record TeamFigures(
    SalesFigure Total, IReadOnlyList<FigureRow> Reps, IReadOnlyList<FigureRow> Regions, IReadOnlyList<FigureRow> ProductLines,
    IReadOnlyList<FigureRow> Products, IReadOnlyList<FigureRow> Customers);

/// <summary>Whoever is behind is named by the run-rate forecast, not by the actual: in the middle of a period everybody is below target.
/// Thresholds are the platform's own, not from the source document: 90 % is where attainment stops to be 合格, and a fall of a fifth of at
/// least a hundredth of the team's comparable sales is more than one late order.</summary>
internal static class SalesExceptions
{
    public const decimal BehindBelow = 0.9m;
    public const decimal DeclineFrom = 0.2m;
    public const decimal MaterialFrom = 0.01m;

    private const int MostCustomers = 20;

    /// <summary>The most important first.</summary>
    public static IReadOnlyList<SalesException> Of(TeamFigures figures, string currency)
    {
        return
        [
            .. Behind("team-behind", null, [new FigureRow("", "The team", figures.Total)], currency),
            .. Behind("rep-behind", Dimension.Rep, figures.Reps, currency),
            .. Behind("region-behind", Dimension.Region, figures.Regions, currency),
            .. Behind("product-line-behind", Dimension.ProductLine, figures.ProductLines, currency),
            .. Lost(figures, currency),
            .. Declining(figures, currency),
            .. Negative(Dimension.Region, figures.Regions, currency),
            .. Negative(Dimension.Product, figures.Products, currency),
            .. Negative(Dimension.Customer, figures.Customers, currency),
            .. WithoutTarget(figures),
        ];
    }

    private static IEnumerable<SalesException> Behind(string code, Dimension? dimension, IReadOnlyList<FigureRow> rows, string currency) =>
        rows.Where(row => row.Figure.ForecastAttainment < BehindBelow).OrderBy(row => row.Figure.Forecast - row.Figure.Target.Amount)
            .Select(row =>
        {
            var (figure, ended) = (row.Figure, row.Figure.Basis == ForecastBasis.Ended);
            return new SalesException(code, dimension, row.Key, row.Name, Arguments(
                ("actual", Text(figure.Actual)), ("forecast", Text(figure.Forecast!.Value)), ("target", Text(figure.Target.Amount!.Value)),
                ("ratio", Text(decimal.Round(figure.ForecastAttainment!.Value, 4))), ("currency", currency)),
                $"{row.Name} {(ended ? "reached" : "is on the way to")} {Percent(figure.ForecastAttainment.Value)} of the target of "
                + $"{Amount(figure.Target.Amount.Value, currency)}.");
        });

    private static IEnumerable<SalesException> Lost(TeamFigures figures, string currency) =>
        Falls(figures).Where(row => row.Figure.Facts == 0).Take(MostCustomers).Select(row => OfCustomer("customer-lost", row, currency,
            $"{row.Name} bought for "
            + $"{Amount(row.Figure.OnPrevious.Earlier!.Value, currency)} in the comparable part of "
            + $"{row.Figure.OnPrevious.Period}, and nothing since."));

    private static IEnumerable<SalesException> Declining(TeamFigures figures, string currency) =>
        Falls(figures).Where(row => row.Figure.Facts != 0 && row.Figure.OnPrevious.Ratio <= -DeclineFrom).Take(MostCustomers).Select(row =>
            OfCustomer("customer-declining", row, currency,
                $"{row.Name} fell by "
                + $"{Percent(-row.Figure.OnPrevious.Ratio!.Value)} from "
                + $"{Amount(row.Figure.OnPrevious.Earlier!.Value, currency)} to {Amount(row.Figure.Actual, currency)}."));

    // Facts that name no customer are nobody's loss.
    private static IEnumerable<FigureRow> Falls(TeamFigures figures)
    {
        var material = decimal.Max(0, figures.Total.OnPrevious.Earlier ?? 0) * MaterialFrom;
        return figures.Customers
            .Where(row => row.Key.Length > 0 && row.Figure.OnPrevious is { Earlier: > 0, Change: < 0 } on && -on.Change >= material)
            .OrderBy(row => row.Figure.OnPrevious.Change).ThenBy(row => row.Key, StringComparer.Ordinal);
    }

    private static IEnumerable<SalesException> Negative(Dimension dimension, IReadOnlyList<FigureRow> rows, string currency) =>
        rows.Where(row => row.Figure.Actual < 0).OrderBy(row => row.Figure.Actual).Take(MostCustomers).Select(row => new SalesException(
            "returns-exceed-sales", dimension, row.Key, row.Name, Arguments(("actual", Text(row.Figure.Actual)), ("currency", currency)),
            $"{row.Name}: more came back than was sold, {Amount(row.Figure.Actual, currency)} net."));

    private static IEnumerable<SalesException> WithoutTarget(TeamFigures figures) => figures.Total.Target.Amount is null
        ? []
        : figures.Reps.Where(row => row.Figure.Target.Amount is null && row.Figure.Facts > 0).Select(row => new SalesException(
            "rep-without-target", Dimension.Rep, row.Key, row.Name, Arguments(),
            $"{row.Name} sold, but the plan in force sets no target for them."));

    private static SalesException OfCustomer(string code, FigureRow row, string currency, string explanation) =>
        new(code, Dimension.Customer, row.Key, row.Name, Arguments(
            ("actual", Text(row.Figure.Actual)), ("earlier", Text(row.Figure.OnPrevious.Earlier!.Value)), ("currency", currency)),
            explanation);

    private static Dictionary<string, string> Arguments(params IEnumerable<(string Name, string Value)> arguments) =>
        arguments.ToDictionary(argument => argument.Name, argument => argument.Value);

    private static string Text(decimal amount) => amount.ToExactString();

    private static string Amount(decimal amount, string currency) => Shown.Money(amount, currency);

    private static string Percent(decimal ratio) => Shown.Percent(ratio);
}
