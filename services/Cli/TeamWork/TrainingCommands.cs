using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Cli.TeamWork;

/// <summary><c>training</c>: individual training plans from the need to the effect.</summary>
internal static class TrainingCommands
{
    private const string Id = "latest";
    private const string AsHr = "--as hr.one --role hr";

    public static Command Create() => new("training", "Individual training plans, agreed with HR, through to their effect.")
    {
        Propose(), Agree(), Decline(), Schedule(), Attend(), Miss(), Assess(), ReviewEffect(), Show(), ListOf(), TeamPlan(),
    };

    private static CliCommand Propose()
    {
        var (employee, team) = (People.Argument(), Fields.Team());
        var (topic, objective) = (Fields.Text("--topic", "What it is about.", required: true),
            Fields.Text("--objective", "What it is for.", required: true));
        var need = Fields.Text("--need", "The need in words.");
        var quarter = Fields.Period("--from-appraisal", "Quarter of the shared appraisal that advised it.");
        return RpcCommand.Change("propose", "Proposes a training for a person, from a need or from an appraisal.",
            "salesctl training propose 285 --team north-east --topic Negotiation --objective 'closes without rebate' "
            + "--from-appraisal FY2027-Q1",
            [employee, team, topic, objective, need, quarter], platform => platform.Training, (client, options, call) =>
            {
                var request = new ProposeTrainingRequest
                {
                    Employee = call.Get(employee),
                    Team = call.Require(team),
                    Topic = call.Require(topic),
                    Objective = call.Require(objective),
                };
                if (call.Get(need) is { } words)
                    request.Need = words;
                else
                    request.AppraisalQuarter = $"{call.Require(quarter)}";
                return client.ProposeAsync(request, options);
            }, TrainingView.Print)
            .Checks(values => values.GetValue(need) is null == values.GetValue(quarter) is null
                ? "Exactly one of --need and --from-appraisal is needed." : null);
    }

    private static CliCommand Agree() => OnPlan("agree", "HR agrees to a training.", $"salesctl training agree {Id} {AsHr}", [],
        (client, options, _, plan) => client.AgreeAsync(plan, options));

    private static CliCommand Decline()
    {
        var reason = Fields.Text("--reason", "Why.", required: true);
        return OnPlan("decline", "HR declines a training, or calls off one that was not held.",
            $"salesctl training decline {Id} --reason 'done last year' {AsHr}", [reason],
            (client, options, call, plan) => client.DeclineAsync(
                new DeclineTrainingRequest { Plan = plan, Reason = call.Require(reason) }, options));
    }

    private static CliCommand Schedule()
    {
        var (plan, expected) = (Plan(), Fields.Expected());
        var (provider, cost) =
            (Fields.Text("--provider", "Who trains.", required: true), Fields.Amount("--cost", "Estimated cost.", required: true));
        var (from, to) = (Fields.Day("--from", "First day.", required: true), Fields.Day("--to", "Last day.", required: true));
        return RpcCommand.ChangeOfMoney("schedule", "Gives a training its days; again to move it.",
            $"salesctl training schedule {Id} --provider Academy --from 2026-09-14 --to 2026-09-15 --cost 4000",
            [plan, provider, from, to, cost, expected], platform => platform.Training,
            (client, options, call, currency) => client.ScheduleAsync(
                new ScheduleTrainingRequest
                {
                    Plan = Of(call, plan, expected),
                    Provider = call.Require(provider),
                    StartsOn = call.Require(from).ToDate(),
                    EndsOn = call.Require(to).ToDate(),
                    CostEstimate = call.Require(cost).ToMoney(currency),
                }, options), TrainingView.Print);
    }

    private static CliCommand Attend()
    {
        var (plan, expected) = (Plan(), Fields.Expected());
        var (on, cost) = (Fields.Day("--on", "Last day of attendance.", required: true),
            Fields.Amount("--cost", "What it cost; the same day again records or corrects it."));
        return RpcCommand.ChangeOfMoney("attend", "Records that the person took part, and what it cost.",
            $"salesctl training attend {Id} --on 2026-09-15 --cost 3800", [plan, on, cost, expected], platform => platform.Training,
            (client, options, call, currency) => client.RecordAttendanceAsync(new RecordAttendanceRequest
            {
                Plan = Of(call, plan, expected),
                AttendedOn = call.Require(on).ToDate(),
                ActualCost = call.Get(cost)?.ToMoney(currency),
            }, options), TrainingView.Print);
    }

    private static CliCommand Miss()
    {
        var reason = Fields.Text("--reason", "Why.", required: true);
        return OnPlan("miss", "Records that the person was absent; the training can be scheduled again.",
            $"salesctl training miss {Id} --reason ill", [reason], (client, options, call, plan) => client.RecordAttendanceAsync(
                new RecordAttendanceRequest { Plan = plan, AbsentBecause = call.Require(reason) }, options));
    }

    private static CliCommand Assess()
    {
        var (score, note) = (Fields.Number("--score", "From 0 to 100.", required: true), Fields.Text("--note", "In words."));
        return OnPlan("assess", "Assesses what was learned.", $"salesctl training assess {Id} --score 85", [score, note],
            (client, options, call, plan) => client.AssessAsync(
                new AssessTrainingRequest { Plan = plan, Score = call.Require(score).ToExact(), Note = call.Get(note) ?? "" }, options));
    }

    private static CliCommand ReviewEffect()
    {
        var measure = Fields.Text("--measure", "What is compared, such as offers won in percent.", required: true);
        var (before, after) = (Fields.Number("--before", "Before the training.", required: true),
                Fields.Number("--after", "After it.", required: true));
        var least = Fields.Number("--least-change", "Change for the better that counts as an effect. Default: any.");
        var lower = new Option<bool>("--lower-is-better") { Description = "A fall is the change for the better." };
        var conclusion = Fields.Text("--conclusion", "In words.");
        return OnPlan("review-effect", "Compares a figure from before and after; the verdict follows from the figures.",
            $"salesctl training review-effect {Id} --measure 'offers won, %' --before 20 --after 25",
            [measure, before, after, least, lower, conclusion],
            (client, options, call, plan) => client.ReviewEffectAsync(new ReviewEffectRequest
            {
                Plan = plan,
                Measure = call.Require(measure),
                Before = call.Require(before).ToExact(),
                After = call.Require(after).ToExact(),
                LowerIsBetter = call.Get(lower),
                LeastChange = call.Get(least)?.ToExact(),
                Conclusion = call.Get(conclusion) ?? "",
            }, options));
    }

    private static CliCommand Show()
    {
        var plan = Plan();
        return RpcCommand.Question("show", "Shows a training plan.", $"salesctl training show {Id}", [plan], platform => platform.Training,
            (client, options, call) => client.GetAsync(new GetTrainingRequest { Plan = call.Get(plan) }, options), TrainingView.Print);
    }

    private static CliCommand ListOf()
    {
        var employee = People.Argument();
        return RpcCommand.List("list", "Lists a person's training plans, the newest first.", "salesctl training list 285",
            [employee], platform => platform.Training, (client, options, call, page) => client.ListOfAsync(
                new ListTrainingOfRequest { Employee = call.Get(employee), PageToken = page }, options),
            "plans", reply => reply.Plans, reply => reply.NextPageToken, TrainingView.Headings, TrainingView.Cells);
    }

    private static CliCommand TeamPlan()
    {
        var (team, period) = (Fields.Team(), Fields.Period("--period", "Year, quarter or month.", required: true).Formerly("--for"));
        return RpcCommand.Question("plan", "Shows the training plan of a team for a period.",
            "salesctl training plan --team north-east --period FY2027-Q1", [team, period], platform => platform.Training,
            (client, options, call) => client.GetTeamPlanAsync(
                new GetTeamPlanRequest { Team = call.Require(team), Period = $"{call.Require(period)}" }, options), TrainingView.Print);
    }

    private static CliCommand OnPlan(
        string name, string description, string example, IEnumerable<Option> inputs,
        Func<Training.TrainingClient, Grpc.Core.CallOptions, Call, TrainingRequest, Grpc.Core.AsyncUnaryCall<TrainingReply>> send)
    {
        var (plan, expected) = (Plan(), Fields.Expected());
        return RpcCommand.Change(name, description, example, [plan, .. inputs, expected], platform => platform.Training,
            (client, options, call) => send(client, options, call, Of(call, plan, expected)), TrainingView.Print);
    }

    // A rep asks for their own alone; nobody else may.
    private static NamedArgument Plan() => new(new Lookup("plan", async call =>
    {
        var known = new List<Known>();
        foreach (var employee in call.OwnEmployee is { } own ? [own] : await People.EmployeesAsync(call))
        {
            known.AddRange((await ReadAsync(call, employee)).Select(plan => new Known(plan.Plan, plan.Employee, plan.Topic)));
        }

        return known;
    }), "The training plan: its employee where that has one, its topic, its id or the beginning of it, or 'latest'.");

    private static Task<IReadOnlyList<TrainingReply>> ReadAsync(Call call, string employee) => call.Platform.Training.ReadAllAsync(
        (client, page, options) => client.ListOfAsync(new ListTrainingOfRequest { Employee = employee, PageToken = page }, options),
        reply => reply.Plans, reply => reply.NextPageToken);

    private static TrainingRequest Of(Call call, Argument<string> plan, Option<long?> expected) =>
        new() { Plan = call.Get(plan), ExpectedVersion = call.Get(expected) ?? 0 };
}
