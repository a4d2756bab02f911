using System.Globalization;
using SalesPlatform.SalesMonitoring.Facts;
using SalesPlatform.SalesMonitoring.Figures;

namespace SalesPlatform.SalesMonitoring.Reports;

/// <summary>An offset serves here, because the rows as known at an instant do not change.</summary>
internal sealed record FiguresPage(FiguresQuery Query, int Size, int Offset)
{
    public string TokenAfter(int rows) => Paging.TokenOf(string.Create(CultureInfo.InvariantCulture, $"{Query.AsOf.UtcTicks}|{rows}"));

    public static (long Ticks, int Rows)? Parse(string key) =>
        key.Split('|') is [var at, var before] && long.TryParse(at, CultureInfo.InvariantCulture, out var ticks)
        && ticks > 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks
        && int.TryParse(before, CultureInfo.InvariantCulture, out var rows) && rows > 0
            ? (ticks, rows) : null;
}

internal static class ReportRequests
{
    public const int UsualTrend = 6;
    public const int UsualRows = 20;

    private const int LongestTrend = 24;
    private const int MostRows = 100;

    public static FiguresPage Parse(Wire.GetFiguresRequest request, DateTimeOffset now)
    {
        var errors = new FieldErrors();
        var (team, period) = (errors.Key("team", request.Team), errors.Period("period", request.Period));
        var rep = errors.OptionalText("rep", request.Rep);
        errors.Require(System.Enum.IsDefined(request.By), "by", "unknown",
            "Figures are by rep, region, product, product line or customer.");
        var (asOf, trend) = (errors.OptionalInstant("as_of", request.AsOf), errors.Trend(request.TrendPeriods));
        var page = Paging.Of(errors, request.PageSize, request.PageToken, usual: 200, largest: 1_000);
        var pinned = page.Place(errors, FiguresPage.Parse);
        errors.ThrowIfAny();
        var instant = pinned is { } place ? new DateTimeOffset(place.Ticks, TimeSpan.Zero) : FactMessages.Earlier(asOf, now);
        return new FiguresPage(
            new FiguresQuery(team, rep.Length == 0 ? null : rep, period, instant, trend, [Of(request.By) ?? Dimension.Rep]),
            page.Size, pinned?.Rows ?? 0);
    }

    public static (string Team, Period Period, long Version) Key(FieldErrors errors, Wire.ReportKey? key)
    {
        errors.Require(key is not null, "report", "missing", "The report is missing.");
        return (errors.Key("report.team", key?.Team ?? ""), errors.Period("report.period", key?.Period ?? ""), key?.ExpectedVersion ?? 0);
    }

    public static NoteContent Note(FieldErrors errors, Wire.AddNoteRequest request)
    {
        errors.Require(request.Kind is > Wire.NoteKind.Unspecified and <= Wire.NoteKind.Next, "kind", "missing",
            "Say whether it is commentary, a reason, an exception or a next step.");
        errors.Require(System.Enum.IsDefined(request.Dimension), "dimension", "unknown",
            "A note is about a rep, region, product, product line or customer.");
        var key = errors.OptionalText("key", request.Key);
        errors.Require(key.Length == 0 || request.Dimension != Wire.SalesDimension.Unspecified, "dimension", "missing",
            "Say what the key is the key of.");
        return new NoteContent(KindOf(request.Kind), errors.Text("text", request.Text, RequestFields.LongestText),
            Of(request.Dimension)?.ToString(), key);
    }

    public static int Trend(this FieldErrors errors, int periods)
    {
        errors.Require(periods is >= 0 and <= LongestTrend, "trend_periods", "out-of-range", $"A trend has 1 to {LongestTrend} periods.");
        return periods == 0 ? UsualTrend : int.Clamp(periods, 1, LongestTrend);
    }

    public static int Rows(this FieldErrors errors, int rows)
    {
        errors.Require(rows is >= 0 and <= MostRows, "rows", "out-of-range", $"A report keeps 1 to {MostRows} rows.");
        return rows == 0 ? UsualRows : rows;
    }

    public static Dimension? Of(Wire.SalesDimension dimension) => dimension switch
    {
        Wire.SalesDimension.Rep => Dimension.Rep,
        Wire.SalesDimension.Region => Dimension.Region,
        Wire.SalesDimension.Product => Dimension.Product,
        Wire.SalesDimension.ProductLine => Dimension.ProductLine,
        Wire.SalesDimension.Customer => Dimension.Customer,
        _ => null,
    };

    public static Wire.NoteKind Kind(string kind) => kind switch
    {
        NoteKinds.Reason => Wire.NoteKind.Reason,
        NoteKinds.Exception => Wire.NoteKind.Exception,
        NoteKinds.Next => Wire.NoteKind.Next,
        _ => Wire.NoteKind.Commentary,
    };

    private static string KindOf(Wire.NoteKind kind) => kind switch
    {
        Wire.NoteKind.Reason => NoteKinds.Reason,
        Wire.NoteKind.Exception => NoteKinds.Exception,
        Wire.NoteKind.Next => NoteKinds.Next,
        _ => NoteKinds.Commentary,
    };
}
