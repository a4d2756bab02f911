namespace SalesPlatform.TeamPerformance.Trainings;

/// <summary>The change is in the units of the measure, its ratio to |before| null where that is 0.</summary>
internal sealed record TrainingEffect(decimal Change, decimal? ChangeRatio, TrainingVerdict Verdict)
{
    /// <summary>Complaints that go from 10 down to 7 changed by −3 and −30 %, an effect where at least 3 was asked for. No change is never
    /// one.</summary>
    public static TrainingEffect Of(decimal before, decimal after, bool lowerIsBetter, decimal leastChange)
    {
        var change = after - before;
        var better = lowerIsBetter ? -change : change;
        return new TrainingEffect(change, before == 0 ? null : change / decimal.Abs(before),
            better > 0 && better >= leastChange ? TrainingVerdict.Effective : TrainingVerdict.NotEffective);
    }
}
