using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Cli.Scores;

/// <summary>Which scorecard a command is about: what nearly all commands on scorecards have in common.</summary>
internal sealed class CardChoice
{
    private readonly Option<string> _team = Fields.Team();
    private readonly Option<Period?> _period = Fields.Period("--period", "Fiscal year, quarter or month.", required: true);
    private readonly Option<string> _rep = People.Option("--rep", "A rep's own scorecard within the team. Default: the team's.");
    private readonly Option<DateTimeOffset?> _asOf = new AsOfOption("The scorecard as known at this instant. Default: now.");

    /// <summary>Adds team and period.</summary>
    public CardChoice AddPeriodTo(Command command)
    {
        command.Add(_team);
        command.Add(_period);
        return this;
    }

    /// <summary>Adds team, period and rep.</summary>
    public CardChoice AddCardTo(Command command)
    {
        AddPeriodTo(command);
        command.Add(_rep);
        return this;
    }

    /// <summary>Adds team, period, rep and instant.</summary>
    public CardChoice AddTo(Command command)
    {
        AddCardTo(command);
        command.Add(_asOf);
        return this;
    }

    public string Team(Call call) => call.Require(_team);

    public string Period(Call call) => $"{call.Require(_period)}";

    public string Rep(Call call) => call.Get(_rep) ?? "";

    public GetScorecardRequest In(Call call) => new()
    {
        Team = Team(call),
        Period = Period(call),
        Rep = Rep(call),
        AsOf = call.Get(_asOf)?.ToTimestamp(),
    };
}
