using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Reports;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.CustomerRelations.Deliverables;

/// <summary>Writes the customer feedback report. Pure.</summary>
internal sealed class FeedbackReportText(DocumentBuilder document, FeedbackFacts facts)
{
    private const decimal KeptWell = 0.95m;
    private const decimal KeptFairly = 0.8m;

    private readonly ServiceFigures _response = facts.Served(facts.Complaints, Clock.Response);

    private readonly ServiceFigures _resolution = facts.Served(facts.Complaints, Clock.Resolution);

    private readonly IReadOnlyList<OverdueVisit> _overdue =
        [.. facts.Accounts.Select(account => VisitCadence.Overdue(account, facts.VisitsOn)).OfType<OverdueVisit>()
            .OrderByDescending(visit => visit.DaysOverdue)];

    private bool IsSilent => facts.Complaints.Count == 0 && facts.Feedback.Count == 0;

    public void Write()
    {
        Conclusion();
        Miss();
        Argument();
        new FeedbackThemesText(document, facts).Write();
        new FeedbackClockText(document, facts).Write();
        Visits();
        Next();
        Traces();
    }

    private void Conclusion()
    {
        if (IsSilent)
        {
            document.Summary(document.Say("summary.silent", "{0}没有收到任何客户反馈或投诉。这不等于客户满意：请以走访和满意度调查核实。",
                "No feedback and no complaint was recorded in {0}. That is not the same as content customers: check by visits and a "
                + "survey.", Values.Of(facts.Period)));
        }
        else
        {
            document.Summary(document.Say("summary.counts", "{0}收到投诉 {1} 件（上一期间 {2} 件）、其他反馈 {3} 条（上一期间 {4} 条）。",
                "{0} brought {1} {1|complaint|complaints} ({2} in the period before) and {3} other {3|piece|pieces} of feedback ({4} "
                + "before).", Values.Of(facts.Period), Values.Count(facts.Complaints.Count),
                Values.Count(facts.ComplaintsBefore), Values.Count(facts.Feedback.Count), Values.Count(facts.FeedbackBefore)));
        }

        if (facts.Themes.MaxBy(theme => theme.Total) is { Total: > 0 } main)
            document.Summary(
                document.Say("summary.main", "最集中的问题是“{0}”，共 {1} 件。", "The theme that stands out is “{0}”, with {1} {1|entry|entries}.",
                    Theme(main.Category), Values.Count(main.Total)));
        if (facts.Effects is [{ Difference: < 0 } worst, ..])
            document.Summary(
                document.Say("summary.effect", "对满意度影响最大的是“{0}”：提及者平均 {1} 分，其他人 {2} 分。",
                    "What goes with the lowest satisfaction is “{0}”: those who named it rated {1} on average, the others {2}.",
                    Theme(worst.Category), FeedbackThemesText.Mean(worst.MeanNamed), FeedbackThemesText.Mean(worst.MeanOthers)));
        if (_response.Kept is { } kept)
        {
            document.Summary(
                document.Say("summary.service", "首次响应承诺兑现率 {0}，解决承诺兑现率 {1}。",
                    "The promised first response was kept in {0} of the complaints, the promised resolution in {1}.",
                Values.Ratio(kept), Values.Ratio(_resolution.Kept)));
        }

        document.Figure("complaints", document.Say("figure.complaints", "投诉", "Complaints"), Values.Count(facts.Complaints.Count),
            document.Say("figure.before", "上一期间 {0}", "{0} in the period before", Values.Count(facts.ComplaintsBefore)));
        document.Figure("open", document.Say("figure.open", "未解决", "Still open"), Values.Count(facts.Complaints.Count(item => item.IsOpen)),
            document.Say("figure.reopened", "重新打开 {0} 件", "{0} reopened",
                Values.Count(facts.Complaints.Count(item => item.Reopenings > 0))));
        document.Figure("response", document.Say("figure.response", "响应兑现率", "Response kept"), Values.Ratio(_response.Kept),
            MedianOf(_response), ToneOf(_response.Kept));
        document.Figure("resolution", document.Say("figure.resolution", "解决兑现率", "Resolution kept"), Values.Ratio(_resolution.Kept),
            MedianOf(_resolution), ToneOf(_resolution.Kept));
        document.Figure("feedback", document.Say("figure.feedback", "其他反馈", "Other feedback"), Values.Count(facts.Feedback.Count));
        document.Figure("overdue", document.Say("figure.overdue", "逾期走访", "Overdue visits"), Values.Count(_overdue.Count),
            document.Say("figure.accounts", "重要客户 {0} 家", "of {0} key {0|account|accounts}", Values.Count(facts.Accounts.Count)),
            _overdue.Count > 0 ? Tones.Fair : "");
    }

    /// <summary>Promises that were not kept have a cause that only a person can tell.</summary>
    private void Miss()
    {
        if (!facts.IsOver || _resolution.Kept is not { } kept || kept >= KeptFairly)
            return;
        var measures = facts.Plans.SelectMany(plan => plan.Measures).ToList();
        document.ArgueMiss(
            document.Say("argue.miss", "解决承诺兑现 {0}，低于 {1}：{3} 件投诉中有 {2} 件超时。",
                "The promised resolution was kept in {0}, below {1}: {2} of {3} {3|complaint|complaints} took longer.", Values.Ratio(kept),
                Values.Ratio(KeptFairly), Values.Count(_resolution.Breached), Values.Count(facts.Complaints.Count)),
            null,
            measures.Count > 0 ? CustomerTexts.Agreed(document, measures) : Ask(),
            "say why the promised resolutions took longer");
    }

    /// <summary>The themes that go with the lowest satisfaction, how they were served, and which measures answer them.</summary>
    private void Argument()
    {
        foreach (var theme in facts.Themes.Where(theme => theme.Total > 0).Take(3))
        {
            var measures = facts.Plans.Where(plan => plan.Issue?.Category == theme.Category).SelectMany(plan => plan.Measures).ToList();
            document.Argue(
                document.Say("argue.theme", "“{0}”{1} 件，其中高与严重 {2} 件。", "“{0}”: {1} {1|entry|entries}, {2} of them high or critical.",
                    Theme(theme.Category), Values.Count(theme.Total), Values.Count(theme.Severe)),
                Because(theme),
                measures.Count > 0 ? CustomerTexts.Agreed(document, measures) : Ask());
        }

        if (_overdue.Count > 0)
        {
            document.Argue(
                document.Say("argue.overdue", "{0} 家重要客户的走访逾期。", "{0} key {0|account is|accounts are} overdue for a visit.",
                    Values.Count(_overdue.Count)),
                document.Say("argue.longest", "最久的是 {0}，逾期 {1} 天。", "The longest is {0}, {1} {1|day|days} late.",
                    Values.Name(_overdue[0].Account.Name), Values.Count(_overdue[0].DaysOverdue)),
                document.Say("argue.visit", "由 {0} 先走访。", "{0} visits there first.", Values.Name(RepOf(_overdue[0].Account))));
        }

        if (IsSilent && _overdue.Count == 0)
        {
            document.Argue(document.Say("argue.silent", "没有反馈，也没有投诉。", "Neither feedback nor a complaint came in."), null,
                document.Say("argue.ask", "走访重要客户并组织满意度调查，以核实。", "Visit key accounts and run a survey to find out."));
        }
    }

    private Text Ask() => document.Say("argue.no-measure", "尚无措施：与客服部门约定，并列入改进方案。",
        "No measure answers it: agree one with customer service, in an improvement plan.");

    /// <summary>Null where nobody rated and nobody complained.</summary>
    private Text? Because(ThemeFigures theme)
    {
        Text?[] known = [Rated(theme.Effect), Served(theme.Category)];
        return known.OfType<Text>().ToList() switch
        {
            [] => null,
            [var one] => one,
            var both => document.Say("argue.both", "{0}{1}", "{0} {1}", both.Select(Values.Of)),
        };
    }

    private Text? Rated(ThemeEffect? effect) => effect?.Difference is not { } difference ? null
        : document.Say("argue.rated", "调查中提及者平均 {0} 分（{1} 人），其他人 {2} 分（{3} 人），相差 {4}。",
            "In surveys those who named it rated {0} on average ({1}), the others {2} ({3}): a difference of {4}.",
            FeedbackThemesText.Mean(effect.MeanNamed), Values.Count(effect.Named), FeedbackThemesText.Mean(effect.MeanOthers),
            Values.Count(effect.Others), Values.AsChange(FeedbackThemesText.Mean(difference)));

    private Text? Served(string category)
    {
        var figures = facts.Served([.. facts.Complaints.Where(item => item.Received.Category == category)], Clock.Resolution);
        return figures.Kept is { } kept
            ? document.Say("argue.served", "解决承诺兑现 {0}，用时中位数 {1}。", "The promised resolution was kept in {0}, in a median of {1}.",
                Values.Ratio(kept), Values.Minutes(figures.MedianMinutes))
            : null;
    }

    private void Visits()
    {
        var section = document.Section("visits", document.Say("visits.title", "重要客户走访", "Visits to key accounts"));
        var done = facts.VisitsDone;
        if (facts.Accounts.Count == 0 && done == 0)
        {
            section.Missing(document.Say("visits.none", "没有登记重要客户。", "No key account is registered."));
            return;
        }

        section.Paragraph(
            document.Say("visits.done", "本期完成走访 {0} 次；截至 {2}，{1} 家重要客户的走访已逾期。",
                "{0} {0|visit|visits} took place in the period; on {2}, {1} key {1|account was|accounts were} overdue.", Values.Count(done),
                Values.Count(_overdue.Count), Values.Day(facts.VisitsOn)));
        if (_overdue.Count == 0)
            return;
        var table = section.Table("visits", document.Say("visits.table", "逾期走访", "Overdue visits"))
            .Column(document.Say("column.customer", "客户", "Customer"), Columns.Text, 4)
            .Column(document.Say("column.rep", "负责代表", "Rep"), Columns.Text, 2)
            .Column(document.Say("column.due", "应访日期", "Due"), Columns.Date, 2)
            .Column(document.Say("column.days", "逾期天数", "Days overdue"), Columns.Count, 2);
        foreach (var visit in _overdue)
            table.Row(Values.Name(visit.Account.Name), Values.Name(RepOf(visit.Account)), Values.Day(visit.DueOn),
                Values.Count(visit.DaysOverdue));
    }

    private void Next()
    {
        var section = document.Section("next", document.Say("next.title", "下一步", "What is next"));
        var points = facts.Plans.SelectMany(plan => plan.Measures.Select(measure => new OpenPoint
        {
            What = document.Say("next.measure", "改进措施（{0}）：{1}", "Improvement ({0}): {1}",
                plan.Issue is { } issue ? Theme(issue.Category) : Values.Unknown,
                Values.Name(measure.What)),
            Owner = measure.Owner,
            DueOn = measure.DueOn.ToDate(),
        })).Concat(_overdue.Take(10).Select(visit => new OpenPoint
        {
            What = document.Say("next.visit", "走访 {0}。", "Visit {0}.", Values.Name(visit.Account.Name)),
            Owner = RepOf(visit.Account),
            DueOn = visit.DueOn.ToDate(),
        })).ToList();
        if (points.Count == 0)
            section.Paragraph(
                document.Say("next.none", "没有待执行的改进措施或逾期走访。", "No measure waits to be carried out, and no visit is overdue."));
        if (facts.Complaints.Count > 0 && facts.Plans.Count == 0 && _resolution.Kept < KeptFairly)
            section.Notice(
                document.Say("next.plan", "解决兑现率低于 80% 而没有改进计划：建议组织满意度调查并制定改进方案。",
                    "Fewer than 80% of the promised resolutions were kept, and no improvement plan exists: survey the customers and agree "
                    + "measures."));
        section.OpenPoints(points);
    }

    private void Traces()
    {
        document.Trace(document.Say("figure.response", "响应兑现率", "Response kept"),
            document.Say("trace.kept", "1 − 超时件数 ÷ 投诉件数，工作时间，按各投诉钉住的标准；事件流 complaint/…",
            "1 − breached ÷ complaints, in business time, each by the standard pinned at its receipt; streams complaint/…"), Standard());
        document.Trace(document.Say("figure.overdue", "逾期走访", "Overdue visits"),
            document.Say("trace.overdue", "上次走访日 + 约定间隔，或已过期未报告的计划走访；事件流 key-account/…",
            "last visit + cadence, or a planned visit nobody reported on; streams key-account/…"));
    }

    private Text? Standard() => facts.Standard is { } standard
        ? document.Say("trace.standard", "服务标准第 {0} 版（{1} 提议，{2} 同意）", "Service standard version {0} (proposed by {1}, agreed by {2})",
            Values.Count(standard.Version),
            Values.Name(standard.ProposedBy), Values.Name(standard.AgreedBy)) : null;

    private Value Theme(string category) => Values.Of(CustomerTexts.Theme(document, category));

    private string RepOf(KeyAccount account) => facts.Reps.GetValueOrDefault(account.Owner, account.Owner);

    private Text MedianOf(ServiceFigures figures) => figures.MedianMinutes is { } median
        ? document.Say("figure.median", "中位数 {0}", "median {0}", Values.Minutes(median))
        : document.Say("figure.no-median", "没有已完成的", "none is done yet");

    private static string ToneOf(decimal? kept) =>
        kept switch { null => "", >= KeptWell => Tones.Good, >= KeptFairly => Tones.Fair, _ => Tones.Bad };
}
