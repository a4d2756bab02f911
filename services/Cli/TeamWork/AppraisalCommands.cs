using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Cli.TeamWork;

/// <summary><c>appraisal</c>: quarterly appraisals from the plan to the final score.</summary>
internal static class AppraisalCommands
{
    private const string Of = "285 --period FY2027-Q1";

    private const string AsPerson = "--as rep.285 --role sales-rep";

    public static Command Create() =>
        new("appraisal", "Quarterly appraisals: self-review, manager review, sharing, acknowledgement or dispute.")
    {
        Plan(), SelfReview(), Review(), Share(), Acknowledge(), Dispute(), Resolve(), Finalise(), Show(), List(), Summary(),
    };

    private static CliCommand Plan()
    {
        var (employee, team, quarter) = (Person(), Fields.Team(), Quarter());
        var goals = Fields.Several<(string Name, decimal Weight)>("--goal", "GOAL=WEIGHT", "A goal and its weight; all together 100.",
            "goal=weight, such as 'sell 100 pumps=60'", Texts.TryNumbered);
        return RpcCommand.Change("plan", "Plans the appraisal of a person for a quarter.",
            $"salesctl appraisal plan {Of} --team north-east --goal 'sell 100 pumps=60' --goal 'two new key accounts=40'",
            [employee, team, quarter, goals], platform => platform.Appraisals,
            (client, options, call) => client.PlanAsync(new PlanAppraisalRequest
            {
                Employee = call.Get(employee),
                Team = call.Require(team),
                Quarter = $"{call.Require(quarter)}",
                Goals = { (call.Get(goals) ?? []).Select(goal => new AppraisalGoal { Goal = goal.Name, Weight = goal.Weight.ToExact() }) },
            }, options), AppraisalView.Print);
    }

    private static CliCommand SelfReview()
    {
        var (score, comment) = (Fields.Number("--score", "Own score, 0 to 100."), Fields.Text("--comment", "Own view in words."));
        return On("self-review", "The person hands in their own view; again to replace it.",
            $"salesctl appraisal self-review {Of} --score 85 --comment 'two large orders' {AsPerson}", [score, comment],
            (client, options, call, appraisal) => client.SubmitSelfReviewAsync(new SubmitSelfReviewRequest
            {
                Appraisal = appraisal,
                Score = call.Get(score)?.ToExact(),
                Comment = call.Get(comment) ?? "",
            }, options));
    }

    private static CliCommand Review()
    {
        var (components, goals) = (Scores("--score", "COMPONENT", "work-quality"), Scores("--goal-score", "GOAL", "sell 100 pumps"));
        var (feedback, improvement) = (Fields.Text("--feedback", "Feedback; personal."),
                Fields.Text("--improvement", "Advice for improvement; personal."));
        return On("review", "The manager scores, with feedback and advice; again to replace it.",
            $"salesctl appraisal review {Of} --goal-score 'sell 100 pumps=110' --score work-quality=80 --feedback 'strong closing' "
            + $"--improvement 'document calls'",
            [components, goals, feedback, improvement], (client, options, call, appraisal) => client.ReviewAsync(new ReviewAppraisalRequest
            {
                Appraisal = appraisal,
                Components = { Given(call, components) },
                Goals = { Given(call, goals) },
                Feedback = call.Get(feedback) ?? "",
                Improvement = call.Get(improvement) ?? "",
            }, options));
    }

    private static CliCommand Share() => On("share", "Shows the review to the person.", $"salesctl appraisal share {Of}", [],
        (client, options, _, appraisal) => client.ShareAsync(appraisal, options));

    private static CliCommand Acknowledge()
    {
        var comment = Fields.Text("--comment", "In words.");
        return On("acknowledge", "The person takes note of the review.", $"salesctl appraisal acknowledge {Of} {AsPerson}", [comment],
            (client, options, call, appraisal) => client.AcknowledgeAsync(
                new AcknowledgeAppraisalRequest { Appraisal = appraisal, Comment = call.Get(comment) ?? "" }, options));
    }

    private static CliCommand Dispute()
    {
        var reason = Fields.Text("--reason", "Why.", required: true);
        return On("dispute", "The person does not agree.",
            $"salesctl appraisal dispute {Of} --reason 'an order is missing' {AsPerson}", [reason],
            (client, options, call, appraisal) => client.DisputeAsync(
                new DisputeAppraisalRequest { Appraisal = appraisal, Reason = call.Require(reason) }, options));
    }

    private static CliCommand Resolve()
    {
        var (with, resolution) = (Fields.Text("--with", "The manager it is resolved with.", required: true),
            Fields.Text("--resolution", "In words.", required: true));
        var (components, goals) = (Scores("--score", "COMPONENT", "work-quality"), Scores("--goal-score", "GOAL", "sell 100 pumps"));
        return On("resolve", "HR resolves a dispute with a manager; the appraisal is final with it.",
            $"salesctl appraisal resolve {Of} --with sales.manager --resolution 'the order counts' --score goal-achievement=105 "
            + $"--as hr.one --role hr",
            [with, resolution, components, goals],
            (client, options, call, appraisal) => client.ResolveDisputeAsync(new ResolveDisputeRequest
            {
                Appraisal = appraisal,
                WithManager = call.Require(with),
                Resolution = call.Require(resolution),
                Components = { Given(call, components) },
                Goals = { Given(call, goals) },
            }, options));
    }

    private static CliCommand Finalise() => On("finalise",
        "Makes an acknowledged appraisal final and publishes its score. HR: also a shared one of somebody who left.",
        $"salesctl appraisal finalise {Of}", [], (client, options, _, appraisal) => client.FinaliseAsync(appraisal, options));

    private static CliCommand Show()
    {
        var (employee, quarter) = (Person(), Quarter());
        return RpcCommand.Question("show", "Shows an appraisal to those who may read it.", $"salesctl appraisal show {Of}",
            [employee, quarter], platform => platform.Appraisals, (client, options, call) => client.GetAsync(
                new GetAppraisalRequest { Employee = call.Get(employee), Quarter = $"{call.Require(quarter)}" }, options),
                AppraisalView.Print);
    }

    private static CliCommand List()
    {
        var (team, quarter) = (Fields.Team(), Quarter());
        return RpcCommand.List("list", "Lists where the appraisals of a team stand.",
            "salesctl appraisal list --team north-east --period FY2027-Q1", [team, quarter], platform => platform.Appraisals,
            (client, options, call, page) => client.ListAsync(
                new ListAppraisalsRequest { Team = call.Require(team), Quarter = $"{call.Require(quarter)}", PageToken = page }, options),
            "appraisals", reply => reply.Appraisals, reply => reply.NextPageToken, ["Person", "Status", ">Score", "Absent"],
            standing => [standing.Employee, standing.Status, Formats.Mean(standing.Score), string.Join(", ", standing.Absent)]);
    }

    private static CliCommand Summary()
    {
        var (team, quarter) = (Fields.Team(), Quarter());
        return RpcCommand.Question("summary", "Shows what the appraisal report of a team is made of.",
            "salesctl appraisal summary --team north-east --period FY2027-Q1", [team, quarter], platform => platform.Appraisals,
            (client, options, call) => client.SummariseAsync(
                new ListAppraisalsRequest { Team = call.Require(team), Quarter = $"{call.Require(quarter)}" }, options),
                AppraisalView.Print);
    }

    private static CliCommand On(
        string name, string description, string example, IEnumerable<Option> inputs,
        Func<Appraisals.AppraisalsClient, Grpc.Core.CallOptions, Call, AppraisalRequest, Grpc.Core.AsyncUnaryCall<AppraisalReply>> send)
    {
        var (employee, quarter, expected) = (Person(), Quarter(), Fields.Expected());
        return RpcCommand.Change(name, description, example, [employee, quarter, .. inputs, expected], platform => platform.Appraisals,
            (client, options, call) => send(client, options, call, new AppraisalRequest
            {
                Employee = call.Get(employee),
                Quarter = $"{call.Require(quarter)}",
                ExpectedVersion = call.Get(expected) ?? 0,
            }), AppraisalView.Print);
    }

    private static Argument<string> Person() => People.Argument();

    private static Option<Period?> Quarter() => Fields.Quarter();

    private static Option<(string Name, decimal Score)[]> Scores(string name, string of, string example) =>
        Fields.Several<(string, decimal)>(
        name, $"{of}=SCORE", "A score; what is left out is absent, which is not zero.",
        $"{of.ToLowerInvariant()}=score, such as '{example}=80'", Texts.TryNumbered);

    private static IEnumerable<ComponentScore> Given(Call call, Option<(string Name, decimal Score)[]> scores) =>
        (call.Get(scores) ?? []).Select(given => new ComponentScore { Component = given.Name, Score = given.Score.ToExact() });
}
