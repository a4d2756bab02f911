using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.TeamPerformance.Appraisals;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.TeamPerformance.Deliverables;

/// <summary>Writes a team's appraisal report. Pure.</summary>
/// <param name="results">By employee, of those with a score: what it is made of.</param>
internal sealed class TeamAppraisalText(
    DocumentBuilder document, Period quarter, KpiStandardSet standard, AppraisalSummary summary, AppraisalCriteriaAgreed? criteria,
    IReadOnlyDictionary<string, AppraisalResult> results)
{
    private const decimal NotableFall = 10m;

    private IEnumerable<AppraisedMember> NotFinal => summary.Members.Where(member => member.Now?.Score is null);

    private IEnumerable<AppraisedMember> Fallen => summary.Members.Where(member => member.ScoreBefore - member.Now?.Score >= NotableFall);

    public void Write()
    {
        Conclusion();
        Argument();
        People();
        Components();
        Comparison();
        Criteria();
        Next();
        document.Trace(document.Say("figure.uplift", "团队绩效提升率", "Team uplift"),
            document.Say("trace.uplift", "（P − P₀）÷ P₀，P 为本季度定稿评分平均值，P₀ 为上一季度；事件流 appraisal/…",
                "(P − P₀) ÷ P₀, P the mean of this quarter's final scores, P₀ that of the quarter before; streams appraisal/…"),
            StandardText());
        document.Trace(document.Say("column.score", "评分", "Score"),
            document.Say("trace.score", "Σ 权重×得分 ÷ Σ 权重，仅计有得分的部分", "Σ weight × score ÷ Σ weight over the parts that have a score"),
            CriteriaText());
    }

    private void Conclusion()
    {
        var scores = summary.Team;
        document.Summary(scores.Mean is { } mean
            ? document.Say("summary.mean", "{0}共 {1} 人，{2} 人评估已定稿，平均 {3} 分。",
                "Of {1} {1|person|people} in {0}, {2} {2|has|have} a final appraisal; their mean score is {3}.", Values.Of(quarter),
                Values.Count(summary.Members.Count),
                Values.Count(scores.People), Values.Number(decimal.Round(mean, 2)))
            : document.Say("summary.none", "{0}共 {1} 人，尚无评估定稿，团队评分未知。",
                "Of {1} {1|person|people} in {0} none has a final appraisal yet: the team's score is not known.", Values.Of(quarter),
                Values.Count(summary.Members.Count)));
        document.Summary(scores.Uplift is { } uplift
            ? document.Say("summary.uplift", "与上一季度相比团队绩效变化 {0}：{1}。", "Against the quarter before the team changed by {0}: {1}.",
                Values.Ratio(uplift), Values.Of(Rating(uplift)))
            : document.Say("summary.no-uplift", "上一季度或本季度没有定稿评分，提升率无从计算。",
                "One of the two quarters has no final score, so no uplift can be stated."));
        document.Figure("uplift", document.Say("figure.uplift", "团队绩效提升率", "Team uplift"), Values.Ratio(scores.Uplift),
            scores.Uplift is { } known ? Rating(known) : document.Say("figure.no-uplift", "没有可比的评分", "nothing to compare"),
            scores.Uplift is { } judged ? judged >= standard.QualifiedAt ? Tones.Good : Tones.Bad : "");
        document.Figure("mean", document.Say("figure.mean", "平均评分", "Mean score"), Rounded(scores.Mean),
            document.Say("figure.before", "上一季度 {0}", "{0} in the quarter before", Rounded(scores.MeanBefore)));
        document.Figure("matched", document.Say("figure.matched", "同一批人提升率", "Uplift of the matched cohort"),
            Values.Ratio(summary.MatchedCohort.Uplift),
            document.Say("figure.matched-people", "两季均有评分者 {0} 人", "{0} {0|person|people} with a score in both",
                Values.Count(summary.MatchedCohort.People)));
        document.Figure("final", document.Say("figure.final", "已定稿", "Final"), Values.Count(scores.People),
            document.Say("figure.of", "共 {0} 人", "of {0} {0|person|people}", Values.Count(summary.Members.Count)));
        document.Figure("days-mean", document.Say("figure.days-mean", "按在岗天数加权平均", "Mean weighted by days in the team"),
            Rounded(summary.MeanByDays));
    }

    /// <summary>What moved the team's score: the same people, who came and went, who rose and who fell; and what follows.</summary>
    private void Argument()
    {
        if (summary.Team.Uplift is not { } uplift)
        {
            document.Argue(document.Say("argue.unknown", "团队绩效提升率未知。", "The team's uplift is not known."),
                document.Say("argue.not-final", "两个季度中有一个没有定稿评分。", "One of the two quarters has no final score."),
                document.Say("argue.finish", "完成未定稿的 {0} 项评估。", "Finish the {0} {0|appraisal that is|appraisals that are} not final.",
                    Values.Count(NotFinal.Count())));
            return;
        }

        var matched = summary.MatchedCohort.Uplift;
        document.Argue(
            document.Say("argue.uplift", "提升率 {0}：{1}。", "An uplift of {0}: {1}.", Values.RatioChange(uplift), Values.Of(Rating(uplift))),
            matched is { } same
                ? document.Say("argue.cohort", "同一批人变化 {0}，其余 {1} 来自人员进出。",
                    "The same people changed by {0}; people who came or left account for the other {1}.", Values.RatioChange(same),
                    Values.Points(decimal.Round(100 * (uplift - same), 2)))
                : document.Say("argue.no-cohort", "没有人在两个季度都有评分。", "Nobody has a score in both quarters."),
            uplift >= standard.QualifiedAt ? document.Say("argue.keep", "延续有效的做法。", "Go on with what works.")
                : document.Say("argue.support", "按下列成员的情况安排辅导与培训。", "Coach and train the people below."));
        foreach (var member in Fallen.OrderByDescending(member => member.ScoreBefore - member.Now!.Score).Take(5))
        {
            document.Argue(
                document.Say("argue.fell", "{0}：{1} 分，比上一季度变化 {2}。", "{0}: a score of {1}, a change of {2}.", Values.Name(member.Name),
                    Rounded(member.Now!.Score), Values.AsChange(Rounded(member.Now.Score - member.ScoreBefore))),
                null, document.Say("next.talk", "与 {0} 面谈并制定个性化培训计划。", "Talk with {0} and agree an individual training plan.",
                    Values.Name(member.Name)));
        }
    }

    private void People()
    {
        var section = document.Section("people", document.Say("people.title", "成员评分", "Scores of the members"));
        if (summary.Members.Count == 0)
        {
            section.Missing(document.Say("people.none", "本季度没有成员。", "Nobody was in the team in this quarter."));
            return;
        }

        var table = section.Table("people", document.Say("people.table", "按工号", "By employee id"))
            .Column(document.Say("column.employee", "工号", "Employee"), Columns.Text, 2)
            .Column(document.Say("column.name", "姓名", "Name"), Columns.Text, 3)
            .Column(document.Say("column.days", "在岗天数", "Days"), Columns.Count, 2)
            .Column(document.Say("column.status", "状态", "Status"), Columns.Text, 2)
            .Column(document.Say("column.score", "评分", "Score"), Columns.Number, 2)
            .Column(document.Say("column.before", "上一季度", "Before"), Columns.Number, 2)
            .Column(document.Say("column.change", "变化", "Change"), Columns.Number, 2);
        foreach (var member in summary.Members)
        {
            table.RowWhere(member.ScoreBefore - member.Now?.Score >= NotableFall, Values.Name(member.Employee), Values.Name(member.Name),
                Values.Count(member.Days),
                Values.Of(AppraisalTexts.Status(document, member.Now?.Status)), Rounded(member.Now?.Score), Rounded(member.ScoreBefore),
                Rounded(member.Now?.Score - member.ScoreBefore));
        }

        table.FlagNote(document.Say("people.flag", "比上一季度下降 10 分及以上。", "fell by 10 points or more since the quarter before."));
        var scored = summary.Members.Where(member => member.Now?.Score is not null).Take(30).ToList();
        section.Chart("people", "bars", document.Say("people.chart", "成员评分：本季度与上一季度", "Scores: this quarter and the one before"), "number",
            scored.Select(member => Values.Name(member.Name)),
            (document.Say("series.now", "本季度", "This quarter"), scored.Select(member => member.Now!.Score)),
            (document.Say("series.before", "上一季度", "Before"), scored.Select(member => member.ScoreBefore)));
    }

    /// <summary>What each score is made of, and where the team as a whole is weak.</summary>
    private void Components()
    {
        var components = results.Values.SelectMany(result => result.Components).Select(part => part.Name).Distinct().ToList();
        if (components.Count == 0)
            return;
        var section = document.Section("components", document.Say("components.title", "评分的构成", "What the scores are made of"));
        section.Paragraph(document.Say("components.coverage", "{1} 名成员中 {0} 名有评分；{2} 项维度缺分，不计入其评分。",
            "{0} of {1} {1|member|members} {0|has|have} a score; {2} {2|component|components} without one {2|is|are} left out of it.",
            Values.Count(results.Count), Values.Count(summary.Members.Count),
            Values.Count(results.Values.Sum(result => result.Components.Count(part => part.Score is null)))));
        var table = section.Table("components", document.Say("components.table", "各维度得分", "Scores by component"))
            .Column(document.Say("column.name", "姓名", "Name"), Columns.Text, 3);
        foreach (var component in components)
            table.Column(AppraisalTexts.Component(document, component), Columns.Number, 2);
        table.Column(document.Say("column.score", "评分", "Score"), Columns.Number, 2)
            .Column(document.Say("column.weakest", "最弱维度", "Weakest"), Columns.Text, 3);
        foreach (var member in summary.Members.Where(member => results.ContainsKey(member.Employee)))
        {
            var parts = results[member.Employee].Components;
            var weakest = parts.Where(part => part.Score is not null).MinBy(part => part.Score);
            table.Row([Values.Name(member.Name), .. components.Select(component => Rounded(ScoreIn(parts, component))),
                Rounded(member.Now?.Score),
                weakest is null ? Values.Unknown : Values.Of(AppraisalTexts.Component(document, weakest.Name))]);
        }

        table.Total([Values.Of(document.Say("components.mean", "平均", "Mean")), .. components.Select(component =>
                Rounded(results.Values.Select(result => ScoreIn(result.Components, component)).Average())),
            Rounded(summary.Team.Mean), Values.Unknown]);
    }

    private static decimal? ScoreIn(IEnumerable<WeightedPart> parts, string component) =>
        parts.FirstOrDefault(part => part.Name == component)?.Score;

    private void Comparison()
    {
        var section = document.Section("comparison", document.Say("comparison.title", "整体与同一批人", "The whole team and the matched cohort"));
        section.Paragraph(
            document.Say("comparison.text", "人员进出会改变平均值；同一批人的比较排除这一影响。",
                "People who join or leave move the mean; the comparison of the same people leaves that out."));
        var table = section.Table("comparison", document.Say("comparison.table", "平均评分对比", "Mean scores compared"))
            .Column(document.Say("column.group", "范围", "Group"), Columns.Text, 3)
            .Column(document.Say("column.people", "人数", "People"), Columns.Count, 2)
            .Column(document.Say("column.mean", "本季度平均", "Mean now"), Columns.Number, 2)
            .Column(document.Say("column.mean-before", "上一季度平均", "Mean before"), Columns.Number, 2)
            .Column(document.Say("column.uplift", "提升率", "Uplift"), Columns.Ratio, 2);
        Row(document.Say("group.team", "全部成员", "Whole team"), summary.Team);
        Row(document.Say("group.matched", "两季均有评分者", "With a score in both"), summary.MatchedCohort);

        void Row(Text name, ScoreComparison scores) =>
            table.Row(Values.Of(name), Values.Count(scores.People), Rounded(scores.Mean), Rounded(scores.MeanBefore),
                Values.Ratio(scores.Uplift));
    }

    private void Criteria()
    {
        var section = document.Section("criteria", document.Say("criteria.title", "评估标准", "Criteria"));
        if (criteria is null)
        {
            section.Missing(
                document.Say("criteria.none", "经理与人力资源部门尚未约定本财年的评估标准。",
                    "The manager and HR have not agreed criteria for this fiscal year."));
            return;
        }

        var table = section.Table("criteria", document.Say("criteria.table", "权重", "Weights"))
            .Column(document.Say("column.component", "维度", "Component"), Columns.Text, 4)
            .Column(document.Say("column.weight", "权重", "Weight"), Columns.Ratio, 2);
        foreach (var component in criteria.Components)
            table.Row(Values.Of(AppraisalTexts.Component(document, component.Component)), Values.Ratio(component.Weight / 100));
        table.Total(Values.Of(document.Say("total", "合计", "Total")), Values.Ratio(1));
        section.Paragraph(CriteriaText()!);
    }

    private void Next()
    {
        var section = document.Section("next", document.Say("next.title", "下一步", "What is next"));
        var points = NotFinal.Where(member => member.Days > 0).Select(member => new OpenPoint
        {
            What = document.Say("next.finish", "完成 {0} 的评估（目前：{1}）。", "Finish the appraisal of {0} (now: {1}).", Values.Name(member.Name),
                Values.Of(AppraisalTexts.Status(document, member.Now?.Status))),
            Owner = "sales-manager",
        }).Concat(Fallen.Select(member => new OpenPoint
        {
            What = document.Say("next.talk", "与 {0} 面谈并制定个性化培训计划。", "Talk with {0} and agree an individual training plan.",
                Values.Name(member.Name)),
            Owner = "sales-manager",
        })).ToList();
        if (points.Count == 0)
            section.Paragraph(document.Say("next.none", "所有评估均已定稿，没有明显下降的成员。", "Every appraisal is final, and nobody fell notably."));
        section.OpenPoints(points);
    }

    private Text? CriteriaText() => criteria is null
        ? null : document.Say("criteria.agreed", "评估标准第 {0} 版，{1} 提议，{2} 同意", "Criteria revision {0}, proposed by {1}, agreed by {2}",
            Values.Count(criteria.Revision),
        Values.Name(criteria.ProposedBy), Values.Name(criteria.AgreedBy));

    private Text Rating(decimal uplift) =>
        uplift >= standard.ExcellentAt ? document.Say("rating.excellent", "优异（提升率不低于 {0}）", "excellent (at least {0})", Excellent)
        : uplift >= standard.QualifiedAt ? document.Say("rating.qualified", "合格（提升率不低于 {0}）", "qualified (at least {0})", Qualified)
        : document.Say("rating.below", "未达标（提升率低于 {0}）", "below standard (less than {0})", Qualified);

    private Text StandardText() => standard.ExcellentAt is null
        ? document.Say("trace.standard", "考核标准第 {1} 版：提升 ≥{0} 合格；未规定优异",
            "Standard, version {1}: an uplift of at least {0} is qualified; it names no excellent", Qualified,
            Values.Count(standard.Version))
        : document.Say("trace.standard-both", "考核标准第 {2} 版：提升 ≥{0} 合格，≥{1} 优异",
            "Standard, version {2}: an uplift of at least {0} is qualified, of at least {1} excellent", Qualified, Excellent,
            Values.Count(standard.Version));

    private Value Qualified => Values.Ratio(standard.QualifiedAt);

    private Value Excellent => Values.Ratio(standard.ExcellentAt);

    private static Value Rounded(decimal? score) => Values.Number(score is { } known ? decimal.Round(known, 2) : null);
}
