using SalesPlatform.Contracts.Deliverables.V1;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.Planning.Deliverables;

/// <summary>Who has which part of the sales that are known, and how that moved. Only amounts in the plan's currency are held against each
/// other: no rate is recorded for an estimate. Pure.</summary>
internal sealed class MarketShareText(DocumentBuilder document, Wire.PlanDocument plan, Period year, PlanReaders readers)
{
    private const int MostCompetitors = 5;

    private readonly List<(string Name, Wire.PricePosition Price, Period Period, decimal Amount)> _estimates =
        [.. from competitor in plan.Competitors
            from estimate in competitor.Estimates
            where estimate.Amount is not null && estimate.Amount.CurrencyCode == document.Currency
            where Period.TryParse(estimate.Period, out _)
            select (competitor.Name, competitor.PricePosition, Period.Parse(estimate.Period), estimate.Amount.ToAmount())];

    private decimal? Ours => plan.Plan?.Baseline is { } baseline && baseline.ToAmount() > 0 ? baseline.ToAmount()
        : readers.Before is { IsOver: true } before ? before.Total : null;

    private List<(string Name, decimal Amount)> Theirs => [.. _estimates.Where(each => each.Period == year.Previous)
        .GroupBy(each => each.Name).Select(group => (group.Key, group.Sum(each => each.Amount)))
        .OrderByDescending(each => each.Item2).ThenBy(each => each.Key, StringComparer.Ordinal)];

    /// <summary>What we have of the sales that are known, and what the plan's growth asks of that.</summary>
    public void Argue()
    {
        if (Ours is not { } ours || Theirs is not { Count: > 0 } theirs)
            return;
        var known = ours + theirs.Sum(each => each.Amount);
        document.Argue(
            document.Say("argue.share", "在已知的 {0} 销售额 {1} 中，我们占 {2}。", "Of the sales of {0} that are known, {1}, we have {2}.",
                Values.Of(year.Previous), document.Money(known), Values.Ratio(ours / known)),
            document.Say("argue.shares", "{0}", "{0}", Values.List(theirs.Select(each => document.Say("argue.share-of",
                "{0} {1}", "{0} {1}", Values.Name(each.Name), Values.Ratio(each.Amount / known))))),
            plan.GrowthOnBaseline is null
                ? document.Say("meaning.no-target", "尚未据此制定销售目标。", "No target has been derived from it yet.")
                : document.Say("argue.growth", "计划增长 {0}，须从竞争对手处赢得或随市场增长。",
                    "The plan asks for growth of {0}: won from them, or with the market.", new Value { Ratio = plan.GrowthOnBaseline }));
    }

    public void Write()
    {
        if (plan.Competitors.Count == 0)
            return;
        var section = document.Section("shares", document.Say("shares.title", "份额与走势", "Shares, and how they move"));
        Shares(section);
        Trend(section);
        var others = plan.Competitors.Where(competitor => competitor.Estimates.Any(estimate =>
            estimate.Amount is not null && estimate.Amount.CurrencyCode != document.Currency))
            .Select(competitor => competitor.Name).ToList();
        if (others.Count > 0)
        {
            section.Notice(document.Say("shares.other-currency", "{0}的估计以其他币种计，没有记录汇率，不参与比较。",
                "Estimates of {0} are in another currency; no rate is recorded, and they are left out of the comparison.",
                Values.Names(others)));
        }
    }

    private void Shares(SectionBuilder section)
    {
        var theirs = Theirs;
        if (Ours is not { } ours || theirs.Count == 0)
        {
            section.Paragraph(document.Say("shares.none", "{0}的份额未知：需要我方净销售额与至少一家竞争对手同年的估计。",
                "Shares of {0} are not known: that takes our own net sales and an estimate for at least one competitor of the same year.",
                Values.Of(year.Previous)));
            return;
        }

        var known = ours + theirs.Sum(each => each.Amount);
        var all = theirs.Append((Name: "", Amount: ours)).OrderByDescending(each => each.Amount).ToList();
        var table = section.Table("shares", document.Say("shares.table", "{0}已知销售额中的份额", "Shares of the sales of {0} that are known",
                Values.Of(year.Previous)))
            .Column(document.Say("column.rank", "名次", "Position"), Columns.Count, 1)
            .Column(document.Say("column.who", "企业", "Who"), Columns.Text, 4)
            .Column(document.Say("column.price", "价格水平", "Price"), Columns.Text, 2)
            .Column(document.Say("column.sales", "销售额", "Sales"), Columns.Money, 3)
            .Column(document.Say("column.part", "份额", "Share"), Columns.Ratio, 2)
            .Column(document.Say("column.beside-us", "相对我们", "Beside ours"), Columns.Ratio, 2);
        foreach (var (each, i) in all.Select((each, i) => (each, i)))
        {
            table.Row(Values.Count(i + 1), NameOf(each.Name),
                each.Name.Length == 0 ? Values.Unknown : Values.Of(PriceOf(each.Name)), document.Money(each.Amount),
                Values.Ratio(each.Amount / known), each.Name.Length == 0 ? Values.Unknown : Values.Ratio(each.Amount / ours));
        }

        table.Total(Values.Unknown, Values.Of(document.Say("total", "合计", "Total")), Values.Unknown, document.Money(known), Values.Ratio(1),
            Values.Unknown)
            .Note(document.Say("shares.note", "只含已知的销售额：没有估计的竞争对手不在其中，份额因此偏高。",
                "Only sales that are known: competitors without an estimate are not in it, and shares are the higher for that."));
        section.Chart("shares", "bars", document.Say("shares.chart", "已知销售额中的份额", "Shares of the sales that are known"), "ratio",
            all.Select(each => NameOf(each.Name)),
            (document.Say("column.part", "份额", "Share"), all.Select(each => (decimal?)(each.Amount / known))));
    }

    // A trend is of years, or of quarters where only those are estimated: lengths do not mix on one axis.
    private void Trend(SectionBuilder section)
    {
        var periods = _estimates.Select(each => each.Period).GroupBy(period => period.Grain)
            .Select(group => group.Distinct().OrderBy(period => period.FiscalYear).ThenBy(period => period.Number).ToList())
            .Where(group => group.Count > 1).MaxBy(group => (int)group[0].Grain);
        if (periods is null)
        {
            section.Paragraph(document.Say("shares.no-trend", "没有竞争对手两个以上期间的估计：走势未知。",
                "There are no estimates of two periods or more: how competitors move is not known."));
            return;
        }

        var byName = _estimates.Where(each => periods.Contains(each.Period)).GroupBy(each => each.Name)
            .OrderByDescending(group => group.Where(each => each.Period == periods[^1]).Sum(each => each.Amount)).Take(MostCompetitors)
            .ToList();
        section.Chart("competitors", "lines", document.Say("shares.trend", "竞争对手估计销售额的走势", "Estimated sales of competitors over time"),
            "money", periods.Select(Values.Of), byName.Select(group => (Values.Literal(group.Key), periods.Select(period =>
                group.Any(each => each.Period == period)
                    ? (decimal?)group.Where(each => each.Period == period).Sum(each => each.Amount) : null))));
    }

    private Value NameOf(string name) => name.Length > 0 ? Values.Name(name) : Values.Of(document.Say("shares.we", "我们", "We"));

    private Text PriceOf(string name) =>
        MarketSections.Price(document, plan.Competitors.First(competitor => competitor.Name == name).PricePosition);
}
