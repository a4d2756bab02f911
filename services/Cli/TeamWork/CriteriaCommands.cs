using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Cli.TeamWork;

/// <summary><c>criteria</c>: by what people are appraised.</summary>
internal static class CriteriaCommands
{
    private const string OfTeam = "--team north-east --period FY2027";

    public static Command Create() => new("criteria", "Appraisal criteria: the manager proposes, HR agrees.")
    {
        Propose(), Agree(), Return(), Show(),
    };

    private static CliCommand Propose()
    {
        var components = Fields.Several<(string Name, decimal Weight)>("--component", "COMPONENT=WEIGHT",
            "A part of the score and its weight; all together 100.", "component=weight, such as work-quality=30", Texts.TryNumbered,
            required: true);
        return On("propose", "Proposes criteria for a fiscal year.",
            $"salesctl criteria propose {OfTeam} --component goal-achievement=60 --component work-quality=30 --component teamwork=10",
            [components],
            (client, options, call, criteria) => client.ProposeAsync(new ProposeCriteriaRequest
            {
                Criteria = criteria,
                Components = { call.Get(components)!.Select(
                    item => new CriteriaComponent { Component = item.Name, Weight = item.Weight.ToExact() }) },
            }, options));
    }

    private static CliCommand Agree() =>
        On("agree", "HR agrees to the newest proposal.", $"salesctl criteria agree {OfTeam} --as hr.one --role hr", [],
        (client, options, _, criteria) => client.AgreeAsync(criteria, options));

    private static CliCommand Return()
    {
        var reason = Fields.Text("--reason", "What is to be changed.", required: true);
        return On("return", "HR gives the newest proposal back.",
            $"salesctl criteria return {OfTeam} --reason 'quality first' --as hr.one --role hr", [reason],
            (client, options, call, criteria) => client.ReturnAsync(
                new ReturnCriteriaRequest { Criteria = criteria, Reason = call.Require(reason) }, options));
    }

    private static CliCommand Show()
    {
        var (team, year) = (Fields.Team(), Fields.FiscalYear());
        return RpcCommand.Question("show", "Shows the criteria of a fiscal year.", $"salesctl criteria show {OfTeam}", [team, year],
            platform => platform.Criteria,
            (client, options, call) => client.GetAsync(
                new CriteriaRequest { Team = call.Require(team), FiscalYear = call.Require(year) }, options), Print);
    }

    private static CliCommand On(
        string name, string description, string example, IEnumerable<Option> inputs,
        Func<AppraisalCriteria.AppraisalCriteriaClient, Grpc.Core.CallOptions, Call, CriteriaRequest,
            Grpc.Core.AsyncUnaryCall<CriteriaReply>> send)
    {
        var (team, year, expected) = (Fields.Team(), Fields.FiscalYear(), Fields.Expected());
        return RpcCommand.Change(name, description, example, [team, year, .. inputs, expected], platform => platform.Criteria,
            (client, options, call) => send(client, options, call, new CriteriaRequest
            {
                Team = call.Require(team),
                FiscalYear = call.Require(year),
                ExpectedVersion = call.Get(expected) ?? 0,
            }), Print);
    }

    private static void Print(IAnsiConsole console, CriteriaReply criteria)
    {
        console.Pairs(
        [
            ("Criteria", Say($"{criteria.Team} {criteria.FiscalYear}, revision {criteria.Revision} ({Code(criteria.Status)})")),
            ("In force", criteria.RevisionInForce == 0 ? Say("none yet") : Say($"revision {criteria.RevisionInForce}")),
            ("Proposed by", Formats.Text(criteria.ProposedBy)), ("Decided by", Formats.Text(criteria.DecidedBy)),
            .. criteria.ReturnedBecause.Length == 0 ? [] : new[] { ("Returned because", criteria.ReturnedBecause) },
        ]);
        var table = Tables.Of("Component", ">Weight %");
        foreach (var item in criteria.Components)
            table.Row(item.Component, Formats.Number(item.Weight));
        console.Write(table);
    }
}
