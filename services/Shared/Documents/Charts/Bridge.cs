namespace SalesPlatform.Documents.Charts;

internal enum BridgeFill
{
    Actual,
    Planned,
    Rise,
    Fall,
}

/// <summary>A bar that lies between where a step begins and where it ends; a level begins at zero.</summary>
internal sealed record BridgeBar(decimal From, decimal To, BridgeFill Fill)
{
    public bool IsLevel => Fill is BridgeFill.Actual or BridgeFill.Planned;

    public decimal Low => decimal.Min(From, To);

    public decimal High => decimal.Max(From, To);
}

/// <summary>A series of the stacked bars that a bridge is drawn by where charts know no floating bars.</summary>
/// <param name="Fill">Null for the part that keeps a bar off the axis and is not seen.</param>
internal sealed record BridgeStack(string Name, BridgeFill? Fill, IReadOnlyList<decimal?> Values);

/// <summary>A bridge (瀑布图) from one level to another. Its series are the actual levels, the planned ones and the changes between
/// them.</summary>
internal static class Bridge
{
    public static IReadOnlyList<BridgeBar> Bars(IReadOnlyList<(string Name, IReadOnlyList<decimal?> Values)> series)
    {
        var (bars, at) = (new List<BridgeBar>(), 0m);
        for (var i = 0; i < series[0].Values.Count; i++)
        {
            var bar = (series[0].Values[i], series[1].Values[i], series[2].Values[i]) switch
            {
                ({ } actual, _, _) => new BridgeBar(0, actual, BridgeFill.Actual),
                (_, { } planned, _) => new BridgeBar(0, planned, BridgeFill.Planned),
                (_, _, { } change) => new BridgeBar(at, at + change, change < 0 ? BridgeFill.Fall : BridgeFill.Rise),
                _ => throw new InvalidDataException("A step of a bridge has no amount."),
            };
            at = bar.To;
            bars.Add(bar);
        }

        return bars;
    }

    /// <summary>The bars as stacks. Above and below zero stack apart, so that a bar across zero is two parts.</summary>
    public static IReadOnlyList<BridgeStack> Stacks(ChartData chart, Labels labels)
    {
        var bars = chart.Bars;
        var stacks = new List<BridgeStack>
        {
            new(labels.BridgeBase, null, [.. bars.Select(bar => (decimal?)BaseOf(bar))]),
        };
        foreach (var fill in Enum.GetValues<BridgeFill>())
        {
            var name = fill switch
            {
                BridgeFill.Actual => chart.Series[0].Name,
                BridgeFill.Planned => chart.Series[1].Name,
                BridgeFill.Rise => labels.Rise,
                _ => labels.Fall,
            };
            foreach (var isAbove in new[] { true, false })
            {
                var values = bars.Select(bar => bar.Fill == fill ? PartOf(bar, isAbove) : null).ToList();
                if (values.Exists(value => value is not null))
                    stacks.Add(new BridgeStack(name, fill, values));
            }
        }

        return stacks;
    }

    private static decimal BaseOf(BridgeBar bar) => bar.IsLevel ? 0 : bar.Low > 0 ? bar.Low : bar.High < 0 ? bar.High : 0;

    private static decimal? PartOf(BridgeBar bar, bool isAbove)
    {
        var part = isAbove ? decimal.Max(0, bar.High) - decimal.Max(0, bar.Low) : decimal.Min(0, bar.Low) - decimal.Min(0, bar.High);
        return part != 0 || isAbove && bar.From == bar.To ? part : null;
    }
}
