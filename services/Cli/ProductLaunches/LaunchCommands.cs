using SalesPlatform.Contracts.LaunchCoordination.V1;
using static SalesPlatform.Cli.ProductLaunches.LaunchChoice;

namespace SalesPlatform.Cli.ProductLaunches;

/// <summary><c>launch</c>: launches from the draft to the review.</summary>
internal static class LaunchCommands
{
    private const string AsExecutive = "--as executive.one --role executive";

    public static Command Create() => new("launch", "Product launches: milestones, meetings, readiness, go or no-go.")
    {
        Draft(), Plan(), ChangeDate(), BusinessCaseCommand.Create(), SetMilestone(), CompleteMilestone(), RecordMeeting(), Brief(), Waive(),
        Decide("go", "Decides that the product is launched.", true), Decide("no-go", "Decides that it is not, or not yet.", false),
        MarkLaunched(), Review(), Hold(), Resume(), Cancel(), Show(), List(), Document(),
    };

    private static CliCommand Draft()
    {
        var (team, product) = (Fields.Team(), Fields.Text("--product", "Outside id of the product.", required: true));
        var (name, on) = (Fields.Text("--name", "Name for people.", required: true), Fields.Day("--on", "Planned day.", required: true));
        return RpcCommand.Change("draft", "Opens a launch as a draft.",
            "salesctl launch draft --team north-east --product P-100 --name 'Pump 100' --on 2026-10-01", [team, product, name, on],
            platform => platform.Launches, (client, options, call) => client.DraftAsync(new DraftLaunchRequest
            {
                Team = call.Require(team),
                Product = call.Require(product),
                Name = call.Require(name),
                LaunchDate = call.Require(on).ToDate(),
            }, options), LaunchView.Print);
    }

    private static CliCommand Plan() =>
        Change("plan", "Lays a draft down; it has at least one milestone.", $"salesctl launch plan {Id}", [],
        platform => platform.Launches, (client, options, _, launch) => client.PlanAsync(launch, options), LaunchView.Print);

    private static CliCommand ChangeDate()
    {
        var (on, reason) = (Fields.Day("--on", "The day from now on.", required: true), Fields.Text("--reason", "Why.", required: true));
        return Change("change-date", "Moves the planned day.", $"salesctl launch change-date {Id} --on 2026-11-02 --reason 'trade fair'",
            [on, reason],
            platform => platform.Launches, (client, options, call, launch) => client.ChangeDateAsync(
                new ChangeLaunchDateRequest { Launch = launch, LaunchDate = call.Require(on).ToDate(), Reason = call.Require(reason) },
                options),
            LaunchView.Print);
    }

    private static CliCommand SetMilestone()
    {
        var (milestone, owner) = (Milestone(), Fields.Text("--owner", "Who sees to it.", required: true));
        var due = Fields.Day("--due", "By when.", required: true);
        return Change("set-milestone", "Adds a milestone, or gives one another owner or day.",
            $"salesctl launch set-milestone {Id} --milestone 'price list' --owner 285 --due 2026-09-01", [milestone, owner, due],
            platform => platform.Launches, (client, options, call, launch) => client.SetMilestoneAsync(new SetMilestoneRequest
            {
                Launch = launch,
                Milestone = call.Require(milestone),
                Owner = call.Require(owner),
                DueOn = call.Require(due).ToDate(),
            }, options), LaunchView.Print);
    }

    private static CliCommand CompleteMilestone()
    {
        var (milestone, on) = (Milestone(), Fields.Day("--on", "The day it was reached.", required: true));
        return Change("complete-milestone", "Records that a milestone was reached.",
            $"salesctl launch complete-milestone {Id} --milestone 'price list' --on 2026-08-28", [milestone, on],
            platform => platform.Launches, (client, options, call, launch) => client.CompleteMilestoneAsync(
                new CompleteMilestoneRequest { Launch = launch, Milestone = call.Require(milestone), DoneOn = call.Require(on).ToDate() },
                options),
            LaunchView.Print);
    }

    private static CliCommand RecordMeeting()
    {
        var (on, title) = (Fields.Day("--on", "The day.", required: true), Fields.Text("--title", "What it was about.", required: true));
        var departments = Fields.Texts("--department", "A department that took part.", required: true);
        var (market, sales) = (Fields.Text("--market-input", "The market's view."), Fields.Text("--sales-input", "The view of sales."));
        var conclusions = Fields.Text("--conclusions", "What was concluded.", required: true);
        return Change("record-meeting", "Records a launch meeting; what was said stays in the service.",
            $"salesctl launch record-meeting {Id} --on 2026-07-20 --title kick-off --department marketing --department rnd "
            + $"--sales-input 'customers wait' --conclusions 'go on'",
            [on, title, departments, market, sales, conclusions], platform => platform.Launches, (client, options, call, launch) =>
                client.RecordMeetingAsync(new RecordMeetingRequest
                {
                    Launch = launch,
                    Meeting = new Meeting
                    {
                        HeldOn = call.Require(on).ToDate(),
                        Title = call.Require(title),
                        Departments = { call.Get(departments)! },
                        MarketInput = call.Get(market) ?? "",
                        SalesInput = call.Get(sales) ?? "",
                        Conclusions = call.Require(conclusions),
                    },
                }, options), LaunchView.Print);
    }

    private static CliCommand Brief()
    {
        var (on, presenter) = (Fields.Day("--on", "The day.", required: true), Fields.Text("--presenter", "Who briefed.", required: true));
        var audience = Fields.Text("--audience", "Who was briefed.", required: true);
        return Change("brief", "Records that the sales team was briefed.",
            $"salesctl launch brief {Id} --on 2026-09-10 --presenter 285 --audience 'all of north-east'", [on, presenter, audience],
            platform => platform.Launches, (client, options, call, launch) => client.RecordBriefingAsync(new RecordBriefingRequest
            {
                Launch = launch,
                Briefing = new Briefing
                {
                    BriefedOn = call.Require(on).ToDate(), Presenter = call.Require(presenter),
                    Audience = call.Require(audience)
                },
            }, options), LaunchView.Print);
    }

    private static CliCommand Waive()
    {
        var (condition, reason) = (Choices.Option<Condition>("--condition", "What it does without.", required: true),
                Fields.Text("--reason", "Why.", required: true));
        return Change("waive", "Waives what a condition lacks at this moment; not by who drafted the launch.",
            $"salesctl launch waive {Id} --condition sales-briefing --reason 'pilot customers only' {AsExecutive}", [condition, reason],
            platform => platform.Launches, (client, options, call, launch) => client.WaiveAsync(
                new WaiveRequest { Launch = launch, Condition = Choices.Of<Condition>(call.Get(condition)), Reason = call.Require(reason) },
                options),
            LaunchView.Print);
    }

    private static CliCommand Decide(string name, string description, bool isGo)
    {
        var reason = Fields.Text("--reason", "Why.", required: !isGo);
        return Change(name, description, $"salesctl launch {name} {Id}{(isGo ? "" : " --reason 'quality first'")} {AsExecutive}", [reason],
            platform => platform.Launches, (client, options, call, launch) => client.DecideAsync(
                new DecideRequest { Launch = launch, Go = isGo, Reason = call.Get(reason) ?? "" }, options), LaunchView.Print);
    }

    private static CliCommand MarkLaunched()
    {
        var on = Fields.Day("--on", "The day it happened.", required: true);
        return Change("mark-launched", "Records that the product is on the market.",
            $"salesctl launch mark-launched {Id} --on 2026-10-01", [on],
            platform => platform.Launches, (client, options, call, launch) => client.MarkLaunchedAsync(
                new MarkLaunchedRequest { Launch = launch, LaunchedOn = call.Require(on).ToDate() }, options), LaunchView.Print);
    }

    private static CliCommand Review()
    {
        var (results, lessons) = (Fields.Text("--results", "What it brought.", required: true),
                Fields.Text("--lessons", "What was learned.", required: true));
        return Change("review", "Looks back upon a launch.", $"salesctl launch review {Id} --results '300 sold' --lessons 'brief earlier'",
            [results, lessons],
            platform => platform.Launches, (client, options, call, launch) => client.ReviewAsync(
                new ReviewRequest { Launch = launch, Results = call.Require(results), Lessons = call.Require(lessons) }, options),
                LaunchView.Print);
    }

    private static CliCommand Hold()
    {
        var reason = Fields.Text("--reason", "Why.", required: true);
        return Change("hold", "Puts a launch on hold.", $"salesctl launch hold {Id} --reason 'fair postponed'", [reason],
            platform => platform.Launches,
            (client, options, call, launch) => client.HoldAsync(
                new ReasonRequest { Launch = launch, Reason = call.Require(reason) }, options),
            LaunchView.Print);
    }

    private static CliCommand Resume() => Change("resume", "Goes on where a launch on hold stood.", $"salesctl launch resume {Id}", [],
        platform => platform.Launches, (client, options, _, launch) => client.ResumeAsync(launch, options), LaunchView.Print);

    private static CliCommand Cancel()
    {
        var reason = Fields.Text("--reason", "Why.", required: true);
        return Change("cancel", "Gives a launch up; its promotion budget is free again.",
            $"salesctl launch cancel {Id} --reason 'no demand'", [reason],
            platform => platform.Launches, (client, options, call, launch) => client.CancelAsync(
                new ReasonRequest { Launch = launch, Reason = call.Require(reason) }, options), LaunchView.Print);
    }

    private static CliCommand Show() => Question("show", "Shows a launch, and why it is ready or not.", $"salesctl launch show {Id}",
        platform => platform.Launches, (client, options, request) => client.GetAsync(request, options), LaunchView.Print);

    private static CliCommand List()
    {
        var team = Fields.Team(required: false);
        string[] statuses = ["draft", "planned", "ready", "go-decided", "launched", "reviewed", "held", "cancelled"];
        var status = Fields.Text("--status", $"Only those that are {string.Join(", ", statuses)}.").AcceptOnlyFromAmong(statuses);
        return RpcCommand.List("list", "Lists the launches, the newest first.", "salesctl launch list --team north-east --status ready",
            [team, status],
            platform => platform.Launches, (client, options, call, page) => client.ListAsync(new ListLaunchesRequest
            {
                Team = call.Get(team) ?? "",
                Status = call.Get(status) ?? "",
                PageToken = page,
            }, options), "launches", reply => reply.Launches, reply => reply.NextPageToken,
            ["=Launch", "Product", "Name", "=Team", "Day", "Status", "Ready"],
            launch => [launch.Launch, launch.Product, launch.Name, launch.Team, Formats.Day(launch.LaunchDate), launch.Status,
                launch.Ready ? "yes" : "no"]);
    }

    private static CliCommand Document() =>
        Question("document", "Shows all that the launch plan is made of, meetings and promotion too.",
        $"salesctl launch document {Id}", platform => platform.Launches,
        (client, options, request) => client.GetLaunchPlanAsync(request, options),
        LaunchView.Print);

    private static Option<string> Milestone() => Fields.Text("--milestone", "Its key within the launch.", required: true);
}
