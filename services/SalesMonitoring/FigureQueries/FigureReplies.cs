using SalesPlatform.SalesMonitoring.Figures;

namespace SalesPlatform.SalesMonitoring.FigureQueries;

internal sealed class FigureReplies(string currency)
{
    public Wire.SalesFigure Figure(SalesFigure figure)
    {
        var message = new Wire.SalesFigure
        {
            Actual = Money(figure.Actual),
            Facts = figure.Facts,
            Target = Money(figure.Target.Amount),
            Variance = Money(figure.Variance),
            Attainment = figure.Attainment?.ToExact(),
            TargetToDate = Money(figure.Target.ToDate is { } toDate ? Currency.Of(currency).Round(toDate) : null),
            AttainmentToDate = figure.AttainmentToDate?.ToExact(),
            VarianceToDate = Money(figure.VarianceToDate is { } variance ? Currency.Of(currency).Round(variance) : null),
            Forecast = Money(figure.Forecast),
            ForecastBasis = figure.Basis switch
            {
                ForecastBasis.PlanPhasing => "plan-phasing",
                ForecastBasis.Days => "days",
                ForecastBasis.Ended => "ended",
                ForecastBasis.None => "",
                var other => throw Unexpected.Status(other, "a forecast"),
            },
            ForecastAttainment = figure.ForecastAttainment?.ToExact(),
            OnPrevious = Growth(figure.OnPrevious),
            OnLastYear = Growth(figure.OnLastYear),
        };
        message.Trend.AddRange(figure.Trend.Select(entry => new Wire.TrendPoint
        {
            Period = $"{entry.Period}",
            Actual = Money(entry.Actual),
            Target = Money(entry.Target),
            Attainment = entry.Attainment?.ToExact(),
        }));
        return message;
    }

    public Wire.SalesFigureRow Row(FigureRow row) => new() { Key = row.Key, Name = row.Name, Figure = Figure(row.Figure) };

    public Wire.Mover Mover(Mover mover) => new()
    {
        Dimension = Dimensions.ToWire(mover.Dimension),
        Key = mover.Row.Key,
        Name = mover.Row.Name,
        Actual = Money(mover.Row.Figure.Actual),
        Earlier = Money(mover.Row.Figure.OnPrevious.Earlier),
        Change = Money(mover.Row.Figure.OnPrevious.Change),
        Ratio = mover.Row.Figure.OnPrevious.Ratio?.ToExact(),
    };

    public static Wire.SalesException Exception(SalesException exception)
    {
        var message = new Wire.SalesException
        {
            Code = exception.Code,
            Dimension = exception.Dimension is { } dimension ? Dimensions.ToWire(dimension) : Wire.SalesDimension.Unspecified,
            Key = exception.Key,
            Name = exception.Name,
            Explanation = exception.Explanation,
        };
        message.Arguments.Add(exception.Arguments.ToDictionary());
        return message;
    }

    public Google.Type.Money? Money(decimal? amount) => amount?.ToMoney(currency);

    public static Google.Type.Decimal? Attainment(decimal actual, decimal? target) =>
        target > 0 ? (actual / target.Value).ToExact() : null;

    private Wire.Growth Growth(Growth growth) => new()
    {
        Period = $"{growth.Period}",
        Earlier = Money(growth.Earlier),
        Change = Money(growth.Change),
        Ratio = growth.Ratio?.ToExact(),
    };
}
