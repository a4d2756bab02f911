using SalesPlatform.Cli.Plans;
using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.DepartmentInputs;

/// <summary><c>input</c>: what departments contribute to an annual plan.</summary>
internal static class InputCommands
{
    /// <summary>The keys of the departments: the roles of their people.</summary>
    public static readonly string[] Departments = ["marketing", "rnd", "production", "finance", "hr", "customer-service", "data-analysis"];

    private static readonly string[] Statuses = ["requested", "received", "waived"];

    public static Command Create() => new("input", "Input of the departments (marketing, R&D, ...) to an annual plan.")
    {
        Request(), Receive(), Waive(), List(),
    };

    private static CliCommand Request()
    {
        var department = Department(required: true);
        var subject = Fields.Text("--subject", "What is asked for.", required: true);
        var due = Fields.Day("--due", "Last day it is of use.");
        return PlanChoice.Command("request", "Asks a department for its input.",
            "salesctl input request --team north-east --period FY2027 --department marketing --subject 'how demand changes' "
            + "--due 2026-11-15",
            [department, subject, due], platform => platform.Consultations, (client, options, call, plan) =>
                client.RequestInputAsync(new RequestInputRequest
                {
                    Plan = plan, Department = call.Require(department), Subject = call.Require(subject), DueOn = call.Get(due)?.ToDate(),
                }, options), Print);
    }

    private static CliCommand Receive()
    {
        var (id, title) = (Id(), Fields.Text("--title", "Of what is handed in.", required: true));
        var content = Fields.Text("--content", "The input itself, or where it is found.");
        return PlanChoice.Command("receive", "A department hands in what it was asked for, in its own role.",
            "salesctl input receive --team north-east --period FY2027 --id marketing --title 'Outlook 2027' "
            + "--content 'faster service is what they ask for' --as marketing.one --role marketing",
            [id, title, content], platform => platform.Consultations, (client, options, call, plan) =>
                client.HandInAsync(new HandInRequest
                {
                    Plan = plan, Input = call.Require(id), Title = call.Require(title), Content = call.Get(content) ?? "",
                }, options), Print);
    }

    private static CliCommand Waive()
    {
        var (id, reason) = (Id(), Fields.Text("--reason", "Why the plan does without.", required: true));
        return PlanChoice.Command("waive", "Does without an input that was asked for.",
            "salesctl input waive --team north-east --period FY2027 --id rnd "
            + "--reason 'no new product this year'",
            [id, reason], platform => platform.Consultations, (client, options, call, plan) =>
                client.WaiveInputAsync(new WaiveInputRequest { Plan = plan, Input = call.Require(id), Reason = call.Require(reason) },
                    options), Print);
    }

    private static CliCommand List()
    {
        var (team, year, department) = (Fields.Team(required: false), Fields.FiscalYear(required: false), Department(required: false));
        var status = Fields.Text("--status", "Only those that are requested, received or waived.").AcceptOnlyFromAmong(Statuses);
        return new CliCommand("list", "Lists what departments were asked for; a department sees its own.",
            "salesctl input list --team north-east --period FY2027", "salesctl input list --status requested --as rnd.one --role rnd")
        {
            team, year, department, status,
        }.Runs(async call => call.Output.List("inputs", await ReadAsync(
                call, call.Get(team) ?? "", call.Get(year) ?? "", call.Get(department) ?? "", call.Get(status) ?? ""),
            ["=Id", "=Team", "Year", "Department", "Subject", "Due", "Status"],
            item => [item.Input, item.Team, item.FiscalYear, Code(item.Department), item.Subject, Formats.Day(item.DueOn), item.Status]));
    }

    // Only what is still open can be handed in or waived; of that a department is asked for one thing at a time, as a rule.
    private static Option<string> Id() => new NamedOption("--id", new Lookup("open request for input", async call =>
        (await ReadAsync(call, call.Team ?? "", call.Named("--period") ?? "", "", "requested"))
            .Select(input => new Known(input.Input, input.Department, input.Subject))),
        "The request: its department, its subject, its id or the beginning of it, or 'latest'.", required: true);

    private static Task<IReadOnlyList<DepartmentInput>> ReadAsync(Call call, string team, string year, string department, string status) =>
        call.Platform.Consultations.ReadAllAsync((client, page, options) => client.ListInputsAsync(new ListInputsRequest
        {
            Team = team, FiscalYear = year, Department = department, Status = status, PageToken = page,
        }, options), reply => reply.Inputs, reply => reply.NextPageToken);

    private static Option<string> Department(bool required) =>
        Fields.Text("--department", $"One of {string.Join(", ", Departments)}.", required).AcceptOnlyFromAmong(Departments);

    private static void Print(Call call, InputReply reply)
    {
        var shown = reply.Input ?? new DepartmentInput();
        call.Output.Show(new { Input = Shapes.Of(shown), reply.Version }, console => console.Pairs(
        [
            ("Input", $"{shown.Input} ({Code(shown.Status)})"), ("Department", Code(shown.Department)), ("Subject", shown.Subject),
            ("Due", Formats.Day(shown.DueOn)),
            ("Received", Formats.Text(shown.Title)), ("Content", Formats.Text(shown.Content)),
            ("Waived because", Formats.Text(shown.Reason)),
            ("Settled by", Formats.Text(shown.SettledBy)),
        ]));
    }
}
