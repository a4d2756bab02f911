namespace SalesPlatform.TeamPerformance.Meetings;

internal static class MeetingReplies
{
    public static Wire.MeetingReply Of(MeetingContent content, long version, DateOnly today)
    {
        var (plan, minutes) = (content.Plan, content.Minutes);
        var reply = new Wire.MeetingReply
        {
            Meeting = $"{plan.Meeting}",
            Team = plan.Team,
            Title = plan.Title,
            Status = content.Status,
            On = plan.On.ToDate(),
            EveryWeeks = plan.EveryWeeks,
            Agenda = { plan.Agenda },
            HeldOn = content.Record?.HeldOn.ToDate(),
            Outcome = minutes?.Outcome ?? "",
            CancelledBecause = content.Because?.Reason ?? "",
            Version = version,
        };
        reply.Goals.Add(content.Record?.Goals ?? []);
        reply.Attendees.Add(minutes?.Attendees ?? []);
        reply.Actions.Add(Actions(content, today));
        return reply;
    }

    public static IEnumerable<Wire.MeetingAction> Actions(MeetingContent content, DateOnly today) =>
        content.Actions.Select(action => new Wire.MeetingAction
        {
            Meeting = $"{content.Plan.Meeting}",
            Number = action.Agreed.Number,
            Task = action.Agreed.Task,
            Owner = action.Agreed.Owner,
            DueOn = action.Agreed.DueOn.ToDate(),
            Status = action.Done is not null ? "done" : action.IsOverdue(today) ? "overdue" : "open",
            DoneOn = action.Done?.DoneOn.ToDate(),
            DoneBy = action.Done?.DoneBy ?? "",
        });
}
