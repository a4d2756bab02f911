namespace SalesPlatform.TeamPerformance.Trainings;

/// <summary>What a training changed, in figures.</summary>
/// <param name="Change">After − before, in the units of the measure.</param>
/// <param name="ChangeRatio">Change ÷ |before|; null where before is 0.</param>
/// <param name="Verdict">Whether that is an effect.</param>
internal sealed record TrainingEffect(decimal Change, decimal? ChangeRatio, TrainingVerdict Verdict)
{
    /// <summary>Compares. Complaints that go from 10 down to 7 changed by −3 and −30 %, which is an effect where at least 3 was asked for.
    /// No change is never an effect, whatever was asked for.</summary>
    public static TrainingEffect Of(decimal before, decimal after, bool lowerIsBetter, decimal leastChange)
    {
        var change = after - before;
        var better = lowerIsBetter ? -change : change;
        return new TrainingEffect(change, before == 0 ? null : change / decimal.Abs(before),
            better > 0 && better >= leastChange ? TrainingVerdict.Effective : TrainingVerdict.NotEffective);
    }
}
