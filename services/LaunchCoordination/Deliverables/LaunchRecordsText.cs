namespace SalesPlatform.LaunchCoordination.Deliverables;

/// <summary>Writes what is recorded of a launch: milestones, deliveries, meetings. Pure.</summary>
internal sealed class LaunchRecordsText(DocumentBuilder document, LaunchFile file, Predicate<Milestone> isLate)
{
    public void Write()
    {
        Milestones();
        Deliveries();
        Meetings();
    }

    private void Milestones()
    {
        var section = document.Section("milestones", document.Say("milestones.title", "里程碑", "Milestones"));
        if (file.Milestones.IsEmpty)
        {
            section.Missing(document.Say("milestones.none", "尚未设定里程碑。", "No milestone is set."));
            return;
        }

        var table = section.Table("milestones", document.Say("milestones.table", "按期限排列", "By due day"))
            .Column(document.Say("column.milestone", "里程碑", "Milestone"), Columns.Text, 4)
            .Column(document.Say("column.owner", "负责人", "Owner"), Columns.Text, 3)
            .Column(document.Say("column.due", "期限", "Due"), Columns.Date, 2)
            .Column(document.Say("column.done", "完成", "Done"), Columns.Date, 2);
        foreach (var (name, milestone) in file.Milestones.OrderBy(item => item.Value.DueOn)
            .ThenBy(item => item.Key, StringComparer.Ordinal))
            table.RowWhere(isLate(milestone), Values.Name(name), Values.Person(milestone.Owner), Values.Day(milestone.DueOn),
                Values.Day(milestone.DoneOn));
        table.FlagNote(document.Say("milestones.flag", "逾期未完成。", "overdue."));
    }

    private void Deliveries()
    {
        var section = document.Section("deliveries", document.Say("deliveries.title", "研发与生产的交付", "Deliveries of R&D and production"));
        if (file.Deliveries.IsEmpty)
        {
            section.Missing(document.Say("deliveries.none", "尚未与研发或生产约定交付。", "Nothing is agreed with R&D or production."));
            return;
        }

        var table = section.Table("deliveries", document.Say("deliveries.table", "交付时间与质量", "Dates and quality"))
            .Column(document.Say("column.delivery", "交付", "Delivery"), Columns.Text, 4)
            .Column(document.Say("column.department", "部门", "Department"), Columns.Text, 2)
            .Column(document.Say("column.wanted", "要求", "Wanted"), Columns.Date, 3)
            .Column(document.Say("column.promised", "承诺或交付", "Promised or met"), Columns.Date, 3)
            .Column(document.Say("column.status", "状态", "Status"), Columns.Text, 2)
            .Column(document.Say("column.quality", "质量合格", "Quality met"), Columns.Text, 2);
        foreach (var (name, delivery) in file.Deliveries)
        {
            table.RowWhere(delivery.Status is DeliveryStatus.Slipped || delivery.Status.Date >= file.LaunchDate, Values.Name(name),
                Values.Of(LaunchTexts.Department(document, delivery.Department)), Values.Day(delivery.WantedOn),
                Values.Day(delivery.Status.Date), Values.Of(LaunchTexts.Delivery(document, delivery.Status.Name)),
                Values.Of(document.Say("figure.of", "{0} / {1}", "{0} of {1}",
                    Values.Count(delivery.Quality.Values.Count(made => made is { IsMet: true })), Values.Count(delivery.Quality.Count))));
        }

        table.FlagNote(document.Say("deliveries.flag", "延期或不早于上市日。", "slipped, or not before the launch."));
        section.Points(file.Deliveries.Where(item => item.Value.Status is DeliveryStatus.Slipped)
            .Select(item => document.Say("deliveries.slipped", "{0} 延期的原因：{1}", "{0} slipped because: {1}", Values.Name(item.Key),
            Values.Name(((DeliveryStatus.Slipped)item.Value.Status).Reason))));
    }

    private void Meetings()
    {
        var section = document.Section("meetings", document.Say("meetings.title", "上市会议的结论", "What the launch meetings concluded"));
        if (file.Meetings.IsEmpty)
        {
            section.Missing(document.Say("meetings.none", "尚未召开上市会议。", "No launch meeting has been recorded."));
            return;
        }

        var table = section.Table("meetings", document.Say("meetings.table", "会议", "Meetings"))
            .Column(document.Say("column.date", "日期", "Date"), Columns.Date, 2)
            .Column(document.Say("column.meeting", "会议", "Meeting"), Columns.Text, 2)
            .Column(document.Say("column.departments", "参加部门", "Departments"), Columns.Text, 3)
            .Column(document.Say("column.market", "市场视角", "Market input"), Columns.Text, 4)
            .Column(document.Say("column.sales", "销售视角", "Sales input"), Columns.Text, 4)
            .Column(document.Say("column.conclusions", "结论", "Conclusions"), Columns.Text, 4);
        foreach (var meeting in file.Meetings.OrderBy(meeting => meeting.HeldOn))
        {
            table.Row(Values.Day(meeting.HeldOn), Values.Name(meeting.Title),
                Values.List(meeting.Departments.Select(department => LaunchTexts.Department(document, department))),
                Values.Name(meeting.MarketInput),
                Values.Name(meeting.SalesInput), Values.Name(meeting.Conclusions));
        }
    }
}
