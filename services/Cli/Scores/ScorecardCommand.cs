using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Cli.Scores;

/// <summary><c>scorecard</c>: the KPIs of a team or a rep.</summary>
internal static class ScorecardCommand
{
    public static CliCommand Create()
    {
        var (team, rep) = (Fields.Team(), Fields.Text("--rep", "A rep's own scorecard within the team. Default: the team's."));
        var period = Fields.Period("--period", "Fiscal year, quarter or month.", required: true);
        var asOf = Fields.Instant("--as-of", "The scorecard as known at this instant. Default: now.");
        return new CliCommand("scorecard", "Shows the KPI scorecard (绩效考核) of a team or a rep.",
            "salesctl scorecard --team north-east --period FY2018",
            "salesctl scorecard --team north-east --period FY2018-Q1 --rep 285 --json",
            "salesctl scorecard --team north-east --period FY2018-M01 --as-of 2026-09-30T00:00:00Z")
        {
            team, period, rep, asOf,
        }.Runs(async call =>
        {
            var request = new GetScorecardRequest
            {
                Team = call.Require(team),
                Period = $"{call.Require(period)}",
                Rep = call.Get(rep) ?? "",
                AsOf = call.Get(asOf) is { } instant ? Timestamp.FromDateTimeOffset(instant) : null,
            };
            var card = await call.Platform.Scorecards.ReadAsync((client, options) => client.GetAsync(request, options));
            call.Output.Show(ScorecardShape.Of(card), console => ScorecardView.Write(console, card));
        });
    }
}
