using SalesPlatform.TeamPerformance.Appraisals;

namespace SalesPlatform.TeamPerformance.Deliverables;

/// <summary>Writes one person's appraisal report. Pure.</summary>
internal sealed class PersonAppraisalText(DocumentBuilder document, Period quarter, AppraisalContent? appraisal, string name)
{
    public void Write()
    {
        if (appraisal is null)
        {
            document.Summary(
                document.Say("summary.none", "{0} 在{1}没有绩效评估。", "There is no appraisal of {0} for {1}.", Values.Name(name),
                    Values.Of(quarter)));
            document.Argue(document.Say("argue.none", "没有评估。", "There is no appraisal."), null,
                document.Say("argue.plan", "安排一次评估。", "Plan one."));
            return;
        }

        var result = AppraisalScore.Of(appraisal);
        var score = appraisal.Reviewed is null ? null : result.Score;
        document.Summary(score is { } known
            ? document.Say("summary.score", "{0} {1}的评分为 {2} 分，{3}。", "{0} scored {2} for {1}; the appraisal is {3}.", Values.Name(name),
                Values.Of(quarter), Values.Number(decimal.Round(known, 2)),
                Values.Of(AppraisalTexts.Status(document, appraisal.Status)))
            : document.Say("summary.no-score", "{0} {1}的评估尚未完成（{2}）。", "The appraisal of {0} for {1} is not done yet ({2}).",
                Values.Name(name), Values.Of(quarter), Values.Of(AppraisalTexts.Status(document, appraisal.Status))));
        document.Figure("score", document.Say("figure.score", "评分", "Score"),
            Values.Number(score is { } rounded ? decimal.Round(rounded, 2) : null), AppraisalTexts.Status(document, appraisal.Status));
        document.Figure("self", document.Say("figure.self", "自评", "Own score"), Values.Number(appraisal.Self?.Score),
            appraisal.Self is null ? document.Say("figure.no-self", "未提交自评", "no self-review") : null);
        Argument(appraisal, score, result);
        Scores(result);
        Words();
        document.Trace(document.Say("figure.score", "评分", "Score"),
            document.Say("trace.score", "Σ 权重×得分 ÷ Σ 权重，仅计有得分的部分；事件流 appraisal/{0}/{1}",
                "Σ weight × score ÷ Σ weight over the parts that have a score; stream appraisal/{0}/{1}",
            Values.Name(appraisal.Planned.Employee), Values.Name($"{quarter}")),
            document.Say("trace.criteria", "评估标准第 {0} 版", "Criteria revision {0}", Values.Count(appraisal.Planned.CriteriaRevision)));
    }

    /// <summary>The strongest and the weakest part explain the score; the advice is what follows.</summary>
    private void Argument(AppraisalContent known, decimal? score, AppraisalResult result)
    {
        var parts = result.Components.Where(part => part.Score is not null).OrderByDescending(part => part.Score).ToList();
        document.Argue(score is { } points
            ? document.Say("argue.score", "评分 {0}。", "A score of {0}.", Values.Number(decimal.Round(points, 2)))
            : document.Say("argue.no-score", "尚无评分。", "There is no score yet."),
            score is null || parts.Count == 0 ? null
                : document.Say("argue.parts", "最强：{0}（{1}）；最弱：{2}（{3}）。", "Strongest: {0} ({1}); weakest: {2} ({3}).",
                    Values.Of(AppraisalTexts.Component(document, parts[0].Name)), Values.Number(parts[0].Score),
                    Values.Of(AppraisalTexts.Component(document, parts[^1].Name)), Values.Number(parts[^1].Score)),
            Values.Words(known.Reviewed?.Improvement) ?? (score is null
                ? document.Say("argue.finish", "完成评估。", "Finish the appraisal.")
                : document.Say("argue.advise", "经理尚未写下改进建议。", "The manager has given no advice yet.")));
    }

    private void Scores(AppraisalResult result)
    {
        var section = document.Section("scores", document.Say("scores.title", "评分构成", "What the score is made of"));
        var table = section.Table("components", document.Say("components.table", "维度", "Components"))
            .Column(document.Say("column.component", "维度", "Component"), Columns.Text, 4)
            .Column(document.Say("column.weight", "权重", "Weight"), Columns.Ratio, 2)
            .Column(document.Say("column.score", "得分", "Score"), Columns.Number, 2);
        foreach (var part in result.Components)
            table.Row(Values.Of(AppraisalTexts.Component(document, part.Name)), Values.Ratio(part.Weight / 100), Values.Number(part.Score));
        if (result.Goals.Count > 0)
        {
            var goals = section.Table("goals", document.Say("goals.table", "目标", "Goals"))
                .Column(document.Say("column.goal", "目标", "Goal"), Columns.Text, 6)
                .Column(document.Say("column.weight", "权重", "Weight"), Columns.Ratio, 2)
                .Column(document.Say("column.score", "得分", "Score"), Columns.Number, 2);
            foreach (var goal in result.Goals)
                goals.Row(Values.Name(goal.Name), Values.Ratio(goal.Weight / 100), Values.Number(goal.Score));
        }

        if (result.AbsentComponents.Count > 0)
        {
            section.Notice(document.Say("scores.absent", "没有得分、不计入的部分：{0}。", "Parts without a score, which do not count: {0}.",
                Values.List(result.AbsentComponents.Select(part => AppraisalTexts.Component(document, part)))));
        }

        section.Chart("components", "bars", document.Say("components.chart", "各维度得分", "Scores by component"), "number",
            result.Components.Select(part => Values.Of(AppraisalTexts.Component(document, part.Name))),
            (document.Say("column.score", "得分", "Score"), result.Components.Select(part => part.Score)));
    }

    private void Words()
    {
        var section = document.Section("feedback", document.Say("feedback.title", "反馈与改进建议", "Feedback and advice"));
        (string Key, string Zh, string En, string? Text)[] words =
        [
            ("feedback.feedback", "经理反馈：{0}", "Feedback of the manager: {0}", appraisal!.Reviewed?.Feedback),
            ("feedback.improvement", "改进建议：{0}", "Advice: {0}", appraisal.Reviewed?.Improvement),
            ("feedback.self", "自评意见：{0}", "Own view: {0}", appraisal.Self?.Comment),
            ("feedback.acknowledged", "本人确认：{0}", "Acknowledgement: {0}", appraisal.Acknowledged?.Comment),
            ("feedback.disputed", "异议：{0}", "Dispute: {0}", appraisal.Disputed?.Reason),
            ("feedback.resolved", "异议处理：{0}", "How the dispute was settled: {0}", appraisal.Resolved?.Resolution),
        ];
        var said = words.Where(word => !string.IsNullOrEmpty(word.Text)).ToList();
        if (said.Count == 0)
            section.Missing(document.Say("feedback.none", "尚无反馈。", "No feedback has been given yet."));
        foreach (var word in said)
            section.Paragraph(document.Say(word.Key, word.Zh, word.En, Values.Name(word.Text)));
        section.Decisions(appraisal.Resolved is null ? [] :
        [
            new Contracts.Deliverables.V1.Decision { What = document.Say("feedback.settled", "异议已处理。", "The dispute was settled."),
                DecidedBy = appraisal.Resolved.ResolvedBy },
        ]);
    }
}
