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
            ("Amounts in", card.Currency),
            .. card.Standing is { Revision: > 0 } standing ? new[] { ("Period is", Standing(standing)) } : [],
        ]);
        WriteKpis(console, card.Kpis, card.Currency);
        if (card.SinceClose is { } since)
            SinceCloseView.Write(console, card, since);
    }

    private static string Standing(PeriodStanding standing) => standing.Status == "closed"
        ? $"closed, revision {standing.Revision}, by {standing.ClosedBy} at {Formats.Instant(standing.PublishedAt)}"
        : $"reopened by {standing.ReopenedBy}: {standing.Reason}";

    /// <summary>KPIs as a table, and what else there is to know of each.</summary>
    public static void WriteKpis(IAnsiConsole console, IReadOnlyCollection<Kpi> kpis, string currency)
    {
        var table = Tables.Of("KPI", ">Actual", ">Target", ">Ratio", "Rating");
        foreach (var kpi in kpis)
        {
            table.Row(Words.Kpi(kpi.Kpi_), Actual(kpi, currency), Figure(kpi, kpi.ProratedTarget ?? kpi.Target, currency),
                Ratio(kpi), Words.Rating(kpi.Rating) + (kpi.Provisional ? "\nprovisional 暂定" : ""));
            if (kpi.ProratedTarget is not null)
                table.Row("  whole period 全期目标", "", Figure(kpi, kpi.Target, currency), WholeRatio(kpi), "not rated 不评级");
        }

        console.Write(table);
        foreach (var kpi in kpis)
            console.Line($"{kpi.Kpi_}: {string.Join(", ", Remarks(kpi, currency))}");
    }

    /// <summary>What was reached: an amount, a mean score, or satisfied responses of all.</summary>
    public static string Actual(Kpi kpi, string currency) => kpi.Responses > 0
        ? $"{Formats.Number(kpi.Actual)} of {Formats.Count(kpi.Responses)}"
        : Figure(kpi, kpi.Actual, currency);

    private static string Figure(Kpi kpi, Google.Type.Decimal? figure, string currency) =>
        kpi.Kpi_ == "team-uplift" ? Formats.Mean(figure) : Formats.Amount(Wire.Exact(figure), currency);

    /// <summary>The ratio with as many decimals as its band needs; a deviation with its sign.</summary>
    public static string Ratio(Kpi kpi) => kpi.SignedRatio is not null
        ? Formats.Deviation(Wire.Exact(kpi.SignedRatio), Wire.Exact(kpi.QualifiedAt), Wire.Exact(kpi.ExcellentAt))
        : kpi.Kpi_ == "team-uplift" ? Change(kpi) : Percent(kpi, Wire.Exact(kpi.Ratio));

    // An uplift is a change: what rises has a plus. Its band begins above, as that of a share does.
    private static string Change(Kpi kpi) => (Wire.Exact(kpi.Ratio) > 0 ? "+" : "") + Percent(kpi, Wire.Exact(kpi.Ratio));

    private static string WholeRatio(Kpi kpi) =>
        kpi.Kpi_ == "cost-deviation" ? Formats.PercentChange(Wire.Exact(kpi.WholeRatio)) : Formats.Percent(Wire.Exact(kpi.WholeRatio));

    private static IEnumerable<string> Remarks(Kpi kpi, string currency)
    {
        if (kpi.ProratedTarget is not null)
            yield return "rated against what is due by today 按今日应完成部分评级";
        yield return $"{Formats.Count(kpi.Facts)} facts";
        yield return $"standard version {kpi.StandardVersion}";
        if (kpi.IntervalLow is not null)
            yield return $"95 % interval {Formats.Percent(Wire.Exact(kpi.IntervalLow))} to {Formats.Percent(Wire.Exact(kpi.IntervalHigh))}";
        if (kpi.Matched is { } matched)
        {
            yield return $"in both periods {matched.People} people: {Formats.Mean(matched.Before)} → "
                + $"{Formats.Mean(matched.Actual)}, {Formats.PercentChange(Wire.Exact(matched.Ratio))}";
        }

        if (kpi.MissingAppraisals > 0)
            yield return $"{Formats.Count(kpi.MissingAppraisals)} appraisals missing";
        if (kpi.OutsideMembership is not null)
            yield return $"outside any team {Formats.Amount(Wire.Exact(kpi.OutsideMembership), currency)}";
        foreach (var reason in kpi.Reasons)
            yield return Words.Reason(reason);
    }

    private static string Percent(Kpi kpi, decimal? ratio) =>
        Formats.Percent(ratio, Wire.Exact(kpi.QualifiedAt), Wire.Exact(kpi.ExcellentAt));
}
