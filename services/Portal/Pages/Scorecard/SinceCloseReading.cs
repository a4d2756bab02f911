using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Portal.Pages.Scorecard;

/// <summary>What changed a figure after it was published, in the order in which the causes are taken.</summary>
internal static class SinceCloseReading
{
    public static IEnumerable<string> Of(Contracts.Scorecards.V1.Scorecard card, SinceClose since, Localizer reader) =>
        from changes in since.Changes.GroupBy(change => change.Kpi)
        let published = card.Kpis.First(kpi => kpi.Kpi_ == changes.Key)
        let now = since.Kpis.First(kpi => kpi.Kpi_ == changes.Key)
        let causes = string.Join(reader["; ", "；"], Effects(changes, published, reader))
        select reader[$"{reader.Kpi(changes.Key)}: published {Told(published, reader)}, now {Told(now, reader)} ({causes})",
            $"{reader.Kpi(changes.Key)}：发布值 {Told(published, reader)}，现为 {Told(now, reader)}（{causes}）"];

    // Differences of what is shown, so that the effects add up to the difference of the figures as they are shown.
    private static IEnumerable<string> Effects(IEnumerable<FigureChange> changes, Kpi published, Localizer reader)
    {
        var before = Percent(Ratio(published));
        foreach (var change in changes)
        {
            var after = Percent(change.RatioAfter.Exact());
            var effect = after - before is { } points ? reader[$"{reader.Signed(points, 2)} points", $"{reader.Signed(points, 2)} 个百分点"]
                : reader["by how much is not known", "变动幅度未知"];
            yield return $"{reader.Cause(change.Cause)}{(change.Events > 0 ? $" × {change.Events}" : "")}{reader[": ", "："]}{effect}"
                + (change.RatingAfter == change.RatingBefore ? ""
                    : $", {reader.Rating(change.RatingBefore)} → {reader.Rating(change.RatingAfter)}");
            before = after;
        }
    }

    private static string Told(Kpi kpi, Localizer reader) => Ratio(kpi) is { } ratio
        ? kpi.SignedRatio is null ? reader.Percent(ratio) : reader.SignedPercent(ratio) : "–";

    private static decimal? Ratio(Kpi kpi) => (kpi.SignedRatio ?? kpi.Ratio).Exact();

    private static decimal? Percent(decimal? ratio) =>
        ratio is { } known ? decimal.Round(known * 100, 2, MidpointRounding.AwayFromZero) : null;
}
