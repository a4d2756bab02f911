using System.Globalization;
using SalesPlatform.Cli.Display;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using Spectre.Console;

namespace SalesPlatform.Cli.Performance;

/// <summary>Figures as people read them.</summary>
internal static class FigureView
{
    private const int NameWidth = 16;

    public static void Headline(IAnsiConsole console, SalesFigure figure, bool provisional) => console.Pairs(
    [
        ("Attainment 达成率", $"{Formats.Percent(Wire.Exact(figure.Attainment))}{(provisional ? " (provisional 暂定)" : "")}"),
        ("Actual 实际", $"{Formats.Money(figure.Actual)} of {Formats.Money(figure.Target)}, variance {Formats.Money(figure.Variance)}"),
        .. figure.ForecastBasis is "plan-phasing" or "days"
            ? new[] { ("Forecast 预测", $"{Formats.Money(figure.Forecast)} by {(figure.ForecastBasis == "days" ? "days" : "plan phasing")}, {Formats.Percent(Wire.Exact(figure.ForecastAttainment))} of target") }
            : [],
        ("On previous 环比", Growth(figure.OnPrevious)),
        ("On last year 同比", Growth(figure.OnLastYear)),
        ("Trend 趋势", string.Join("  ", figure.Trend.Select(point => $"{point.Period}: {Formats.Amount(point.Actual)}"))),
    ]);

    /// <summary>A table of figures, in whole units so that it fits into 80 columns; programs get them exact.</summary>
    public static void Rows(IAnsiConsole console, string heading, IReadOnlyList<SalesFigureRow> rows)
    {
        if (rows.Count == 0)
            return;
        console.Line($"{heading}:");
        var table = Tables.Of("", ">Actual", ">Target", ">Attained", ">Forecast", ">Previous", ">Last year");
        // Names in Chinese cannot be wrapped into less than a character's two cells.
        table.FirstWidth = NameWidth;
        foreach (var row in rows)
        {
            var figure = row.Figure;
            table.Row(row.Name == row.Key ? Formats.Text(row.Key) : $"{row.Name} ({row.Key})", Whole(figure.Actual), Whole(figure.Target),
                Part(figure.Attainment), Whole(figure.Forecast), Part(figure.OnPrevious?.Ratio), Part(figure.OnLastYear?.Ratio));
        }

        console.Write(table);
    }

    private static string Whole(Google.Type.Money? money) => money is null
        ? Formats.Unknown
        : decimal.Round(money.ToAmount()).ToString("N0", CultureInfo.InvariantCulture);

    private static string Part(Google.Type.Decimal? share) => Wire.Exact(share) is { } exact
        ? (exact * 100).ToString("N1", CultureInfo.InvariantCulture) + "%"
        : Formats.Unknown;

    private static string Growth(Growth? growth) => growth is null
        ? Formats.Unknown
        : $"{Formats.Percent(Wire.Exact(growth.Ratio))} on {Formats.Money(growth.Earlier)} ({growth.Period})";
}
