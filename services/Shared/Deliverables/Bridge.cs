using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.Deliverables;

public enum BridgeKind
{
    /// <summary>A level that was reached.</summary>
    Actual,

    /// <summary>A level that is aimed at, or expected.</summary>
    Planned,

    Change,
}

/// <param name="Amount">The level, or the change with its sign.</param>
public sealed record BridgeStep(Value Name, decimal Amount, BridgeKind Kind);

/// <summary>Bridges (瀑布图): from one level to another by its parts, which add up to the difference exactly.</summary>
public static class Bridges
{
    // As many as a reader takes in; the others are one step.
    private const int MostChanges = 12;

    /// <summary>The chart of a bridge. Its table is the writer's own.</summary>
    /// <param name="levels">What actual and planned levels are called.</param>
    /// <exception cref="InvalidOperationException">A level is not what the steps before it add up to.</exception>
    public static SectionBuilder Bridge(
        this SectionBuilder section, DocumentBuilder document, string id, Text title, (Text Actual, Text Planned) levels,
        IEnumerable<BridgeStep> steps)
    {
        var shown = Shortened(document, RequireAddedUp(id, [.. steps.Where(step => step.Kind != BridgeKind.Change || step.Amount != 0)]));
        return section.Chart(id, "waterfall", title, "money", shown.Select(step => step.Name),
            (levels.Actual, Of(BridgeKind.Actual)), (levels.Planned, Of(BridgeKind.Planned)),
            (document.Say("bridge.change", "变化", "Change"), Of(BridgeKind.Change)));

        IEnumerable<decimal?> Of(BridgeKind kind) => shown.Select(step => step.Kind == kind ? step.Amount : (decimal?)null);
    }

    private static IReadOnlyList<BridgeStep> RequireAddedUp(string id, IReadOnlyList<BridgeStep> steps)
    {
        decimal? at = null;
        foreach (var step in steps)
        {
            if (at is null && step.Kind == BridgeKind.Change || step.Kind != BridgeKind.Change && at is not null && at != step.Amount)
                throw new InvalidOperationException($"The bridge '{id}' does not add up at {step.Amount}: {at}.");
            at = step.Kind == BridgeKind.Change ? at + step.Amount : step.Amount;
        }

        return steps;
    }

    // Between two levels the largest changes keep their places; the small ones become one, behind them.
    private static List<BridgeStep> Shortened(DocumentBuilder document, IReadOnlyList<BridgeStep> steps)
    {
        var (shown, between) = (new List<BridgeStep>(), new List<BridgeStep>());
        foreach (var step in steps)
        {
            if (step.Kind == BridgeKind.Change)
            {
                between.Add(step);
                continue;
            }

            Close();
            shown.Add(step);
        }

        Close();
        return shown;

        void Close()
        {
            var least = between.Count <= MostChanges ? 0
                : between.Select(step => decimal.Abs(step.Amount)).OrderDescending().ElementAt(MostChanges - 1);
            var small = least == 0 ? [] : between.Where(step => decimal.Abs(step.Amount) <= least).ToList();
            shown.AddRange(least == 0 ? between : between.Where(step => decimal.Abs(step.Amount) > least));
            if (small.Count > 0)
                shown.Add(new BridgeStep(Values.Of(document.Say("bridge.others", "其他 {0} 项", "{0} others", Values.Count(small.Count))),
                    small.Sum(step => step.Amount), BridgeKind.Change));
            between.Clear();
        }
    }
}
