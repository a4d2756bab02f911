using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.TeamPerformance.Meetings;

namespace SalesPlatform.TeamPerformance.Due;

/// <summary>Actions that are late or soon due, and meetings whose day has passed without a record.</summary>
internal sealed class MeetingsDue : IDueSource
{
    public async Task<IEnumerable<DueItem>> FindAsync(DueReading reading, CancellationToken cancellation)
    {
        var (caller, horizon) = (reading.Caller, reading.Today.AddDays(DueOrder.SoonDays));
        var meetings =
            (await reading.Queries.Query<MeetingView>().Where(view => view.On <= horizon || view.HasOpenActions).ToListAsync(cancellation))
            .Where(view => reading.Concerns(view.Team)).ToList();
        var names = await reading.EmployeeNamesAsync(cancellation);
        var actions =
            from view in meetings
            from action in view.Content.Actions
            where action.Done is null && action.Agreed.DueOn <= horizon
                && (caller.Is(Roles.SalesManager) || caller.IsPerson(action.Agreed.Owner))
            select ActionOf(view, action, names.GetValueOrDefault(action.Agreed.Owner) ?? action.Agreed.Owner);
        return [.. actions, .. meetings.Where(view => view.Content.Status == "planned" && view.On < reading.Today).Select(MeetingOf)];
    }

    private static DueItem ActionOf(MeetingView view, MeetingAction action, string owner)
    {
        var (id, agreed) = (view.Content.Plan.Meeting, action.Agreed);
        return DueList.Item("meeting-action", $"{id}/{agreed.Number}", view.Team, view.Content.Plan.Title, owner,
                $"{owner} 的会议行动：{agreed.Task}", $"Action of {owner} from the meeting: {agreed.Task}")
            .By(agreed.DueOn).About(agreed.Owner)
            .Do("complete", ("完成", "Complete"), $"meeting complete-action {id} --number {agreed.Number} --on <day>",
                Wire.Meetings.Descriptor, "CompleteAction");
    }

    private static DueItem MeetingOf(MeetingView view)
    {
        var id = view.Content.Plan.Meeting;
        return DueList.Item("meeting-to-record", $"{id}", view.Team, view.Content.Plan.Title, "",
                $"会议「{view.Content.Plan.Title}」的日期已过，等待记录。",
                $"The day of the meeting '{view.Content.Plan.Title}' has passed: record it, or call it off.")
            .By(view.On)
            .Do("hold", ("记录会议", "Record it"), $"meeting hold {id} --on <day> --goal <goal>", Wire.Meetings.Descriptor, "Hold")
            .Do("cancel", ("取消", "Call it off"), $"meeting cancel {id} --reason <reason>", Wire.Meetings.Descriptor, "Cancel",
                new Wire.CancelMeetingRequest { Meeting = $"{id}" }, "reason");
    }
}
