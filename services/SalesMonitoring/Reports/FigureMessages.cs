using Google.Protobuf.WellKnownTypes;
using SalesPlatform.SalesMonitoring.Figures;

namespace SalesPlatform.SalesMonitoring.Reports;

internal sealed class FigureMessages(string currency)
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
                var other => throw new InvalidOperationException($"{other} is not a basis of a forecast."),
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
        Dimension = ToWire(mover.Dimension),
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
            Dimension = exception.Dimension is { } dimension ? ToWire(dimension) : Wire.SalesDimension.Unspecified,
            Key = exception.Key,
            Name = exception.Name,
            Explanation = exception.Explanation,
        };
        message.Arguments.Add(exception.Arguments.ToDictionary());
        return message;
    }

    public Wire.ReportReply Report(string team, string period, ReportContent? content, long version)
    {
        var reply = new Wire.ReportReply { Team = team, Period = period, Version = version };
        if (content is null)
            return reply;
        var (edition, draft) = (content.Editions.LastOrDefault()?.Figures, content.Draft);
        reply.Status = content.Status;
        reply.DraftedAt = content.DraftedAt.ToTimestamp();
        reply.Edition = content.Editions.Count;
        reply.Actual = Money(edition?.Actual ?? draft.Actual);
        reply.Target = Money(edition is null ? draft.Target : edition.Target);
        reply.Attainment = Attainment(edition?.Actual ?? draft.Actual, edition is null ? draft.Target : edition.Target);
        reply.FinalisedBy = edition?.FinalisedBy ?? "";
        reply.FinalisedAt = edition?.AsOf.ToTimestamp();
        reply.Notes.AddRange(content.Notes.Select(Note));
        return reply;
    }

    public Wire.ReportEdition Edition(ReportEdition edition) => new()
    {
        Edition = edition.Figures.Edition,
        Actual = Money(edition.Figures.Actual),
        Target = Money(edition.Figures.Target),
        Attainment = Attainment(edition.Figures.Actual, edition.Figures.Target),
        FinalisedBy = edition.Figures.FinalisedBy,
        FinalisedAt = edition.Figures.AsOf.ToTimestamp(),
        ReopenedBecause = edition.Reopened?.Reason ?? "",
    };

    public static Wire.ReportNote Note(ReportNote note) => new()
    {
        Number = note.Said.Number,
        Kind = ReportRequests.Kind(note.Said.Kind),
        Text = note.Said.Text,
        Dimension = System.Enum.TryParse<Dimension>(note.Said.Dimension, out var dimension)
            ? ToWire(dimension) : Wire.SalesDimension.Unspecified,
        Key = note.Said.Key,
        WrittenBy = note.Said.WrittenBy,
        WrittenAt = note.WrittenAt.ToTimestamp(),
    };

    public static Wire.SalesDimension ToWire(Dimension dimension) => dimension switch
    {
        Dimension.Rep => Wire.SalesDimension.Rep,
        Dimension.Region => Wire.SalesDimension.Region,
        Dimension.ProductLine => Wire.SalesDimension.ProductLine,
        Dimension.Product => Wire.SalesDimension.Product,
        _ => Wire.SalesDimension.Customer,
    };

    public Google.Type.Money? Money(decimal? amount) => amount?.ToMoney(currency);

    private static Google.Type.Decimal? Attainment(decimal actual, decimal? target) =>
        target > 0 ? (actual / target.Value).ToExact() : null;

    private Wire.Growth Growth(Growth growth) => new()
    {
        Period = $"{growth.Period}",
        Earlier = Money(growth.Earlier),
        Change = Money(growth.Change),
        Ratio = growth.Ratio?.ToExact(),
    };
}
