using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.TeamPerformance.Trainings;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.TeamPerformance.Deliverables;

/// <param name="LeftOn">First day no longer in the team.</param>
internal sealed record Leaver(string Employee, DateOnly LeftOn);

/// <summary>Writes what trainings cost and what came of them: the trained beside the others, and who left since. Pure.</summary>
/// <param name="Comparison">Null where it cannot be told.</param>
/// <param name="Left">Who belonged to the team in the period, and does no longer.</param>
internal sealed record TrainingOutcomeText(
    DocumentBuilder Document, TeamTraining Training, TrainingComparison? Comparison, IReadOnlyDictionary<string, string> Names,
    IReadOnlyList<Leaver> Left, bool IsOfTeam)
{
    private IEnumerable<TrainingView> Held => Training.Plans.Where(view => view.Content.Attended is not null);

    private IEnumerable<Leaver> TrainedWhoLeft => Left.Where(leaver => Held.Any(view => view.Employee == leaver.Employee));

    public void Write()
    {
        if (!IsOfTeam)
            return;
        Compared();
        Leavers();
    }

    public void Argue()
    {
        var (planned, actual) = Compare();
        if (actual is { } spent && planned is { } estimate)
        {
            Document.Argue(
                Document.Say("argue.cost", "已记录实际费用的培训共花费 {0}，计划 {1}，相差 {2}。",
                    "Trainings with their cost recorded came to {0}, where {1} was planned: {2}.", Money(spent), Money(estimate),
                    Values.AsChange(Money(spent - estimate))),
                Training.WithoutActualCost > 0
                    ? Document.Say("argue.cost-missing", "另有 {0} 项已完成的培训尚未记录实际费用。",
                        "{0} more {0|training|trainings} held {0|has|have} no cost recorded.", Values.Count(Training.WithoutActualCost))
                    : Document.Say("argue.cost-all", "所有已完成的培训都已记录实际费用。", "Every training held has its cost recorded."),
                spent > estimate ? Document.Say("argue.cost-over", "下期估算按实际费用调整。", "Estimate the next ones by what these cost.")
                    : Document.Say("argue.cost-within", "费用在计划之内。", "They stayed within the plan."));
        }

        if (IsOfTeam && Comparison is { Trained.Change: { } trained, Untrained.Change: { } untrained })
        {
            Document.Argue(
                Document.Say("argue.compared", "受训者绩效分变化 {0}（{1} 人），未受训者 {2}（{3} 人）。",
                    "Scores of the trained changed by {0} ({1}), of the others by {2} ({3}).", Score(trained, isChange: true),
                    Values.Count(Comparison.Trained.People), Score(untrained, isChange: true), Values.Count(Comparison.Untrained.People)),
                Document.Say("argue.compared-between", "比较 {0} 与 {1} 两季的终评分；分组并非随机。",
                    "Final scores of {0} and {1}; people were not chosen at random.", Values.Of(Comparison.Before),
                    Values.Of(Comparison.After)),
                trained > untrained ? Document.Say("argue.compared-better", "受训者进步更大：把有效的培训推广给其他成员。",
                        "The trained gained more: offer what worked to the others.")
                    : Document.Say("argue.compared-worse", "看不出培训的优势：复核培训内容与对象。",
                        "No advantage shows: look again at what is trained, and whom."));
        }
    }

    /// <summary>Of the trainings whose cost is recorded; null where there is none, or in several currencies.</summary>
    private (decimal? Planned, decimal? Actual) Compare()
    {
        var recorded = Training.Plans.Where(view => view.Content is { Cost: not null, Scheduled: not null }).ToList();
        return recorded.Select(view => view.Content.Cost!.Currency).Concat(recorded.Select(view => view.Content.Scheduled!.Currency))
            .Distinct().Count() != 1 ? (null, null)
            : (recorded.Sum(view => view.Content.Scheduled!.CostEstimate), recorded.Sum(view => view.Content.Cost!.Cost));
    }

    private void Compared()
    {
        var section = Document.Section("compared", Document.Say("compared.title", "受训者与未受训者", "The trained beside the others"));
        if (Comparison is null)
        {
            section.Missing(Document.Say("compared.none", "没有两个季度的终评分可以比较。", "No two quarters have final scores to compare."));
            return;
        }

        section.Table("compared", Document.Say("compared.table", "绩效终评分的变化", "Change of final appraisal scores"))
            .Column(Document.Say("column.group", "组", "Group"), Columns.Text, 3)
            .Column(Document.Say("column.people", "人数", "People"), Columns.Count, 2)
            .Column(Values.Literal($"{Comparison.Before}"), Columns.Number, 2)
            .Column(Values.Literal($"{Comparison.After}"), Columns.Number, 2)
            .Column(Document.Say("column.difference", "变化", "Change"), Columns.Number, 2)
            .Row(Row(Document.Say("compared.trained", "受训者", "Trained"), Comparison.Trained))
            .Row(Row(Document.Say("compared.untrained", "未受训者", "Not trained"), Comparison.Untrained))
            .Note(Document.Say("compared.note", "只计两季都有终评分的人员；分组并非随机，差异不证明因果。",
                "People with a final score in both quarters. They were not chosen at random: a difference proves no cause."));
    }

    private static IEnumerable<Value> Row(Text name, ScoreChange change) =>
        [Values.Of(name), Values.Count(change.People), Score(change.Before), Score(change.After), Score(change.Change, isChange: true)];

    private void Leavers()
    {
        var section = Document.Section("left", Document.Say("left.title", "受训后离开团队的成员", "Who left the team since"));
        var left = TrainedWhoLeft.OrderBy(leaver => leaver.LeftOn).ToList();
        if (left.Count == 0)
        {
            section.Paragraph(Document.Say("left.none", "受训成员都还在团队中。", "Everybody who was trained is still in the team."));
            return;
        }

        var table = section.Table("left", Document.Say("left.table", "离开的受训成员", "Trained people who left"))
            .Column(Document.Say("column.name", "姓名", "Name"), Columns.Text, 3)
            .Column(Document.Say("column.left", "离开日期", "Left on"), Columns.Date, 2)
            .Column(Document.Say("column.topics", "培训", "Trainings"), Columns.Text, 5)
            .Column(Document.Say("column.actual-cost", "实际费用", "Actual cost"), Columns.Money, 3);
        foreach (var leaver in left)
        {
            var held = Held.Where(view => view.Employee == leaver.Employee).ToList();
            table.Row(Values.Name(Names.GetValueOrDefault(leaver.Employee, leaver.Employee)), Values.Day(leaver.LeftOn),
                Values.Names(held.Select(view => view.Content.Proposed.Topic)),
                held.TrueForAll(view => view.Content.Cost is not null) ? Money(held.Sum(view => view.Content.Cost!.Cost)) : Values.Unknown);
        }
    }

    private static Value Score(decimal? score, bool isChange = false)
    {
        var value = Values.Number(score is { } known ? decimal.Round(known, 1) : null);
        return isChange ? Values.AsChange(value) : value;
    }

    private Value Money(decimal amount) => Values.Money(amount,
        Training.Plans.Select(view => view.Content.Cost?.Currency).OfType<string>().FirstOrDefault() ?? Document.Currency);
}
