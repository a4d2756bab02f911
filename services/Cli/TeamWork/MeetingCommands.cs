using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Cli.TeamWork;

/// <summary><c>meeting</c>: team meetings and what is to be done after them.</summary>
internal static class MeetingCommands
{
    private const int HalfAYear = 183;
    private const string Id = "latest";

    private static readonly string[] Headings = [">No", "Task", "Owner", "Due", "Status", "Done"];

    public static Command Create() => new("meeting", "Team meetings: agenda, goals passed on, actions.")
    {
        Plan(), Hold(), Cancel(), AddAction(), CompleteAction(), Show(), List(), Actions(),
    };

    private static CliCommand Plan()
    {
        var (team, title) = (Fields.Team(), Fields.Text("--title", "Title for people.", required: true));
        var (on, agenda) = (Fields.Day("--on", "The day it is planned for.", required: true),
            Fields.Texts("--agenda", "What is spoken about."));
        var every = Fields.Whole("--every-weeks", "Weeks from one meeting to the next. Default: a single meeting.", 1, 52);
        return RpcCommand.Change("plan", "Plans a meeting, single or regular.",
            "salesctl meeting plan --team north-east --title 'Weekly' --on 2026-07-06 --every-weeks 1 --agenda 'pipeline'",
            [team, title, on, every, agenda], platform => platform.Meetings,
            (client, options, call) => client.PlanAsync(new PlanMeetingRequest
            {
                Team = call.Require(team),
                Title = call.Require(title),
                On = call.Require(on).ToDate(),
                EveryWeeks = call.Get(every) ?? 0,
                Agenda = { call.Get(agenda) ?? [] },
            }, options), Print);
    }

    private static CliCommand Hold()
    {
        var (meeting, expected) = (Meeting(), Fields.Expected());
        var (on, outcome) = (Fields.Day("--on", "The day it was held.", required: true), Fields.Text("--outcome", "What came of it."));
        var goals = Fields.Texts("--goal", "A goal of the company that was passed on.");
        var attendees = Fields.Texts("--attendee", "Who was there.");
        var actions = Fields.Several<(string, DateOnly, string)>(
            "--action", "OWNER,DAY,TASK", "Who does what until when.", "owner,day,task, such as 285,2026-07-20,offer", Texts.TryTask);
        return RpcCommand.Change("hold", "Records that a meeting was held, and what came of it.",
            $"salesctl meeting hold {Id} --on 2026-07-06 --goal '+20 % this year' --action '285,2026-07-20,send the offer'",
            [meeting, on, goals, outcome, attendees, actions, expected], platform => platform.Meetings,
            (client, options, call) => client.HoldAsync(new HoldMeetingRequest
            {
                Meeting = call.Get(meeting),
                HeldOn = call.Require(on).ToDate(),
                Goals = { call.Get(goals) ?? [] },
                Outcome = call.Get(outcome) ?? "",
                Attendees = { call.Get(attendees) ?? [] },
                Actions = { (call.Get(actions) ?? []).Select(Action) },
                ExpectedVersion = call.Get(expected) ?? 0,
            }, options), Print);
    }

    private static CliCommand Cancel()
    {
        var (meeting, reason, expected) = (Meeting(), Fields.Text("--reason", "Why.", required: true), Fields.Expected());
        var ends = new Option<bool>("--ends-series") { Description = "No meeting of the series follows." };
        return RpcCommand.Change("cancel", "Calls a planned meeting off.", $"salesctl meeting cancel {Id} --reason 'fair week'",
            [meeting, reason, ends, expected], platform => platform.Meetings,
            (client, options, call) => client.CancelAsync(new CancelMeetingRequest
            {
                Meeting = call.Get(meeting),
                Reason = call.Require(reason),
                EndsSeries = call.Get(ends),
                ExpectedVersion = call.Get(expected) ?? 0,
            }, options), Print);
    }

    private static CliCommand AddAction()
    {
        var (meeting, owner) = (Meeting(), People.Option("--owner", "Who does it.", required: true));
        var (due, task) = (Fields.Day("--due", "Last day in time.", required: true),
            Fields.Text("--task", "What is to be done.", required: true));
        return RpcCommand.Change("add-action", "Adds an action to a meeting that was held.",
            $"salesctl meeting add-action {Id} --owner 285 --due 2026-07-20 --task 'send the offer'",
            [meeting, owner, due, task], platform => platform.Meetings,
            (client, options, call) => client.AddActionAsync(new AddActionRequest
            {
                Meeting = call.Get(meeting),
                Action = Action((call.Require(owner), call.Require(due), call.Require(task))),
            }, options), Print);
    }

    private static CliCommand CompleteAction()
    {
        var (meeting, number) =
            (Meeting(), Fields.Whole("--number", "Number of the action within the meeting.", 1, int.MaxValue, required: true));
        var on = Fields.Day("--on", "The day it was done.", required: true);
        return RpcCommand.Change("complete-action", "Closes an action.",
            $"salesctl meeting complete-action {Id} --number 1 --on 2026-07-18",
            [meeting, number, on], platform => platform.Meetings,
            (client, options, call) => client.CompleteActionAsync(new CompleteActionRequest
            {
                Meeting = call.Get(meeting),
                Number = call.Require(number),
                DoneOn = call.Require(on).ToDate(),
            }, options), Print);
    }

    private static CliCommand Show()
    {
        var meeting = Meeting();
        return RpcCommand.Question("show", "Shows a meeting.", $"salesctl meeting show {Id}", [meeting], platform => platform.Meetings,
            (client, options, call) => client.GetAsync(new GetMeetingRequest { Meeting = call.Get(meeting) }, options), Print);
    }

    private static CliCommand List()
    {
        var (team, from) = (Fields.Team(), Fields.Day("--from", "First day.", required: true));
        var until = Fields.Day("--until", "First day after the range; at most 366 days.", required: true);
        return RpcCommand.List("list", "Lists the meetings of a team in a range of days.",
            "salesctl meeting list --team north-east --from 2026-07-01 --until 2026-10-01", [team, from, until],
            platform => platform.Meetings,
            (client, options, call, page) => client.ListAsync(new ListMeetingsRequest
            {
                Team = call.Require(team),
                From = call.Require(from).ToDate(),
                Until = call.Require(until).ToDate(),
                PageToken = page,
            }, options), "meetings", reply => reply.Meetings, reply => reply.NextPageToken,
            ["=Meeting", "Title", "Day", "Status", ">Actions"],
            meeting => [meeting.Meeting, meeting.Title, Formats.Day(meeting.HeldOn ?? meeting.On), meeting.Status,
                $"{meeting.Actions.Count}"]);
    }

    private static CliCommand Actions()
    {
        var (team, owner) = (Fields.Team(), People.Option("--owner", "Only those of this person."));
        var overdue = new Option<bool>("--overdue") { Description = "Only open ones whose day is past." };
        return RpcCommand.List("actions", "Lists the actions of a team's meetings, those due first at the top.",
            "salesctl meeting actions --team north-east --overdue", [team, owner, overdue], platform => platform.Meetings,
            (client, options, call, page) => client.ListActionsAsync(new ListActionsRequest
            {
                Team = call.Require(team),
                Owner = call.Get(owner) ?? "",
                OverdueOnly = call.Get(overdue),
                PageToken = page,
            }, options), "actions", reply => reply.Actions, reply => reply.NextPageToken, Headings, Cells);
    }

    private static NamedArgument Meeting() => new(new Lookup("meeting", async call =>
    {
        var today = DateOnly.FromDateTime(call.Host.Clock.GetUtcNow().UtcDateTime);
        var meetings = new List<MeetingReply>();
        foreach (var team in await People.TeamsAsync(call))
            meetings.AddRange(await ReadAsync(call, team, today.AddDays(-HalfAYear), today.AddDays(HalfAYear)));
        return meetings.Select(meeting => new Known(meeting.Meeting, Formats.Day(meeting.HeldOn ?? meeting.On), meeting.Title));
    }), "The meeting: its day, its title, its id or the beginning of it, or 'latest'; within half a year from today.");

    private static Task<IReadOnlyList<MeetingReply>> ReadAsync(Call call, string team, DateOnly from, DateOnly until) =>
        call.Platform.Meetings.ReadAllAsync((client, page, options) => client.ListAsync(new ListMeetingsRequest
        {
            Team = team, From = from.ToDate(), Until = until.ToDate(), PageToken = page,
        }, options), reply => reply.Meetings, reply => reply.NextPageToken);

    private static NewAction Action((string Owner, DateOnly Day, string What) task) =>
        new() { Owner = task.Owner, DueOn = task.Day.ToDate(), Task = task.What };

    private static void Print(IAnsiConsole console, MeetingReply meeting)
    {
        console.Pairs(
        [
            ("Meeting", $"{meeting.Meeting} ({Code(meeting.Status)})"), ("Title", Say($"{meeting.Title}, team {meeting.Team}")),
            ("Day", Formats.Day(meeting.HeldOn ?? meeting.On)),
            ("Rhythm", meeting.EveryWeeks == 0 ? Say("single") : Say($"every {meeting.EveryWeeks} weeks")),
            ("Agenda", Formats.Text(string.Join("; ", meeting.Agenda))), ("Goals", Formats.Text(string.Join("; ", meeting.Goals))),
            ("Outcome", Formats.Text(meeting.Outcome)), ("Attendees", Formats.Text(string.Join(", ", meeting.Attendees))),
            .. meeting.CancelledBecause.Length == 0 ? [] : new[] { ("Cancelled because", meeting.CancelledBecause) },
            .. meeting.NextMeeting.Length == 0 ? [] : new[] { ("Next meeting", meeting.NextMeeting) },
        ]);
        if (meeting.Actions.Count > 0)
            console.Write(TableOf(meeting.Actions));
    }

    private static DataTable TableOf(IEnumerable<MeetingAction> actions)
    {
        var table = Tables.Of(Headings);
        foreach (var action in actions)
            table.Row(Cells(action));
        return table;
    }

    private static string[] Cells(MeetingAction action) =>
        [$"{action.Number}", action.Task, action.Owner, Formats.Day(action.DueOn), action.Status, Formats.Day(action.DoneOn)];
}
