using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Cli.TeamWork;

/// <summary>Training plans as people read them.</summary>
internal static class TrainingView
{
    public static void Print(IAnsiConsole console, TrainingReply plan) => console.Pairs(
    [
        ("Training", $"{plan.Plan} ({Code(plan.Status)})"), ("Person", Say($"{plan.Employee}, team {plan.Team}")), ("Topic", plan.Topic),
        ("Objective", plan.Objective),
        ("Origin", plan.AppraisalQuarter.Length > 0 ? Say($"appraisal of {plan.AppraisalQuarter}") : Formats.Text(plan.Need)),
        ("Proposed by", Formats.Text(plan.ProposedBy)), ("Decided by", Formats.Text(plan.DecidedBy)),
        .. plan.DeclinedBecause.Length == 0 ? [] : new[] { ("Declined because", plan.DeclinedBecause) },
        ("Days", Say($"{Formats.Day(plan.StartsOn)} to {Formats.Day(plan.EndsOn)}")), ("Provider", Formats.Text(plan.Provider)),
        ("Cost", Formats.Money(plan.CostEstimate)), ("Actual cost", Formats.Money(plan.ActualCost)),
        ("Attended", Formats.Day(plan.AttendedOn)),
        .. plan.AbsentBecause.Length == 0 ? [] : new[] { ("Absent because", plan.AbsentBecause) },
        ("Assessment", Formats.Number(plan.Assessment)), ("Effect", Effect(plan.Effect)),
    ]);

    public static void Print(IAnsiConsole console, TeamPlanReply plan)
    {
        console.Pairs(
            ("Training plan", Say($"team {plan.Team}, {plan.Period} ({Formats.Day(plan.StartsOn)} up to {Formats.Day(plan.EndsBefore)})")),
            ("Status", Formats.Text(
                string.Join(", ", plan.Counts.OrderBy(count => count.Key, StringComparer.Ordinal)
                    .Select(count => $"{count.Value} {Code(count.Key)}")))),
            ("Estimated cost", Formats.Text(string.Join(" + ", plan.CostEstimates.Select(Formats.Money)))),
            ("Actual cost", Formats.Text(string.Join(" + ", plan.ActualCosts.Select(Formats.Money))
                + (plan.WithoutActualCost > 0 ? Say($" ({plan.WithoutActualCost} without)") : ""))),
            ("Effect", Say($"{plan.Effective} effective, {plan.NotEffective} not")),
            ("Trained", Change(plan.Comparison?.Trained)), ("Not trained", Change(plan.Comparison?.Untrained)));
        var table = Tables.Of(Headings);
        foreach (var training in plan.Plans)
            table.Row(Cells(training));
        console.Write(table);
    }

    public static string[] Headings { get; } = ["=Plan", "Person", "Topic", "Status", "From", "To", ">Cost"];

    public static string[] Cells(TrainingReply plan) =>
    [
        plan.Plan, plan.Employee, plan.Topic, plan.Status, Formats.Day(plan.StartsOn), Formats.Day(plan.EndsOn),
        Formats.Money(plan.CostEstimate),
    ];

    private static string Change(ScoreChange? change) => change is null or { People: 0 } ? Formats.Unknown
        : Say($"{change.People}: score from {Formats.Mean(change.Before)} to {Formats.Mean(change.After)}");

    private static string Effect(TrainingEffect? effect) => effect is null ? Formats.Unknown
        : Say($"{Code(effect.Verdict)}: {effect.Measure} from {Formats.Mean(effect.Before)} to {Formats.Mean(effect.After)}");
}
