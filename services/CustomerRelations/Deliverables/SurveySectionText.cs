using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.CustomerRelations.Reports;
using SalesPlatform.CustomerRelations.Surveys;

namespace SalesPlatform.CustomerRelations.Deliverables;

/// <summary>Writes what one survey found, and what changed since the one before it. Pure.</summary>
internal sealed class SurveySectionText(DocumentBuilder document, SurveyComparison compared, int number)
{
    public void Write()
    {
        var (result, figures) = (compared.Result, SurveyFigures.Of(compared.Result));
        var section = document.Section($"survey-{number}",
            document.Say("survey.title", "调查“{0}”（{1} 结束）", "Survey “{0}” (closed {1})", Values.Name(result.Title),
                Values.Day(result.ClosedOn)));
        section.Paragraph(
            document.Say("survey.question", "关键问题：“{0}”。邀请 {1} 人，收到有效答复 {2} 份，回收率 {3}。",
                "Key question: “{0}”. {1} {1|was|were} invited and {2} gave a valid response: a response rate of {3}.",
                Values.Name(result.KeyQuestion),
            Values.Count(result.Invitations), Values.Count(result.Responses), Values.Ratio(figures.ResponseRate)));
        if (figures.Sample == Sample.Insufficient)
        {
            section.Missing(document.Say("survey.too-few", "答复少于 5 份，不足以作出判断。", "Fewer than 5 responses: no statement can rest on them."));
        }
        else if (figures.Interval is { } interval)
        {
            section.Notice(
                document.Say("survey.small", "样本少于 30 份：满意度 {0} 的 95% 威尔逊置信区间为 {1} 至 {2}。",
                    "Small sample, fewer than 30: the 95% Wilson interval of {0} reaches from {1} to {2}.",
                Values.Ratio(figures.Csat), Values.Ratio(decimal.Round(interval.Low, 4)), Values.Ratio(decimal.Round(interval.High, 4))));
        }

        Distribution(section, result);
        Issues(section, result);
        if (compared.Previous is { } before)
            BeforeAndAfter(section, before);
    }

    private void Distribution(SectionBuilder section, SurveyClosed result)
    {
        var table = section.Table($"ratings-{number}", document.Say("ratings.table", "评分分布", "Distribution of the ratings"))
            .Column(document.Say("column.rating", "评分", "Rating"), Columns.Text, 3)
            .Column(document.Say("column.responses", "答复", "Responses"), Columns.Count, 2)
            .Column(document.Say("column.share", "占比", "Share"), Columns.Ratio, 2);
        Text[] names =
        [
            document.Say("rating.1", "1 非常不满意", "1 very dissatisfied"), document.Say("rating.2", "2 不满意", "2 dissatisfied"),
            document.Say("rating.3", "3 一般", "3 neither"),
            document.Say("rating.4", "4 满意", "4 satisfied"), document.Say("rating.5", "5 非常满意", "5 very satisfied"),
        ];
        for (var i = names.Length - 1; i >= 0; i--)
            table.Row(Values.Of(names[i]), Values.Count(result.Ratings[i]),
                Values.Ratio(result.Responses > 0 ? (decimal)result.Ratings[i] / result.Responses : null));
        table.Total(Values.Of(document.Say("total", "合计", "Total")), Values.Count(result.Responses),
            Values.Ratio(result.Responses > 0 ? 1 : null))
            .Note(document.Say("ratings.note", "满意度 =（4 分 + 5 分）÷ 有效答复。", "Satisfaction = (ratings of 4 and 5) ÷ valid responses."));
        if (result.Responses > 0)
        {
            section.Chart($"ratings-{number}", "columns", document.Say("ratings.chart", "评分分布（份）", "Ratings (responses)"), "count",
                names.Select(Values.Of),
                (document.Say("column.responses", "答复", "Responses"), result.Ratings.Select(count => (decimal?)count)));
        }
    }

    private void Issues(SectionBuilder section, SurveyClosed result)
    {
        if (result.Issues.Count == 0)
        {
            section.Paragraph(document.Say("issues.none", "没有人提及具体问题。", "Nobody named an issue."));
            return;
        }

        var table = section.Table($"issues-{number}", document.Say("issues.table", "问题排序", "Issues, ranked"))
            .Column(document.Say("column.issue", "问题", "Issue"), Columns.Text, 4)
            .Column(document.Say("column.respondents", "提及人数", "Respondents"), Columns.Count, 2)
            .Column(document.Say("column.of-responses", "占答复", "Of responses"), Columns.Ratio, 2);
        foreach (var issue in result.Issues)
            table.Row(Values.Of(CustomerTexts.Theme(document, issue.Category)), Values.Count(issue.Respondents),
                Values.Ratio(result.Responses > 0 ? (decimal)issue.Respondents / result.Responses : null));
        section.Chart($"issues-{number}", "bars", document.Say("issues.chart", "客户提及的问题", "Issues customers named"), "count",
            result.Issues.Take(8).Select(issue => Values.Of(CustomerTexts.Theme(document, issue.Category))),
            (document.Say("column.respondents", "提及人数", "Respondents"),
                result.Issues.Take(8).Select(issue => (decimal?)issue.Respondents)));
    }

    private void BeforeAndAfter(SectionBuilder section, SurveyClosed before)
    {
        var (was, now) = (SurveyFigures.Of(before), SurveyFigures.Of(compared.Result));
        section.Table($"before-after-{number}", document.Say("compare.table", "前后对比（同一问题）", "Before and after (same question)"))
            .Column(document.Say("column.measure", "指标", "Measure"), Columns.Text, 3)
            .Column(Values.Literal(before.Title), Columns.Ratio, 2)
            .Column(document.Say("column.after", "本次", "This survey"), Columns.Ratio, 2)
            .Column(document.Say("column.points", "变化", "Change"), Columns.Points, 2)
            .Column(document.Say("column.relative", "相对变化", "Relative"), Columns.Ratio, 2)
            .Row(Values.Of(document.Say("figure.csat", "客户满意度", "Customer satisfaction")), Values.Ratio(was.Csat), Values.Ratio(now.Csat),
                Values.Points(compared.Change is { } change ? decimal.Round(change.Points, 2) : null),
                Values.Ratio(compared.Change?.Percent / 100))
            .Row(Values.Of(document.Say("figure.rate", "回收率", "Response rate")), Values.Ratio(was.ResponseRate),
                Values.Ratio(now.ResponseRate),
                Values.Points(decimal.Round(100 * (now.ResponseRate - was.ResponseRate), 2)), Values.Unknown);
        section.Paragraph(Significant(before, compared.Result));
        IssuesBeforeAndAfter(section, before, compared.Result);
    }

    private Text Significant(SurveyClosed before, SurveyClosed now) =>
        ChangeOfShare.IsSignificant(before.Satisfied, before.Responses, now.Satisfied, now.Responses) switch
        {
            null => document.Say("compare.too-few", "两次调查至少有一次答复少于 30 份：无法判断变化是否出于偶然。",
                "One of the two surveys has fewer than 30 responses: whether the change is chance cannot be told."),
            true => document.Say("compare.significant", "变化在统计上显著（双比例检验，95% 置信水平，{0} 份与 {1} 份答复）。",
                "The change is significant (two proportions, 95% confidence, {0} and {1} {1|response|responses}).",
                Values.Count(before.Responses), Values.Count(now.Responses)),
            false => document.Say("compare.not-significant", "变化在统计上不显著，可能出于偶然（双比例检验，95% 置信水平，{0} 份与 {1} 份答复）。",
                "The change is not significant and may be chance (two proportions, 95% confidence, {0} and {1} {1|response|responses}).",
                Values.Count(before.Responses), Values.Count(now.Responses)),
        };

    private void IssuesBeforeAndAfter(SectionBuilder section, SurveyClosed before, SurveyClosed now)
    {
        if (before.Responses == 0 || now.Responses == 0 || before.Issues.Count + now.Issues.Count == 0)
            return;
        var (was, after) = (before.Issues.ToDictionary(issue => issue.Category, issue => issue.Respondents),
            now.Issues.ToDictionary(issue => issue.Category, issue => issue.Respondents));
        var table = section.Table($"issues-change-{number}",
                document.Say("issues.change-table", "问题的前后对比（占答复）", "Issues before and after (of responses)"))
            .Column(document.Say("column.issue", "问题", "Issue"), Columns.Text, 4)
            .Column(Values.Literal(before.Title), Columns.Ratio, 2)
            .Column(document.Say("column.after", "本次", "This survey"), Columns.Ratio, 2)
            .Column(document.Say("column.points", "变化", "Change"), Columns.Points, 2)
            .Column(document.Say("column.relative", "相对变化", "Relative"), Columns.Ratio, 2)
            .Column(document.Say("column.significant", "显著", "Significant"), Columns.Text, 2);
        foreach (var (issue, first, then) in was.Keys.Union(after.Keys)
            .Select(issue => (issue, was.GetValueOrDefault(issue), after.GetValueOrDefault(issue)))
            .OrderByDescending(each => decimal.Abs(Share(each.Item3, now) - Share(each.Item2, before)))
            .ThenBy(each => each.issue, StringComparer.Ordinal))
        {
            var (share, shareNow) = (Share(first, before), Share(then, now));
            table.Row(Values.Of(CustomerTexts.Theme(document, issue)), Values.Ratio(share), Values.Ratio(shareNow),
                Values.Points(decimal.Round(100 * (shareNow - share), 2)),
                Values.RatioChange(share == 0 ? null : (shareNow - share) / share),
                Values.Of(ChangeOfShare.IsSignificant(first, before.Responses, then, now.Responses) switch
                {
                    true => document.Say("significant.yes", "是", "yes"),
                    false => document.Say("significant.no", "否", "no"),
                    null => document.Say("significant.unknown", "答复太少", "too few"),
                }));
        }

        table.Note(document.Say("issues.change-note", "没有人提及的问题占 0%；显著与否按双比例检验，95% 置信水平，每次至少 30 份答复。",
            "An issue nobody named has 0%; significance by the test of two proportions at 95% confidence, from 30 responses a survey on."));

        static decimal Share(long respondents, SurveyClosed of) => (decimal)respondents / of.Responses;
    }
}
