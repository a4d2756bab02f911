using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Cli.Scores;

/// <summary>What changed a published scorecard, as people read it.</summary>
internal static class SinceCloseView
{
    private const int MostItems = 5;

    public static void Write(IAnsiConsole console, Scorecard card, SinceClose since)
    {
        if (since.Changes.Count == 0)
        {
            console.Line(Say("Since close: nothing has changed the figures."));
            return;
        }

        console.Line(Say("Since close, these changed the figures:"));
        foreach (var changes in since.Changes.GroupBy(change => change.Kpi))
        {
            var now = since.Kpis.First(kpi => kpi.Kpi_ == changes.Key);
            var published = card.Kpis.First(kpi => kpi.Kpi_ == changes.Key);
            console.Line(
                $"{Words.Kpi(changes.Key)}: published "
                + $"{ScorecardView.Ratio(published)}, now {ScorecardView.Ratio(now)} {Words.Rating(now.Rating)}");
            var before = Told(published);
            foreach (var change in changes)
            {
                console.Line($"  {Words.Cause(change.Cause)}: {string.Join(Say(", "), Effects(change, card.Currency, before))}");
                before = Rounded(Wire.Exact(change.RatioAfter));
                foreach (var item in change.Items.Take(MostItems))
                    console.Line($"    {Item(item, card.Currency)}");
                if (change.Events > MostItems)
                    console.Line($"    and {Formats.Count(change.Events - Math.Min(MostItems, change.Items.Count))} more");
            }
        }
    }

    // Differences of what is shown, so that the effects add up to the difference of the figures as they are shown.
    private static IEnumerable<string> Effects(FigureChange change, string currency, decimal? before)
    {
        var isScore = change.Kpi == "team-uplift";
        if (Wire.Exact(change.Actual) is { } actual && actual != 0)
        {
            var isCount = isScore || change.Kpi == "customer-satisfaction";
            yield return Say($"actual {(isCount ? Shown.Change(actual, "#,##0.##") : Shown.AmountChange(actual, currency))}");
        }

        if (Wire.Exact(change.Target) is { } target && target != 0)
            yield return Say($"target {(isScore ? Shown.Change(target, "#,##0.##") : Shown.AmountChange(target, currency))}");
        yield return Rounded(Wire.Exact(change.RatioAfter)) - before is { } points
            ? Say($"ratio {Shown.Change(points, "#,##0.00")} points") : Say($"ratio now {Formats.Percent(Wire.Exact(change.RatioAfter))}");
        if (change.RatingAfter != change.RatingBefore)
            yield return $"{Words.Rating(change.RatingBefore)} → {Words.Rating(change.RatingAfter)}";
    }

    private static string Item(ChangeItem item, string currency) =>
        Say($"{item.Label}{(item.Amount is null ? "" : $" {Shown.AmountChange(Wire.Exact(item.Amount), currency)}")}, recorded "
        + $"{Formats.Instant(item.RecordedAt)}");

    private static decimal? Told(Kpi kpi) => Rounded(Wire.Exact(kpi.SignedRatio ?? kpi.Ratio));

    private static decimal? Rounded(decimal? ratio) =>
        ratio is { } known ? decimal.Round(known * 100, 2, MidpointRounding.AwayFromZero) : null;
}
