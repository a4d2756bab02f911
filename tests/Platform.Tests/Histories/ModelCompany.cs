using SalesPlatform.Tests.SalesMonitoring.Orders;

namespace SalesPlatform.Tests.Platform.Histories;

/// <summary>What a scorecard of the model says, in fils; null where there is nothing to say.</summary>
internal sealed record ModelCard(
    long Sold, long Target, long Spent, long Budget, (long Sum, int People) Scores, (int Satisfied, int Valid) Answers);

/// <summary>A company of two teams, in whole numbers: what is known of it, and what its scorecards must say. It holds nothing of the
/// product's arithmetic, and days are counted from the first of its year.</summary>
internal sealed class ModelCompany
{
    public static readonly string[] Teams = ["north", "south"];
    public static readonly string[] Reps = ["ann", "bo", "cy", "dee"];

    private static readonly int[] MonthStarts = [0, 30, 61, 91, 122, 153, 183, 214, 244, 275, 306, 334, 365];

    public Dictionary<string, ModelLine> Lines { get; } = [];

    /// <summary>Where each rep goes on which day.</summary>
    public Dictionary<string, List<(int From, string Team)>> Stays { get; } = Reps.Index().ToDictionary(
        rep => rep.Item, rep => new List<(int, string)> { (-10_000, Teams[rep.Index / 2]) });

    /// <summary>Targets by month and rep, with the first month each revision counts for.</summary>
    public Dictionary<string, List<(int FromMonth, long[][] Amounts)>> Plans { get; } = Teams.ToDictionary(
        team => team, _ => new List<(int, long[][])>());

    public Dictionary<string, long[]> Budgets { get; } = [];

    public List<(string Team, int Day, long Amount)> Costs { get; } = [];

    public List<(string Team, string Rep, int Quarter, long Score)> Scores { get; } = [];

    public List<(string Team, int ClosedOn, int Satisfied, int Valid)> Surveys { get; } = [];

    public static int StartOf(int month) => MonthStarts[month];

    public string TeamOf(string rep, int day) => Stays[rep].Last(stay => stay.From <= day).Team;

    /// <summary>Of a team, or of a rep in it; months from and until of the year.</summary>
    public ModelCard Card(string team, string? rep, int from, int until)
    {
        bool IsIn(int day) => day >= MonthStarts[from] && day < MonthStarts[until];
        var sold = Lines.Values.SelectMany(line => line.Credits()!)
            .Where(credit => IsIn(credit.Day) && (rep is null || rep == credit.Rep) && TeamOf(credit.Rep, credit.Day) == team)
            .Sum(credit => credit.Amount);
        var target = Enumerable.Range(from, until - from).Sum(month =>
        {
            var inForce = Plans[team].Last(plan => plan.FromMonth <= month).Amounts;
            return Reps.Index().Where(of => rep is null || rep == of.Item).Sum(of => inForce[of.Index][month]);
        });
        var scores = Scores.Where(score => score.Team == team && score.Quarter * 3 >= from && score.Quarter * 3 < until).ToList();
        var surveys = Surveys.Where(survey => survey.Team == team && IsIn(survey.ClosedOn)).ToList();
        return new ModelCard(sold, target, Costs.Where(cost => cost.Team == team && IsIn(cost.Day)).Sum(cost => cost.Amount),
            Budgets[team][from..until].Sum(), (scores.Sum(score => score.Score), scores.Count),
            (surveys.Sum(survey => survey.Satisfied), surveys.Sum(survey => survey.Valid)));
    }
}
