using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.TeamPerformance.Trainings;

namespace SalesPlatform.TeamPerformance.Due;

internal sealed class TrainingsDue : IDueSource
{
    private static readonly string[] Over = ["declined", "effect-reviewed"];

    public async Task<IEnumerable<DueItem>> FindAsync(DueReading reading, CancellationToken cancellation)
    {
        var open = (await reading.Queries.Query<TrainingView>().ToListAsync(cancellation)).Where(view => !Over.Contains(view.Content.Status)
            && reading.Concerns(view.Team) && reading.Caller.IsStaffFor(view.Employee, view.Team)).ToList();
        var since = await reading.LastAsync(open.Select(view => view.Id), cancellation);
        var names = await reading.EmployeeNamesAsync(cancellation);
        return open.Select(view => Step(view, names.GetValueOrDefault(view.Employee) ?? view.Employee, reading.Today)?.Since(since, view.Id)
            .About(view.Employee))
            .OfType<DueItem>();
    }

    private static DueItem? Step(TrainingView view, string name, DateOnly today)
    {
        var (content, id) = (view.Content, $"{view.Content.Proposed.Plan}");
        var topic = content.Proposed.Topic;
        return content.Status switch
        {
            "proposed" => Agreement(content.Proposed, name),
            "hr-agreed" =>
                OrCalledOff(Item("training-to-schedule", view, name, $"{name} 的培训「{topic}」等待安排时间。",
                    $"The training of {name} in {topic} waits for its days.")
                .Do("schedule", ("安排", "Schedule"), $"training schedule {id} --provider <provider> --from <day> --to <day> --cost <amount>",
                    Wire.Training.Descriptor, "Schedule"), id),
            "absent" => OrCalledOff(Item("training-to-schedule", view, name, $"{name} 缺席了培训「{topic}」，等待重新安排。",
                $"{name} missed the training in {topic}; it waits for new days.")
                .Do("schedule", ("重新安排", "Schedule again"),
                    $"training schedule {id} --provider <provider> --from <day> --to <day> --cost <amount>",
                    Wire.Training.Descriptor, "Schedule"), id),
            "scheduled" when content.Scheduled!.EndsOn < today =>
                Item("training-attendance", view, name, $"{name} 的培训「{topic}」已结束，等待登记出勤。",
                    $"The training of {name} in {topic} is over: were they there?")
                    .By(content.Scheduled.EndsOn)
                    .Do("attend", ("登记出勤", "Record attendance"), $"training attend {id} --on <day>", Wire.Training.Descriptor,
                        "RecordAttendance")
                    .Do("miss", ("登记缺席", "Record absence"), $"training miss {id} --reason <reason>", Wire.Training.Descriptor,
                        "RecordAttendance",
                        new Wire.RecordAttendanceRequest { Plan = Request(id) }, "absentBecause"),
            "attended" =>
                Item("training-to-assess", view, name, $"{name} 的培训「{topic}」等待考核。", $"What {name} learned in {topic} waits to be assessed.")
                .Do("assess", ("考核", "Assess"), $"training assess {id} --score <score>", Wire.Training.Descriptor, "Assess"),
            "assessed" =>
                Item("training-effect", view, name, $"{name} 的培训「{topic}」等待评估效果。",
                    $"The effect of the training of {name} in {topic} waits to be reviewed.")
                .Do("review-effect", ("评估效果", "Review the effect"),
                    $"training review-effect {id} --measure <measure> --before <number> --after <number>",
                    Wire.Training.Descriptor, "ReviewEffect"),
            _ => null,
        };
    }

    private static DueItem Agreement(TrainingProposed proposed, string name)
    {
        var id = $"{proposed.Plan}";
        return DueList.Item("training-agreement", id, proposed.Team, $"{proposed.Employee} {proposed.Topic}", name,
                $"{name} 的培训需求「{proposed.Topic}」等待人力资源同意。", $"HR is asked to agree that {name} needs training in {proposed.Topic}.")
            .Asked(proposed.ProposedBy, proposed.ProposedBy)
            .Do("agree", ("同意", "Agree"), $"training agree {id}", Wire.Training.Descriptor, "Agree", Request(id))
            .Do("return", ("不同意", "Decline"), $"training decline {id} --reason <reason>", Wire.Training.Descriptor, "Decline",
                new Wire.DeclineTrainingRequest { Plan = Request(id) }, "reason")
            .Changing("培训目标", "Objective", null, DueList.Text(proposed.Objective));
    }

    private static DueItem Item(string kind, TrainingView view, string name, ChineseSentence zh, EnglishSentence en) =>
        DueList.Item(kind, $"{view.Content.Proposed.Plan}", view.Team, $"{view.Employee} {view.Content.Proposed.Topic}", name, zh, en);

    private static DueItem OrCalledOff(DueItem item, string id) =>
        item.Do("call-off", ("取消培训", "Call it off"), $"training decline {id} --reason <reason>", Wire.Training.Descriptor, "Decline",
            new Wire.DeclineTrainingRequest { Plan = Request(id) }, "reason");

    private static Wire.TrainingRequest Request(string id) => new() { Plan = id };
}
