namespace SalesPlatform.Demo;

internal sealed record AppraisalTold(Rep Rep, Period Quarter, IReadOnlyList<(string Component, int Score)> Scores, int? SelfScore,
    bool IsDisputed)
{
    /// <summary>Σ wᵢ sᵢ ÷ Σ wᵢ.</summary>
    public decimal Score =>
        Scores.Sum(part => AppraisalBook.Weights.Single(weight => weight.Component == part.Component).Weight * part.Score) / 100;
}

/// <summary>A dip when satisfaction fell, and the lift after training, more than 10 % in the last quarter and over the year. The year
/// before is told from paper: without what people said of themselves.</summary>
internal static class AppraisalBook
{
    /// <summary>Of the year before, the demonstration year and the running one, quarter by quarter.</summary>
    private static readonly int[] Level = [66, 67, 67, 68, 72, 70, 74, 84, 83, 84, 86, 88];

    public const string GoalAchievement = "goal-achievement";

    public static IReadOnlyList<(string Component, decimal Weight)> Weights { get; } =
        [(GoalAchievement, 50), ("work-quality", 30), ("teamwork", 20)];

    public static IEnumerable<AppraisalTold> Of(DemoTime time, Cast cast, Period quarter)
    {
        var last = time.Calendar.End(quarter).AddDays(-1);
        var members = cast.MembersOn(last).ToList();
        var level = Level[quarter.Number - 1 + 4 * (quarter.FiscalYear - time.Before.FiscalYear)];
        var average = (int)members.Average(member => member.FormIn(time, quarter));
        foreach (var rep in members)
        {
            var dice = new Dice("appraisal", rep.Employee, quarter);
            int ScoreOf((string Component, decimal Weight) part) => part.Component == GoalAchievement
                ? Math.Clamp(level + rep.FormIn(time, quarter) - average, 40, 120)
                : Math.Clamp(level + dice.Between(-6, 6), 40, 100);
            var scores = Weights.Select(part => (part.Component, ScoreOf(part))).ToList();
            int? own = rep.Employee == "HD106" || quarter.InYear == time.Before ? null : Math.Clamp(level + dice.Between(-2, 8), 0, 100);
            yield return new AppraisalTold(rep, quarter, scores, own,
                rep.Employee == "HD103" && quarter == Period.Quarter(time.Year.FiscalYear, 2));
        }
    }

    public static decimal MeanOf(DemoTime time, Cast cast, Period quarter) => Of(time, cast, quarter).Average(told => told.Score);
}
