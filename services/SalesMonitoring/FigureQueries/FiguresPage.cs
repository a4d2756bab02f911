using System.Globalization;
using SalesPlatform.SalesMonitoring.Facts;
using SalesPlatform.SalesMonitoring.Figures;

namespace SalesPlatform.SalesMonitoring.FigureQueries;

/// <summary>An offset serves here, because the rows as known at an instant do not change.</summary>
internal sealed record FiguresPage(FiguresQuery Query, int Size, int Offset)
{
    public static FiguresPage Of(Wire.GetFiguresRequest request, DateTimeOffset now)
    {
        var errors = new FieldErrors();
        var (team, period) = (errors.Key("team", request.Team), errors.Period("period", request.Period));
        var rep = errors.OptionalText("rep", request.Rep);
        errors.Require(Enum.IsDefined(request.By), "by", "unknown",
            "Figures are by rep, region, product, product line or customer.");
        var (asOf, trend) = (errors.OptionalInstant("as_of", request.AsOf), errors.Trend(request.TrendPeriods));
        var page = Paging.Of(errors, request.PageSize, request.PageToken, usual: 200, largest: 1_000);
        var pinned = page.Place(errors, Parse);
        errors.ThrowIfAny();
        var instant = pinned is { } place ? new DateTimeOffset(place.Ticks, TimeSpan.Zero) : FactMessages.Earlier(asOf, now);
        return new FiguresPage(
            new FiguresQuery(team, rep.Length == 0 ? null : rep, period, instant, trend, [Dimensions.Of(request.By) ?? Dimension.Rep]),
            page.Size, pinned?.Rows ?? 0);
    }

    public string TokenAfter(int rows) => Paging.TokenOf(string.Create(CultureInfo.InvariantCulture, $"{Query.AsOf.UtcTicks}|{rows}"));

    private static (long Ticks, int Rows)? Parse(string key) =>
        key.Split('|') is [var at, var before] && long.TryParse(at, CultureInfo.InvariantCulture, out var ticks)
        && ticks > 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks
        && int.TryParse(before, CultureInfo.InvariantCulture, out var rows) && rows > 0
            ? (ticks, rows) : null;
}
