using SalesPlatform.Contracts;

namespace SalesPlatform.Demo;

/// <summary>How somebody did in a quarter.</summary>
internal sealed record AppraisalTold(Rep Rep, Period Quarter, IReadOnlyList<(string Component, int Score)> Scores, int? SelfScore, bool IsDisputed)
{
    /// <summary>Σ wᵢ sᵢ ÷ Σ wᵢ.</summary>
    public decimal Score => Scores.Sum(part => AppraisalBook.Weights.Single(weight => weight.Component == part.Component).Weight * part.Score) / 100;
}

/// <summary>What the manager finds, quarter by quarter: a dip when satisfaction fell, and the lift after training, more than 10 % in the last quarter.</summary>
internal static class AppraisalBook
{
    private static readonly int[] Level = [72, 70, 74, 84, 83, 84, 86, 88];

    public static IReadOnlyList<(string Component, decimal Weight)> Weights { get; } =
        [("goal-achievement", 50), ("work-quality", 30), ("teamwork", 20)];

    public static IEnumerable<AppraisalTold> Of(DemoTime time, Cast cast, Period quarter)
    {
        var last = time.Calendar.End(quarter).AddDays(-1);
        var level = Level[quarter.Number - 1 + (quarter.InYear == time.Year ? 0 : 4)];
        foreach (var rep in cast.MembersOn(last))
        {
            var (dice, form) = (new Dice("appraisal", rep.Employee, quarter), rep.Form[quarter.Number - 1 + (quarter.InYear == time.Year ? 0 : 4)]);
            var average = (int)cast.MembersOn(last).Average(member => member.Form[quarter.Number - 1 + (quarter.InYear == time.Year ? 0 : 4)]);
            var scores = Weights.Select(part => (part.Component, Math.Clamp(
                level + (part.Component == "goal-achievement" ? form - average : dice.Between(-6, 6)), 40, part.Component == "goal-achievement" ? 120 : 100))).ToList();
            int? own = rep.Employee == "HD106" ? null : Math.Clamp(level + dice.Between(-2, 8), 0, 100);
            yield return new AppraisalTold(rep, quarter, scores, own, rep.Employee == "HD103" && quarter.Number == 2);
        }
    }

    /// <summary>The mean score of the team.</summary>
    public static decimal MeanOf(DemoTime time, Cast cast, Period quarter) => Of(time, cast, quarter).Average(told => told.Score);
}
