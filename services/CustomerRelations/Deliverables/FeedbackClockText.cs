using SalesPlatform.Contracts.Deliverables.V1;

namespace SalesPlatform.CustomerRelations.Deliverables;

/// <summary>Writes how the promises of the service standard were kept. Pure.</summary>
internal sealed class FeedbackClockText(DocumentBuilder document, FeedbackFacts facts)
{
    public void Write()
    {
        Service();
        Exceptions();
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
        Row(Clock.Response);
        Row(Clock.Resolution);
        table.Note(document.Say("service.note", "时限按收到投诉时有效的服务标准与营业时间计算；等待客户的时间不计。",
            "Judged by the standard and the business hours in force when the complaint came; time spent waiting for the customer does not "
            + "count."));

        Promises(section);

        void Row(Clock clock)
        {
            var figures = facts.Served(facts.Complaints, clock);
            table.RowWhere(figures.Breached > 0, Values.Of(NameOf(clock)), Values.Count(figures.Done),
                Values.Minutes(figures.MedianMinutes), Values.Minutes(figures.MeanMinutes),
                Values.Count(figures.Breached), Values.Ratio(figures.Kept));
        }
    }

    /// <summary>What was promised by severity, as pinned at receipt, and what became of it.</summary>
    private void Promises(SectionBuilder section)
    {
        var table = section.Table("promises", document.Say("promises.table", "承诺与兑现（按严重程度）", "Promised and kept, by severity"))
            .Column(document.Say("column.severity", "严重程度", "Severity"), Columns.Text, 2)
            .Column(document.Say("column.promise", "承诺", "Promise"), Columns.Text, 3)
            .Column(document.Say("column.promised", "承诺时间", "Promised"), Columns.Minutes, 3)
            .Column(document.Say("column.complaints", "投诉", "Complaints"), Columns.Count, 2)
            .Column(document.Say("column.kept-count", "兑现", "Kept"), Columns.Count, 2)
            .Column(document.Say("column.breached", "超时", "Breached"), Columns.Count, 2)
            .Column(document.Say("column.running", "计时中", "Running"), Columns.Count, 2);
        foreach (var severity in Severities.All.Reverse())
        {
            foreach (var clock in Enum.GetValues<Clock>())
            {
                var standings = facts.Standings([.. facts.Complaints.Where(item => item.Received.Severity == severity)], clock);
                foreach (var group in standings.GroupBy(standing => standing.PromisedMinutes).OrderBy(group => group.Key))
                {
                    table.RowWhere(group.Any(standing => standing.Breached), Values.Of(CustomerTexts.Severity(document, severity)),
                        Values.Of(NameOf(clock)), Values.Minutes(group.Key), Values.Count(group.Count()),
                        Values.Count(group.Count(standing => standing.Done is not null && !standing.Breached)),
                        Values.Count(group.Count(standing => standing.Breached)),
                        Values.Count(group.Count(standing => standing.Done is null && !standing.Breached)));
                }
            }
        }

        table.FlagNote(document.Say("promises.flag", "有超时。", "some took longer than promised."));
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
            .Column(document.Say("column.promised", "承诺时间", "Promised"), Columns.Minutes, 3)
            .Column(document.Say("column.time", "用时", "Time used"), Columns.Minutes, 3);
        foreach (var (complaint, standing) in urgent)
        {
            table.RowWhere(standing.Breached, Values.Name(facts.NameOf(complaint.Customer)),
                Values.Of(CustomerTexts.Theme(document, complaint.Received.Category)),
                Values.Of(CustomerTexts.Severity(document, complaint.Received.Severity)),
                Values.Day(complaint.Received.ReceivedOn), Values.Of(CustomerTexts.Status(document, complaint.Status)),
                Values.Name(complaint.Assignee), Values.Minutes(standing.PromisedMinutes), Values.Minutes(standing.Minutes));
        }

        table.FlagNote(document.Say("exceptions.flag", "超出解决承诺。", "beyond the promised resolution."));
    }

    private Text NameOf(Clock clock) => clock == Clock.Response
        ? document.Say("promise.response", "首次响应", "First response") : document.Say("promise.resolution", "解决", "Resolution");
}
