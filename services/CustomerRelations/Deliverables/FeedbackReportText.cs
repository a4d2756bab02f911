using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Complaints;
using SalesPlatform.CustomerRelations.Reports;
using SalesPlatform.Deliverables;

namespace SalesPlatform.CustomerRelations.Deliverables;

/// <summary>Writes the customer feedback report. Pure.</summary>
internal sealed class FeedbackReportText(DocumentBuilder document, FeedbackFacts facts)
{
    private const decimal KeptWell = 0.95m;
    private const decimal KeptFairly = 0.8m;

    private readonly ServiceFigures _response = FeedbackFigures.Service(
        FeedbackFigures.Standings(facts.Complaints, (item, calendar) => item.Response(calendar, facts.Now), facts.Hours));

    private readonly ServiceFigures _resolution = FeedbackFigures.Service(
        FeedbackFigures.Standings(facts.Complaints, (item, calendar) => item.Resolution(calendar, facts.Now), facts.Hours));

    private readonly IReadOnlyList<OverdueVisit> _overdue =
        [.. facts.Accounts.Select(account => VisitCadence.Overdue(account, facts.VisitsOn)).OfType<OverdueVisit>()
            .OrderByDescending(visit => visit.DaysOverdue)];

    private bool IsSilent => facts.Complaints.Count == 0 && facts.Feedback.Count == 0;

    public void Write()
    {
        Conclusion();
        Argument();
        Themes();
        Service();
        Exceptions();
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

        if (Ranked().FirstOrDefault() is { Category: { } main, Total: var count })
            document.Summary(
                document.Say("summary.main", "最集中的问题是“{0}”，共 {1} 件。", "The theme that stands out is “{0}”, with {1} {1|entry|entries}.",
                    Values.Name(main), Values.Count(count)));
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

    /// <summary>The themes customers named most, how they were served, and which measures answer them.</summary>
    private void Argument()
    {
        foreach (var theme in Ranked().Take(3))
        {
            var measures = facts.Plans.Where(plan => plan.Issue?.Category == theme.Category).SelectMany(plan => plan.Measures).ToList();
            document.Argue(
                document.Say("argue.theme", "“{0}”{1} 件，其中高与严重 {2} 件。", "“{0}”: {1} {1|entry|entries}, {2} of them high or critical.",
                    Values.Name(theme.Category), Values.Count(theme.Total), Values.Count(theme.Severe)),
                Served(theme.Category),
                measures.Count > 0 ? CustomerTexts.Agreed(document, measures)
                    : document.Say("argue.no-measure", "尚无措施：与客服部门约定，并列入改进方案。",
                        "No measure answers it: agree one with customer service, in an improvement plan."));
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

    /// <summary>How the complaints of a theme were served; null where nobody complained of it.</summary>
    private Text? Served(string category)
    {
        var figures = FeedbackFigures.Service(FeedbackFigures.Standings(
            [.. facts.Complaints.Where(item => item.Received.Category == category)],
            (item, calendar) => item.Resolution(calendar, facts.Now), facts.Hours));
        return figures.Kept is { } kept
            ? document.Say("argue.served", "解决承诺兑现 {0}，用时中位数 {1}。", "The promised resolution was kept in {0}, in a median of {1}.",
                Values.Ratio(kept), Values.Minutes(figures.MedianMinutes))
            : null;
    }

    private void Themes()
    {
        var section = document.Section("themes", document.Say("themes.title", "客户说了什么", "What customers said"));
        var ranked = Ranked().ToList();
        if (ranked.Count == 0)
        {
            section.Missing(document.Say("themes.none", "本期没有记录。", "Nothing was recorded in this period."));
            return;
        }

        var table = section.Table("themes", document.Say("themes.table", "按主题排列", "By theme"))
            .Column(document.Say("column.theme", "主题", "Theme"), Columns.Text, 4)
            .Column(document.Say("column.complaints", "投诉", "Complaints"), Columns.Count, 2)
            .Column(document.Say("column.feedback", "反馈", "Feedback"), Columns.Count, 2)
            .Column(document.Say("column.severe", "其中高与严重", "High and critical"), Columns.Count, 2);
        foreach (var theme in ranked)
            table.Row(Values.Name(theme.Category), Values.Count(theme.Complaints), Values.Count(theme.Total - theme.Complaints),
                Values.Count(theme.Severe));
        table.Total(Values.Of(document.Say("total", "合计", "Total")), Values.Count(facts.Complaints.Count),
            Values.Count(facts.Feedback.Count), Values.Count(ranked.Sum(theme => theme.Severe)));
        section.Chart("themes", "bars", document.Say("themes.chart", "主题（投诉与反馈合计）", "Themes (complaints and feedback)"), "count",
            ranked.Take(10).Select(theme => Values.Name(theme.Category)),
            (document.Say("column.number", "件数", "Number"), ranked.Take(10).Select(theme => (decimal?)theme.Total)));
        var months = FeedbackFigures.Count(
            facts.Complaints.Select(item => (item.Received.ReceivedOn, item.Received.Category, item.Received.Severity)))
            .GroupBy(count => count.Month)
            .ToDictionary(group => group.Key, group => group.Sum(count => count.Count));
        if (facts.Period.MonthCount > 1)
        {
            var firsts = Enumerable.Range(0, facts.Period.MonthCount).Select(facts.From.AddMonths).ToList();
            section.Chart("months", "columns", document.Say("months.chart", "各月投诉", "Complaints by month"), "count",
                firsts.Select(Values.Month),
                (document.Say("column.complaints", "投诉", "Complaints"), firsts.Select(first => (decimal?)months.GetValueOrDefault(first))));
        }
    }

    private void Service()
    {
        var section = document.Section("service", document.Say("service.title", "服务时限", "How service promises were kept"));
        if (facts.Standard is null)
            section.Missing(
                document.Say("service.no-standard", "尚未与客服部门约定服务标准。", "No service standard has been agreed with customer service."));
        if (facts.Complaints.Count == 0)
        {
            section.Paragraph(document.Say("service.none", "本期没有投诉。", "There was no complaint in this period."));
            return;
        }

        var table = section.Table("service", document.Say("service.table", "按承诺类型（工作时间）", "By promise (business time)"))
            .Column(document.Say("column.promise", "承诺", "Promise"), Columns.Text, 3)
            .Column(document.Say("column.done", "已完成", "Done"), Columns.Count, 2)
            .Column(document.Say("column.median", "中位数", "Median"), Columns.Minutes, 3)
            .Column(document.Say("column.mean", "平均", "Mean"), Columns.Minutes, 3)
            .Column(document.Say("column.breached", "超时", "Breached"), Columns.Count, 2)
            .Column(document.Say("column.kept", "兑现率", "Kept"), Columns.Ratio, 2);
        Row(document.Say("promise.response", "首次响应", "First response"), _response);
        Row(document.Say("promise.resolution", "解决", "Resolution"), _resolution);
        table.Note(document.Say("service.note", "时限按收到投诉时有效的服务标准与营业时间计算；等待客户的时间不计。",
            "Judged by the standard and the business hours in force when the complaint came; time spent waiting for the customer does not "
            + "count."));

        void Row(Text name, ServiceFigures figures) =>
            table.RowWhere(figures.Breached > 0, Values.Of(name), Values.Count(figures.Done), Values.Minutes(figures.MedianMinutes),
            Values.Minutes(figures.MeanMinutes), Values.Count(figures.Breached), Values.Ratio(figures.Kept));
    }

    private void Exceptions()
    {
        var section = document.Section("exceptions", document.Say("exceptions.title", "需要关注的投诉", "Complaints that need attention"));
        var calendars = facts.Hours.Versions.ConvertAll(version => facts.Hours.Calendar(version.Version));
        var urgent = facts.Complaints
            .Select(item => (Complaint: item, Standing: item.Resolution(calendars[item.Received.HoursVersion - 1], facts.Now)))
            .Where(item => item.Complaint.IsOpen || item.Complaint.Reopenings > 0 || item.Standing.Breached)
            .OrderByDescending(item => item.Complaint.IsOpen)
            .ThenByDescending(item => item.Standing.Minutes).ToList();
        if (urgent.Count == 0)
        {
            section.Paragraph(document.Say("exceptions.none", "没有未解决、重新打开或超时的投诉。", "No complaint is open, was reopened or took too long."));
            return;
        }

        var table = section.Table("exceptions", document.Say("exceptions.table", "未解决、重新打开或超时", "Open, reopened or too late"))
            .Column(document.Say("column.customer", "客户", "Customer"), Columns.Text, 3)
            .Column(document.Say("column.theme", "主题", "Theme"), Columns.Text, 3)
            .Column(document.Say("column.severity", "严重程度", "Severity"), Columns.Text, 2)
            .Column(document.Say("column.received", "收到", "Received"), Columns.Date, 2)
            .Column(document.Say("column.status", "状态", "Status"), Columns.Text, 2)
            .Column(document.Say("column.owner", "负责人", "Assignee"), Columns.Text, 2)
            .Column(document.Say("column.time", "用时", "Time used"), Columns.Minutes, 3);
        foreach (var (complaint, standing) in urgent)
        {
            table.RowWhere(standing.Breached, Values.Name(NameOf(complaint.Customer)), Values.Name(complaint.Received.Category),
                Values.Of(CustomerTexts.Severity(document, complaint.Received.Severity)),
                Values.Day(complaint.Received.ReceivedOn), Values.Of(CustomerTexts.Status(document, complaint.Status)),
                Values.Name(complaint.Assignee), Values.Minutes(standing.Minutes));
        }

        table.FlagNote(document.Say("exceptions.flag", "超出解决承诺。", "beyond the promised resolution."));
    }

    private void Visits()
    {
        var section = document.Section("visits", document.Say("visits.title", "重要客户走访", "Visits to key accounts"));
        if (facts.Accounts.Count == 0)
        {
            section.Missing(document.Say("visits.none", "没有登记重要客户。", "No key account is registered."));
            return;
        }

        var done = facts.Accounts.SelectMany(account => account.Visits)
            .Count(visit => visit.VisitedOn >= facts.From && visit.VisitedOn < facts.Until);
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
            What = document.Say("next.measure", "改进措施（{0}）：{1}", "Improvement ({0}): {1}", Values.Name(plan.Issue?.Category),
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

    private IEnumerable<(string Category, int Complaints, int Total, int Severe)> Ranked() =>
        facts.Complaints.Select(item => (item.Received.Category, item.Received.Severity, IsComplaint: true))
            .Concat(facts.Feedback.Select(item => (item.Category, item.Severity, IsComplaint: false))).GroupBy(item => item.Category)
            .Select(group => (group.Key, group.Count(item => item.IsComplaint), group.Count(),
                group.Count(item => item.Severity is "high" or "critical")))
            .OrderByDescending(item => item.Item3).ThenBy(item => item.Key, StringComparer.Ordinal);

    private string RepOf(KeyAccount account) => facts.Reps.GetValueOrDefault(account.Owner, account.Owner);

    private string NameOf(string customer) => facts.Accounts.FirstOrDefault(account => account.Customer == customer)?.Name ?? customer;

    private Text MedianOf(ServiceFigures figures) => figures.MedianMinutes is { } median
        ? document.Say("figure.median", "中位数 {0}", "median {0}", Values.Minutes(median))
        : document.Say("figure.no-median", "没有已完成的", "none is done yet");

    private static string ToneOf(decimal? kept) =>
        kept switch { null => "", >= KeptWell => Tones.Good, >= KeptFairly => Tones.Fair, _ => Tones.Bad };
}
