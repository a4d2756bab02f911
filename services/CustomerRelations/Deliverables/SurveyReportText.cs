using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.CustomerRelations.Improvements;
using SalesPlatform.CustomerRelations.Reports;
using SalesPlatform.CustomerRelations.Surveys;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.CustomerRelations.Deliverables;

/// <summary>Writes the survey results. Pure.</summary>
internal sealed class SurveyReportText(
    DocumentBuilder document, Period period, KpiStandardSet standard, IReadOnlyList<SurveyComparison> surveys, int openSurveys,
    IReadOnlyList<ImprovementPlan> plans)
{
    private Value Qualified => Values.Ratio(standard.QualifiedAt);

    private Value Excellent => Values.Ratio(standard.ExcellentAt);

    public void Write()
    {
        if (surveys.Count == 0)
        {
            document.Summary(document.Say("summary.none", "{0}没有结束任何满意度调查，客户满意度未知；未知不等于 0%，也不等于 100%。",
                "No satisfaction survey closed in {0}: customer satisfaction is not known, which is neither 0% nor 100%.",
                Values.Of(period)));
            document.Section("results", document.Say("results.title", "调查结果", "Results"))
                .Missing(openSurveys > 0
                    ? document.Say("results.open", "有 {0} 项调查正在进行。", "{0} {0|survey is|surveys are} still open.", Values.Count(openSurveys))
                    : document.Say("results.none", "没有进行中的调查。建议组织一次。", "No survey is under way either. Plan one."));
            document.Figure("csat", document.Say("figure.csat", "客户满意度", "Customer satisfaction"), Values.Unknown,
                document.Say("figure.no-survey", "没有调查", "no survey"));
            document.Argue(document.Say("argue.unknown", "客户满意度未知。", "Customer satisfaction is not known."),
                document.Say("argue.no-survey", "本期没有结束任何调查。", "No survey closed in the period."),
                openSurveys > 0 ? document.Say("argue.close", "提醒受访者并按期结束进行中的调查。",
                    "Remind the invitees, and close the open survey in time.")
                    : document.Say("argue.plan", "组织一次满意度调查。", "Run a satisfaction survey."));
            return;
        }

        Conclusion();
        Argument();
        for (var i = 0; i < surveys.Count; i++)
            new SurveySectionText(document, surveys[i], i + 1).Write();
        Improvement();
        Traces();
    }

    private void Conclusion()
    {
        var latest = surveys[^1];
        var (result, figures) = (latest.Result, SurveyFigures.Of(latest.Result));
        var (satisfied, responses) = (surveys.Sum(item => item.Result.Satisfied), surveys.Sum(item => item.Result.Responses));
        document.Summary(document.Say("summary.latest", "最近一次调查“{0}”：客户满意度 {1}，{2}。收到有效答复 {3} 份，回收率 {4}。",
            "The latest survey, “{0}”, shows customer satisfaction of {1}: {2}. It rests on {3} valid {3|response|responses}, a response "
            + "rate of {4}.", Values.Name(result.Title), Values.Ratio(figures.Csat),
            Values.Of(Rating(figures)), Values.Count(result.Responses), Values.Ratio(figures.ResponseRate)));
        if (result.Issues.Count > 0)
            document.Summary(
                document.Say("summary.issue", "客户提及最多的问题是“{0}”（{1} 人）。",
                    "The issue named most often is “{0}” ({1} {1|respondent|respondents}).",
                    Values.Of(CustomerTexts.Theme(document, result.Issues[0].Category)),
                    Values.Count(result.Issues[0].Respondents)));
        if (latest.Change is { } change)
            document.Summary(
                document.Say("summary.change", "与上一次相同问题的调查相比变化 {0}（相对 {1}）。",
                    "Against the survey before with the same question it changed by {0} ({1} in relative terms).",
                Values.Points(change.Points), Values.Ratio(change.Percent / 100)));
        document.Figure("csat", document.Say("figure.csat", "客户满意度", "Customer satisfaction"), Values.Ratio(figures.Csat), Rating(figures),
            ToneOf(figures));
        document.Figure("period-csat", document.Say("figure.period-csat", "本期合计满意度", "Satisfaction over the period"),
            Values.Ratio(responses > 0 ? (decimal)satisfied / responses : null),
            document.Say("figure.surveys", "{0} 次调查，{1} 份答复", "{0} {0|survey|surveys}, {1} {1|response|responses}",
                Values.Count(surveys.Count), Values.Count(responses)));
        document.Figure("rate", document.Say("figure.rate", "回收率", "Response rate"), Values.Ratio(figures.ResponseRate),
            document.Say("figure.invited", "邀请 {0} 人", "{0} invited", Values.Count(result.Invitations)));
        document.Figure("nps", document.Say("figure.nps", "净推荐值 NPS", "Net promoter score"),
            Values.Number(figures.Nps is { } nps ? decimal.Round(nps, 1) : null),
            figures.Nps is null ? document.Say("figure.no-nps", "没有询问", "not asked") : null);
        document.Figure("change", document.Say("figure.change", "与上次相比", "Change"),
            Values.Points(latest.Change is { } points ? decimal.Round(points.Points, 2) : null),
            latest.Previous is null ? document.Say("figure.no-previous", "没有可比的调查", "no survey to compare with") : null);
    }

    /// <summary>Of each survey: the figure with its change, what customers named, and what is done about it.</summary>
    private void Argument()
    {
        foreach (var compared in surveys)
        {
            var (result, figures) = (compared.Result, SurveyFigures.Of(compared.Result));
            var finding = compared.Change is { } change
                ? document.Say("argue.changed", "“{0}”：满意度 {1}，变化 {2}（相对 {3}）：{4}。",
                    "“{0}”: satisfaction of {1}, a change of {2} ({3} relative): {4}.", Values.Name(result.Title),
                        Values.Ratio(figures.Csat),
                    Values.Points(decimal.Round(change.Points, 2)), Values.RatioChange(change.Percent / 100), Values.Of(Rating(figures)))
                : document.Say("argue.first", "“{0}”：满意度 {1}：{2}。", "“{0}”: satisfaction of {1}: {2}.", Values.Name(result.Title),
                    Values.Ratio(figures.Csat), Values.Of(Rating(figures)));
            document.Argue(finding, Named(result), Done(result));
        }
    }

    private Text? Named(SurveyClosed result) => result.Issues.Count == 0 ? null
        : document.Say("argue.issues", "客户提及最多的是：{0}。", "Customers named above all: {0}.",
            Values.List(result.Issues.Take(3).Select(issue => document.Say("argue.issue", "“{0}”（{1} 人，{2}）", "“{0}” ({1}, {2})",
                Values.Of(CustomerTexts.Theme(document, issue.Category)), Values.Count(issue.Respondents),
                Values.Ratio(result.Responses > 0 ? (decimal)issue.Respondents / result.Responses : null)))));

    private Text Done(SurveyClosed result)
    {
        var measures = plans.Where(plan => result.Issues.Any(issue => issue.Category == plan.Issue?.Category))
            .SelectMany(plan => plan.Measures).ToList();
        return measures.Count > 0
            ? CustomerTexts.Agreed(document, measures)
            : result.Issues.Count > 0
                ? document.Say("argue.open-plan", "尚无措施：就首要问题制定改进方案。", "No measure yet: open an improvement plan for the first of them.")
                : document.Say("argue.keep", "保持现有服务，并继续调查。", "Keep the service as it is, and go on asking.");
    }

    private void Improvement()
    {
        var section = document.Section("improvement", document.Say("improvement.title", "改进方案", "Improvement"));
        if (plans.Count == 0)
        {
            section.Paragraph(document.Say("improvement.none", "尚未制定改进方案。", "No improvement plan has been opened."));
            return;
        }

        section.Points(plans.Select(plan => plan.Conclusion is { } end
            ? end.Effective
                ? document.Say("improvement.effective", "“{0}”的改进有效：满意度由 {1} 升至 {2}，变化 {3}。",
                    "The work on “{0}” was effective: satisfaction went from {1} to {2}, by {3}.", IssueOf(plan),
                    Values.Ratio(end.BaselineCsat), Values.Ratio(end.Csat), Values.Points(decimal.Round(end.ChangePoints, 2)))
                : document.Say("improvement.not-effective", "“{0}”的改进未达目标：满意度由 {1} 变为 {2}。",
                    "The work on “{0}” did not reach its goal: satisfaction went from {1} to {2}.", IssueOf(plan),
                    Values.Ratio(end.BaselineCsat), Values.Ratio(end.Csat))
            : document.Say("improvement.open", "“{0}”的改进正在进行，目标相对提升 {1}。", "The work on “{0}” goes on; the goal is a relative rise of {1}.",
                IssueOf(plan), Values.Ratio(plan.Goal))));
        section.OpenPoints(plans.Where(plan => plan.Conclusion is null).SelectMany(plan => plan.Measures.Select(measure => new OpenPoint
        {
            What = Values.Literal(measure.What),
            Owner = measure.Owner,
            DueOn = measure.DueOn.ToDate(),
        })));
    }

    private Value IssueOf(ImprovementPlan plan) =>
        plan.Issue is { } issue ? Values.Of(CustomerTexts.Theme(document, issue.Category)) : Values.Unknown;

    private void Traces() => document.Trace(document.Say("figure.csat", "客户满意度", "Customer satisfaction"),
        document.Say("trace.csat", "（4 分 + 5 分）÷ 有效答复，关键问题，每位受访者仅计关闭前最后一份；事件流 survey/…",
            "(ratings of 4 and 5) ÷ valid responses to the key question, one for each invitee, the last before closing; streams survey/…"),
        standard.ExcellentAt is null
            ? document.Say("trace.standard-one", "考核标准第 {1} 版：≥{0} 合格；少于 5 份不评级，少于 30 份附威尔逊区间",
                "Standard, version {1}: ≥ {0} qualified; fewer than 5 responses are not rated, fewer than 30 carry the Wilson interval",
                Qualified, Values.Count(standard.Version))
            : document.Say("trace.standard", "考核标准第 {2} 版：≥{0} 合格，≥{1} 优异；少于 5 份不评级，少于 30 份附威尔逊区间",
                "Standard, version {2}: ≥ {0} qualified, ≥ {1} excellent; fewer than 5 responses are not rated, fewer than 30 carry the "
                + "Wilson interval",
                Qualified, Excellent, Values.Count(standard.Version)));

    private Text Rating(SurveyFigures figures) => figures switch
    {
        { Sample: Sample.Insufficient } or { Csat: null } =>
            document.Say("rated.insufficient", "答复不足 5 份，不评级", "too few responses to rate"),
        { Csat: var csat } when csat >= standard.ExcellentAt =>
            document.Say("rated.excellent", "优异（≥{0}）", "excellent (≥ {0})", Excellent),
        { Csat: var csat } when csat >= standard.QualifiedAt =>
            document.Say("rated.qualified", "合格（≥{0}）", "qualified (≥ {0})", Qualified),
        _ => document.Say("rated.below", "未达标（<{0}）", "below standard (< {0})", Qualified),
    };

    private string ToneOf(SurveyFigures figures) => figures switch
    {
        { Sample: Sample.Insufficient } or { Csat: null } => "",
        { Csat: var csat } when csat >= standard.ExcellentAt => Tones.Good,
        { Csat: var csat } when csat >= standard.QualifiedAt => Tones.Fair,
        _ => Tones.Bad,
    };
}
