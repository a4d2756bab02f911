using SalesPlatform.Cli.Plans;
using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.DepartmentInputs;

/// <summary><c>feasibility</c>: meetings with departments about whether a plan can be done.</summary>
internal static class FeasibilityCommands
{
    public static Command Create() => new("feasibility", "Meetings with departments about whether an annual plan can be done.")
    {
        Record(), List(),
    };

    private static CliCommand Record()
    {
        var (on, subject) = (Fields.Day("--on", "When it was held.", required: true),
            Fields.Text("--subject", "What it was about.", required: true));
        var departments = Fields.Several("--department", "Which department was there.", required: true)
            .AcceptOnlyFromAmong(InputCommands.Departments);
        var participants = Fields.Several("--participant", "Who was there.", required: true);
        var conclusions = Fields.Several("--conclusion", "What was concluded.", required: true);
        var feasibility = Choices.Option<Feasibility>("--finds", "What the meeting finds of the plan.", required: true);
        var replaces = new NamedOption("--replaces", new Lookup("meeting", async call =>
            (await ReadAsync(call, call.Team!, call.Named("--period")!)).Select(held => new Known(held.Meeting, "", held.Subject))),
            "The record that this one corrects: its subject, its id or 'latest'.");
        return PlanChoice.Command("record", "Records a meeting that took place.",
            "salesctl feasibility record --team north-east --period FY2027 --on 2026-11-04 --subject capacity --department marketing "
            + "--department rnd "
            + "--participant 'Li Wei' --participant 'Chen Jing' --conclusion 'launch in March' --finds conditional",
            [on, subject, departments, participants, conclusions, feasibility, replaces], platform => platform.Consultations,
            (client, options, call, plan) => client.RecordMeetingAsync(new RecordFeasibilityMeetingRequest
            {
                Plan = plan,
                HeldOn = call.Require(on).ToDate(),
                Subject = call.Require(subject),
                Departments = { call.Get(departments) ?? [] },
                Participants = { call.Get(participants) ?? [] },
                Conclusions = { call.Get(conclusions) ?? [] },
                Feasibility = Choices.Of<Feasibility>(call.Require(feasibility)),
                Replaces = call.Get(replaces) ?? "",
            }, options), Print);
    }

    private static CliCommand List()
    {
        var (team, year) = (Fields.Team(), Fields.FiscalYear());
        return new CliCommand("list", "Lists the meetings about a plan.", "salesctl feasibility list --team north-east --period FY2027")
        {
            team, year,
        }.Runs(async call => call.Output.List("meetings", await ReadAsync(call, call.Require(team), call.Require(year)),
            ["=Id", "Held", "Departments", "Subject", "Finds", "Conclusions"],
            item =>
            [
                item.Meeting, Formats.Day(item.HeldOn), Codes(item.Departments), item.Subject,
                Code(Choices.NameOf(item.Feasibility)), string.Join("; ", item.Conclusions),
            ]));
    }

    private static Task<IReadOnlyList<FeasibilityMeeting>> ReadAsync(Call call, string team, string year) =>
        call.Platform.Consultations.ReadAllAsync((client, page, options) => client.ListMeetingsAsync(
            new ListFeasibilityMeetingsRequest { Team = team, FiscalYear = year, PageToken = page }, options),
            reply => reply.Meetings, reply => reply.NextPageToken);

    private static void Print(Call call, FeasibilityMeetingReply reply)
    {
        var shown = reply.Meeting ?? new FeasibilityMeeting();
        call.Output.Show(new { Meeting = Shapes.Of(shown), reply.Version }, console => console.Pairs(
        [
            ("Meeting", $"{shown.Meeting}, {Formats.Day(shown.HeldOn)}"), ("Subject", shown.Subject),
            ("Departments", Codes(shown.Departments)),
            ("Participants", string.Join(", ", shown.Participants)), ("Conclusions", string.Join("; ", shown.Conclusions)),
            ("Finds", Code(Choices.NameOf(shown.Feasibility))),
        ]));
    }
}
