using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Cli.Performance;

/// <summary>Figures as people read them.</summary>
internal static class FigureView
{
    private const int NameWidth = 16;

    public static void Headline(IAnsiConsole console, SalesFigure figure, bool provisional) => console.Pairs(
    [
        .. Leading(figure, provisional),
        .. figure.ForecastBasis is "plan-phasing" or "days"
            ? new[] { ("Forecast",
                Say($"{Formats.Money(figure.Forecast)} by {Say(figure.ForecastBasis == "days" ? "days" : "plan phasing")}, "
                + $"{Formats.Percent(Wire.Exact(figure.ForecastAttainment))} of target")) }
            : [],
        ("On previous", Growth(figure.OnPrevious)),
        ("On last year", Growth(figure.OnLastYear)),
        ("Trend", string.Join("  ", figure.Trend.Select(point => $"{point.Period}: {Formats.Amount(point.Actual)}"))),
    ]);

    /// <summary>A table of figures, in whole units so that it fits into 80 columns; programs get them exact.</summary>
    public static void Rows(IAnsiConsole console, string heading, NameKind kind, IReadOnlyList<SalesFigureRow> rows)
    {
        if (rows.Count == 0)
            return;
        var isRunning = rows.Any(row => row.Figure.AttainmentToDate is not null);
        console.Line($"{heading}:");
        var table = Tables.Of("", ">Actual", isRunning ? ">Due" : ">Target", ">Attained", ">Forecast", ">Previous", ">Last year");
        // Names in Chinese cannot be wrapped into less than a character's two cells.
        table.FirstWidth = NameWidth;
        foreach (var row in rows)
        {
            var figure = row.Figure;
            table.Row(row.Name == row.Key ? Formats.Text(CompanyWords.Called(kind, row.Key)) : $"{row.Name} ({row.Key})",
                Whole(figure.Actual), Whole(figure.AttainmentToDate is null ? figure.Target : figure.TargetToDate),
                Part(figure.AttainmentToDate ?? figure.Attainment), Whole(figure.Forecast), Changed(figure.OnPrevious?.Ratio),
                Changed(figure.OnLastYear?.Ratio));
        }

        console.Write(table);
    }

    // While the period runs, what is due by today leads, and the whole target stands beside it.
    private static IEnumerable<(string, string)> Leading(SalesFigure figure, bool provisional)
    {
        if (provisional && figure.AttainmentToDate is not null)
        {
            yield return ("Attainment",
                Say($"{Formats.Percent(Wire.Exact(figure.AttainmentToDate))} of what is due by today (provisional)"));
            yield return ("Actual",
                Say($"{Formats.Money(figure.Actual)} of {Formats.Money(figure.TargetToDate)} due, variance "
                + $"{Formats.MoneyChange(figure.VarianceToDate)}"));
            yield return ("Whole period",
                Say($"{Formats.Percent(Wire.Exact(figure.Attainment))} of {Formats.Money(figure.Target)}, to go "
                + $"{Formats.MoneyChange(figure.Variance)}"));
            yield break;
        }

        yield return ("Attainment", $"{Formats.Percent(Wire.Exact(figure.Attainment))}{(provisional ? Say(" (provisional)") : "")}");
        yield return ("Actual",
            Say($"{Formats.Money(figure.Actual)} of {Formats.Money(figure.Target)}, variance {Formats.MoneyChange(figure.Variance)}"));
    }

    private static string Whole(Google.Type.Money? money) => Shown.WholeAmount(money?.ToAmount());

    private static string Part(Google.Type.Decimal? share) =>
        Wire.Exact(share) is { } exact ? Shown.Number(exact * 100, "#,##0.0") + "%" : Formats.Unknown;

    private static string Changed(Google.Type.Decimal? share) =>
        Wire.Exact(share) is { } exact ? Shown.Change(exact * 100, "#,##0.0") + "%" : Formats.Unknown;

    private static string Growth(Growth? growth) => growth is null
        ? Formats.Unknown
        : Say($"{Formats.PercentChange(Wire.Exact(growth.Ratio))} on {Formats.Money(growth.Earlier)} ({growth.Period})");
}
