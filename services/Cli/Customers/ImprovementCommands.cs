using SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.Cli.Customers;

/// <summary><c>improvement</c>: improvement plans from the baseline survey to the verdict.</summary>
internal static class ImprovementCommands
{
    private const string Id = "0199d5a0-0000-7000-8000-000000000001";

    private static readonly Lookup Lookup = new("plan", async call => (await call.Platform.Improvements.ReadAllAsync(
        (client, page, options) => client.ListAsync(new ListImprovementsRequest { PageToken = page }, options),
        reply => reply.Plans, reply => reply.NextPageToken)).Select(plan => new Known(plan.Plan, "", plan.MainIssue)));

    public static Command Create() => new("improvement", "Improvement plans: main issue, standard and measures, training, re-survey.")
    {
        Open(), ChooseIssue(), Agree(), Train(), FollowUp(), Conclude(), Show(), List(),
    };

    private static CliCommand Open()
    {
        var survey = SurveyCommands.Survey();
        return RpcCommand.Change("open", "Opens a plan on a closed survey.", $"salesctl improvement open {Id}", [survey],
            platform => platform.Improvements,
            (client, options, call) => client.OpenAsync(new OpenPlanRequest { BaselineSurvey = call.Get(survey) }, options), Print);
    }

    private static CliCommand ChooseIssue()
    {
        var (plan, category, expected) = (Plan(), Fields.Text("--category", "The issue.", required: true), Fields.Expected());
        var complaints = new Option<bool>("--from-complaints") { Description = "A theme of the complaints and not of the survey." };
        return RpcCommand.Change("choose-issue", "Chooses the issue to work on, from the survey or from the complaints.",
            $"salesctl improvement choose-issue {Id} --category after-sales-response", [plan, category, complaints, expected],
            platform => platform.Improvements, (client, options, call) => client.ChooseIssueAsync(new ChooseIssueRequest
            {
                Plan = call.Get(plan),
                Category = call.Require(category),
                FromComplaints = call.Get(complaints),
                ExpectedVersion = call.Get(expected) ?? 0,
            }, options), Print);
    }

    private static CliCommand Agree()
    {
        var (plan, expected) = (Plan(), Fields.Expected());
        var standard = Fields.Whole("--standard", "Version of the new service standard.", 1, int.MaxValue, required: true);
        var measures = Fields.Several<(string Owner, DateOnly Day, string What)>(
            "--measure", "OWNER,DAY,WHAT", "What is done until when.", "owner,day,what, such as 285,2026-09-01,a hotline", Texts.TryTask,
            required: true);
        var goal = Fields.Share("--goal", "Relative rise of satisfaction to reach. Default: any rise.");
        return RpcCommand.Change("agree", "Agrees measures, a new service standard among them.",
            $"salesctl improvement agree {Id} --standard 2 --measure '285,2026-09-01,a hotline' --goal 15%",
            [plan, standard, measures, goal, expected],
            platform => platform.Improvements, (client, options, call) => client.AgreeMeasuresAsync(new AgreeMeasuresRequest
            {
                Plan = call.Get(plan),
                StandardVersion = call.Require(standard),
                Measures = { call.Get(measures)!.Select(
                    item => new Measure { Owner = item.Owner, DueOn = item.Day.ToDate(), What = item.What }) },
                Goal = call.Get(goal)?.ToExact(),
                ExpectedVersion = call.Get(expected) ?? 0,
            }, options), Print);
    }

    private static CliCommand Train()
    {
        var (plan, expected) = (Plan(), Fields.Expected());
        var (topic, on) = (Fields.Text("--topic", "What about.", required: true),
            Fields.Day("--on", "Day of the training.", required: true));
        var people = Fields.Texts("--participant", "Employee id.", required: true);
        return RpcCommand.Change("train", "Records that the staff concerned were trained.",
            $"salesctl improvement train {Id} --topic 'answering in time' --on 2026-08-20 --participant 285",
            [plan, topic, on, people, expected],
            platform => platform.Improvements, (client, options, call) => client.RecordTrainingAsync(new RecordTrainingRequest
            {
                Plan = call.Get(plan),
                Topic = call.Require(topic),
                TrainedOn = call.Require(on).ToDate(),
                Participants = { call.Get(people)! },
                ExpectedVersion = call.Get(expected) ?? 0,
            }, options), Print);
    }

    private static CliCommand FollowUp()
    {
        var (plan, expected) = (Plan(), Fields.Expected());
        var (on, finding) = (Fields.Day("--on", "The day.", required: true), Fields.Text("--finding", "What it showed.", required: true));
        return RpcCommand.Change("follow-up", "Notes what tracking the customers' feedback showed.",
            $"salesctl improvement follow-up {Id} --on 2026-09-10 --finding 'answers within hours'", [plan, on, finding, expected],
            platform => platform.Improvements, (client, options, call) => client.RecordFollowUpAsync(new RecordFollowUpRequest
            {
                Plan = call.Get(plan),
                On = call.Require(on).ToDate(),
                Finding = call.Require(finding),
                ExpectedVersion = call.Get(expected) ?? 0,
            }, options), Print);
    }

    private static CliCommand Conclude()
    {
        var resurvey = new NamedOption("--resurvey", SurveyCommands.Lookup, "The closed re-survey: its title, its id or 'latest'.", true);
        var (plan, expected) = (Plan(), Fields.Expected());
        return RpcCommand.Change("conclude", "Compares a re-survey with the baseline.",
            $"salesctl improvement conclude {Id} --resurvey {Id}",
            [plan, resurvey, expected], platform => platform.Improvements,
            (client, options, call) => client.ConcludeAsync(new ConcludeRequest
            {
                Plan = call.Get(plan),
                Resurvey = call.Require(resurvey),
                ExpectedVersion = call.Get(expected) ?? 0,
            }, options), Print);
    }

    private static CliCommand Show()
    {
        var plan = Plan();
        return RpcCommand.Question("show", "Shows an improvement plan.", $"salesctl improvement show {Id}", [plan],
            platform => platform.Improvements,
            (client, options, call) => client.GetAsync(new GetImprovementRequest { Plan = call.Get(plan) }, options), Print);
    }

    private static CliCommand List()
    {
        var team = Fields.Team(required: false);
        return RpcCommand.List("list", "Lists the improvement plans, of one team or of all.",
            "salesctl improvement list --team north-east", [team],
            platform => platform.Improvements, (client, options, call, page) => client.ListAsync(
                new ListImprovementsRequest { Team = call.Get(team) ?? "", PageToken = page }, options),
            "plans", reply => reply.Plans, reply => reply.NextPageToken,
            ["=Plan", "=Team", "Status", "Main issue", ">Before", ">After", ">Points"],
            plan => [plan.Plan, plan.Team, plan.Status, Formats.Text(plan.MainIssue), Formats.Percent(Wire.Exact(plan.BaselineCsat)),
                Formats.Percent(Wire.Exact(plan.Csat)), Points(plan.ChangePoints)]);
    }

    private static Argument<string> Plan() =>
        new NamedArgument(Lookup, "The improvement plan: its issue, its id or the beginning of it, or 'latest'.");

    private static string Points(Google.Type.Decimal? points) =>
        Wire.Exact(points) is { } known ? Shown.Change(known, "#,##0.0#") : Formats.Unknown;

    private static void Print(IAnsiConsole console, ImprovementReply plan)
    {
        console.Pairs(
            ("Improvement plan", $"{plan.Plan} ({Code(plan.Status)})"), ("Team", plan.Team),
            ("Baseline", $"{plan.BaselineSurvey}: {Formats.Percent(Wire.Exact(plan.BaselineCsat))}"),
            ("Main issue", $"{Formats.Text(plan.MainIssue)}{(plan.FromComplaints ? Say(", from complaints") : "")}"),
            ("Service standard", plan.StandardVersion == 0 ? Formats.Unknown : Say($"version {plan.StandardVersion}")),
            ("Goal", Formats.Percent(Wire.Exact(plan.Goal))),
            ("Training", plan.TrainedOn is null ? Formats.Unknown
                : Say($"{plan.TrainingTopic} on {Formats.Day(plan.TrainedOn)}: {string.Join(", ", plan.Participants)}")),
            ("Re-survey", plan.Resurvey.Length == 0 ? Formats.Unknown : $"{plan.Resurvey}: {Formats.Percent(Wire.Exact(plan.Csat))}"),
            ("Change", $"{Shown.Points(Wire.Exact(plan.ChangePoints), Languages.SpeaksChinese)}, "
                + $"{Shown.PercentChange(Wire.Exact(plan.ChangePercent) / 100)}"));
        var table = Tables.Of("What", "Who", "Day");
        foreach (var measure in plan.Measures)
            table.Row(measure.What, measure.Owner, Formats.Day(measure.DueOn));
        foreach (var followUp in plan.FollowUps)
            table.Row(followUp.Finding, Say("follow-up"), Formats.Day(followUp.On));
        console.Write(table);
    }
}
