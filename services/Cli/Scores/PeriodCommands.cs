using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Cli.Scores;

/// <summary>Closing scorecards, opening them again, and all that was published.</summary>
internal static class PeriodCommands
{
    public static CliCommand Close()
    {
        var choice = new CardChoice();
        var expected = Fields.Count("--expected-version", "Refuse when the period is no longer at this version.", least: 1);
        var command = new CliCommand("close", "Closes a period that is over: its scorecards are frozen and the team's is published.",
            "salesctl scorecard close --team north-east --period FY2018-Q1") { expected };
        choice.AddPeriodTo(command);
        return command.Runs(async call =>
        {
            var request = new ClosePeriodRequest
            {
                Team = choice.Team(call), Period = choice.Period(call), ExpectedVersion = call.Get(expected) ?? 0,
            };
            Print(call, await call.Platform.ScorecardPeriods.CommandAsync((client, options) => client.CloseAsync(request, options)));
        });
    }

    public static CliCommand Reopen()
    {
        var choice = new CardChoice();
        var reason = Fields.Text("--reason", "Why.", required: true);
        var expected = Fields.Count("--expected-version", "Refuse when the period is no longer at this version.", least: 1);
        var command = new CliCommand("reopen", "Opens a closed period again, by somebody else than who closed it.",
            "salesctl scorecard reopen --team north-east --period FY2018-Q1 --reason 'two orders were booked late' --as hr.one --role hr")
        {
            reason, expected,
        };
        choice.AddPeriodTo(command);
        return command.Runs(async call =>
        {
            var request = new ReopenPeriodRequest
            {
                Team = choice.Team(call), Period = choice.Period(call), Reason = call.Require(reason),
                ExpectedVersion = call.Get(expected) ?? 0,
            };
            Print(call, await call.Platform.ScorecardPeriods.CommandAsync((client, options) => client.ReopenAsync(request, options)));
        });
    }

    public static CliCommand History()
    {
        var choice = new CardChoice();
        var command = new CliCommand("history", "Shows every publication of a period's scorecard, the original and its restatements.",
            "salesctl scorecard history --team north-east --period FY2018-Q1");
        choice.AddCardTo(command);
        return command.Runs(async call =>
        {
            var revisions = await call.Platform.ScorecardPeriods.ReadAllAsync(
                (client, page, options) => client.ListRevisionsAsync(new ListRevisionsRequest
                {
                    Team = choice.Team(call), Period = choice.Period(call), Rep = choice.Rep(call), PageToken = page,
                }, options), reply => reply.Revisions, reply => reply.NextPageToken);
            call.Output.Show(new { Revisions = revisions.Select(Shape) }, console =>
            {
                if (revisions.Count == 0)
                    console.Line(Say("The period was never closed."));
                foreach (var revision in revisions)
                {
                    console.Line($"{Code(revision.Change)}, revision {revision.Revision_}, {Formats.Instant(revision.At)} by {revision.By}"
                        + $"{(revision.Reason.Length == 0 ? "" : $": {revision.Reason}")}");
                    if (revision.Kpis.Count > 0)
                        ScorecardView.WriteKpis(console, revision.Kpis, revision.Currency);
                }
            });
        });
    }

    private static void Print(Call call, PeriodReply reply) => call.Output.Show(
        new { reply.Team, reply.Period, reply.Status, reply.Revision, By = Wire.Text(reply.By), reply.Version },
        console => console.Line($"{reply.Period} of {reply.Team}: {Code(reply.Status)}, revision {reply.Revision}, by {reply.By}"));

    private static object Shape(Revision revision) => new
    {
        revision.EventId,
        revision.Change,
        Revision = revision.Revision_,
        At = Wire.Instant(revision.At),
        revision.By,
        Reason = Wire.Text(revision.Reason),
        AsOf = Wire.Instant(revision.AsOf),
        Currency = Wire.Text(revision.Currency),
        revision.Unreached,
        Kpis = revision.Kpis.Select(KpiShape.Of),
    };
}
