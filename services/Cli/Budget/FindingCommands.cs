using SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Cli.Budget;

/// <summary>Findings of compliance checks.</summary>
internal static class FindingCommands
{
    public static CliCommand Raise()
    {
        var (check, title) = (Fields.Text("--check", "Which check.", required: true),
            Fields.Text("--title", "The finding in one line.", required: true));
        var detail = Fields.Text("--detail", "What exactly.");
        var severity = Fields.Text("--severity", "minor, major or critical.", required: true)
            .AcceptOnlyFromAmong("minor", "major", "critical");
        return BudgetChoice.Command("raise-finding", "Raises a finding of a compliance check.",
            "salesctl budget raise-finding --team north-east --period FY2027 --check 'travel Q1' --title 'no receipt' --severity minor "
            + "--as finance.one --role finance",
            [check, title, detail, severity], platform => platform.Findings, (client, options, call, budget) =>
                client.RaiseAsync(new RaiseFindingRequest
                {
                    Budget = budget,
                    Check = call.Require(check),
                    Title = call.Require(title),
                    Detail = call.Get(detail) ?? "",
                    Severity = call.Require(severity) switch
                    {
                        "minor" => Severity.Minor,
                        "major" => Severity.Major,
                        _ => Severity.Critical
                    },
                }, options), Print);
    }

    public static CliCommand Answer()
    {
        var (id, answer) = (Id("open"), Fields.Text("--answer", "What the team says.", required: true));
        return BudgetChoice.Command("answer-finding", "Answers a finding.",
            "salesctl budget answer-finding --team north-east --period FY2027 --id 'travel Q1' "
            + "--answer 'receipt attached'", [id, answer],
            platform => platform.Findings, (client, options, call, budget) => client.AnswerAsync(
                new AnswerFindingRequest { Budget = budget, Finding = call.Require(id), Answer = call.Require(answer) }, options), Print);
    }

    public static CliCommand Close()
    {
        var (id, conclusion) = (Id("answered"), Fields.Text("--conclusion", "What finance concludes."));
        return BudgetChoice.Command("close-finding", "Closes an answered finding.",
            "salesctl budget close-finding --team north-east --period FY2027 --id 'travel Q1' --as finance.one "
            + "--role finance", [id, conclusion],
            platform => platform.Findings, (client, options, call, budget) => client.CloseAsync(
                new CloseFindingRequest { Budget = budget, Finding = call.Require(id), Conclusion = call.Get(conclusion) ?? "" },
                    options), Print);
    }

    public static CliCommand List() => ItemList.Command("findings", ["open", "answered", "closed"], platform => platform.Findings,
        (client, request, options) => client.ListAsync(request, options), reply => reply.Findings, reply => reply.NextPageToken,
        ["=Id", "Check", "Title", "Severity", "Status"],
        item => [item.Finding, item.Check, item.Title, Code(Choices.NameOf(item.Severity)), item.Status]);

    private static Option<string> Id(string status) => ItemList.Id(
        "finding", "The finding: its check, its title, its id or 'latest'.", status,
        platform => platform.Findings, (client, request, options) => client.ListAsync(request, options), reply => reply.Findings,
        reply => reply.NextPageToken, item => new Known(item.Finding, item.Check, item.Title));

    private static void Print(Call call, FindingReply reply)
    {
        var shown = reply.Finding ?? new FindingDetails();
        call.Output.Show(new { Finding = Shapes.Of(shown), reply.Version }, console => console.Pairs(
        [
            ("Finding", $"{shown.Finding} ({Code(shown.Status)})"), ("Check", shown.Check), ("Title", shown.Title),
                ("Severity", Code(Choices.NameOf(shown.Severity))),
            ("Answer", Formats.Text(shown.Answer)), ("Conclusion", Formats.Text(shown.Conclusion)),
        ]));
    }

}
