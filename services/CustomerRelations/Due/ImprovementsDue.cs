using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.CustomerRelations.Improvements;

namespace SalesPlatform.CustomerRelations.Due;

internal sealed class ImprovementsDue : IDueSource
{
    public async Task<IEnumerable<DueItem>> FindAsync(DueReading reading, CancellationToken cancellation)
    {
        var open = (await reading.InTeams<ImprovementPlan>().ToListAsync(cancellation)).Where(plan => plan.Conclusion is null).ToList();
        var since = await reading.LastAsync(open.Select(plan => plan.Id), cancellation);
        return open.Select(plan => Step(plan)?.Since(since, plan.Id)).OfType<DueItem>();
    }

    private static DueItem? Step(ImprovementPlan plan)
    {
        var id = $"{plan.Opened.Plan}";
        return plan.Status switch
        {
            ImprovementStatus.Opened => Item(plan, "改进方案等待选定主要问题。", "The improvement plan waits for its main issue.")
                .Do("choose-issue", ("选定问题", "Choose the issue"), $"improvement choose-issue {id} --category <category>",
                    Wire.ImprovementPlans.Descriptor, "ChooseIssue"),
            ImprovementStatus.IssueChosen =>
                Item(plan, $"改进方案（{plan.Issue!.Category}）等待确定措施。",
                    $"The improvement plan for {plan.Issue!.Category} waits for its measures.")
                .Do("agree-measures", ("确定措施", "Agree measures"), $"improvement agree {id} --standard <version> --measure <owner,day,what>",
                    Wire.ImprovementPlans.Descriptor, "AgreeMeasures"),
            ImprovementStatus.MeasuresAgreed => Item(plan, "措施已定，等待培训员工。", "The measures are agreed and the staff waits to be trained.")
                .By(plan.Measures.Count == 0 ? null : plan.Measures.Min(measure => measure.DueOn))
                .Do("train", ("登记培训", "Record the training"), $"improvement train {id} --topic <topic> --on <day> --participant <employee>",
                    Wire.ImprovementPlans.Descriptor, "RecordTraining"),
            ImprovementStatus.Trained => Item(plan, "已培训，等待复测并下结论。", "The staff is trained: a re-survey shows whether it helped.")
                .Do("conclude", ("下结论", "Conclude"), $"improvement conclude {id} --resurvey <survey>", Wire.ImprovementPlans.Descriptor,
                    "Conclude"),
            _ => null,
        };
    }

    private static DueItem Item(ImprovementPlan plan, ChineseSentence zh, EnglishSentence en) =>
        DueList.Item("improvement-step", $"{plan.Opened.Plan}", plan.Team, $"{plan.Opened.Plan}", plan.Issue?.Category ?? "", zh, en);
}
