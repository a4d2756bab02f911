using SalesPlatform.Cli.Display;
using SalesPlatform.Contracts.Scorecards.V1;
using Spectre.Console;

namespace SalesPlatform.Cli.Scores;

/// <summary>A scorecard as people read it, in English and Chinese.</summary>
internal static class ScorecardView
{
    public static void Write(IAnsiConsole console, Scorecard card)
    {
        console.Pairs(
        [
            ("Team", card.Team),
            .. card.Rep.Length == 0 ? [] : new[] { ("Rep", card.Rep) },
            ("Period", $"{card.Period}: {Formats.Day(card.StartsOn)} up to, not including, {Formats.Day(card.EndsBefore)}"),
            ("As known at", Formats.Instant(card.AsOf)),
        ]);
        var table = Tables.Of("KPI", $">Actual {card.Currency}", $">Target {card.Currency}", ">Ratio", "Rating");
        foreach (var kpi in card.Kpis)
        {
            table.Row(Words.Kpi(kpi.Kpi_), Formats.Amount(Wire.Exact(kpi.Actual)), Formats.Amount(Wire.Exact(kpi.Target)),
                Ratio(kpi, Wire.Exact(kpi.Ratio)), Words.Rating(kpi.Rating) + (kpi.Provisional ? "\nprovisional 暂定" : ""));
            if (kpi.ProratedTarget is not null)
            {
                table.Row("  prorated to today 按日折算", "", Formats.Amount(Wire.Exact(kpi.ProratedTarget)),
                    Ratio(kpi, Wire.Exact(kpi.ProratedRatio)), "");
            }
        }

        console.Write(table);
        foreach (var kpi in card.Kpis)
        {
            console.Line($"{kpi.Kpi_}: {Formats.Count(kpi.Facts)} facts, standard version {kpi.StandardVersion}"
                + string.Concat(kpi.Reasons.Select(reason => $", {reason}")));
        }
    }

    private static string Ratio(Kpi kpi, decimal? ratio) => Formats.Percent(ratio, Wire.Exact(kpi.QualifiedAt), Wire.Exact(kpi.ExcellentAt));
}
