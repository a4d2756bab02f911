using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Cli.Scores;

/// <summary>A scorecard as people read it, in their language.</summary>
internal static class ScorecardView
{
    public static void Write(IAnsiConsole console, Scorecard card)
    {
        console.Pairs(
        [
            ("Team", CompanyWords.Called(NameKind.Team, card.Team)),
            .. card.Rep.Length == 0 ? [] : new[] { ("Rep", card.Rep) },
            ("Period", Say($"{card.Period}: {Formats.Day(card.StartsOn)} up to, not including, {Formats.Day(card.EndsBefore)}")),
            ("As known at", Formats.Instant(card.AsOf)),
            ("Amounts in", card.Currency),
            .. card.Standing is { Revision: > 0 } standing ? new[] { ("Period is", Standing(standing)) } : [],
        ]);
        WriteKpis(console, card.Kpis, card.Currency);
        if (card.SinceClose is { } since)
            SinceCloseView.Write(console, card, since);
    }

    private static string Standing(PeriodStanding standing) => standing.Status == "closed"
        ? Say($"closed, revision {standing.Revision}, by {standing.ClosedBy} at {Formats.Instant(standing.PublishedAt)}")
        : Say($"reopened by {standing.ReopenedBy}: {standing.Reason}");

    /// <summary>KPIs as a table, and what else there is to know of each.</summary>
    public static void WriteKpis(IAnsiConsole console, IReadOnlyCollection<Kpi> kpis, string currency)
    {
        var table = Tables.Of("KPI", ">Actual", ">Target", ">Ratio", "Rating");
        foreach (var kpi in kpis)
        {
            table.Row(Words.Kpi(kpi.Kpi_), Actual(kpi, currency), Figure(kpi, kpi.ProratedTarget ?? kpi.Target, currency),
                Ratio(kpi), Words.Rating(kpi.Rating) + (kpi.Provisional ? "\n" + Say("provisional") : ""));
            if (kpi.ProratedTarget is not null)
                table.Row("  " + Say("whole period"), "", Figure(kpi, kpi.Target, currency), WholeRatio(kpi), Say("not rated"));
        }

        console.Write(table);
        foreach (var kpi in kpis)
            console.Line($"{Words.Kpi(kpi.Kpi_)}: {string.Join(Say(", "), Remarks(kpi, currency))}");
    }

    /// <summary>What was reached: an amount, a mean score, or satisfied responses of all.</summary>
    public static string Actual(Kpi kpi, string currency) => kpi.Responses > 0
        ? Say($"{Formats.Number(kpi.Actual)} of {Formats.Count(kpi.Responses)}")
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
            yield return Say("rated against what is due by today");
        yield return Say($"{Formats.Count(kpi.Facts)} facts");
        yield return Say($"standard version {kpi.StandardVersion}");
        if (kpi.IntervalLow is not null)
            yield return Say($"95 % interval {Formats.Percent(Wire.Exact(kpi.IntervalLow))} "
                + $"to {Formats.Percent(Wire.Exact(kpi.IntervalHigh))}");
        if (kpi.Matched is { } matched)
        {
            yield return Say($"in both periods {matched.People} people: {Formats.Mean(matched.Before)} → "
                + $"{Formats.Mean(matched.Actual)}, {Formats.PercentChange(Wire.Exact(matched.Ratio))}");
        }

        if (kpi.MissingAppraisals > 0)
            yield return Say($"{Formats.Count(kpi.MissingAppraisals)} appraisals missing");
        if (kpi.OutsideMembership is not null)
            yield return Say($"outside any team {Formats.Amount(Wire.Exact(kpi.OutsideMembership), currency)}");
        foreach (var reason in kpi.Reasons)
            yield return Words.Reason(reason);
    }

    private static string Percent(Kpi kpi, decimal? ratio) =>
        Formats.Percent(ratio, Wire.Exact(kpi.QualifiedAt), Wire.Exact(kpi.ExcellentAt));
}
