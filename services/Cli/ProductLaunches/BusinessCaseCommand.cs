using SalesPlatform.Contracts.LaunchCoordination.V1;
using static SalesPlatform.Cli.ProductLaunches.LaunchChoice;

namespace SalesPlatform.Cli.ProductLaunches;

/// <summary><c>launch set-case</c>: what is expected of a launch.</summary>
internal static class BusinessCaseCommand
{
    public static CliCommand Create()
    {
        var (launch, expected) = (Launch(), Fields.Expected());
        var market = Fields.Text("--market", "Who buys it, and why.");
        var (price, volume) = (Fields.Amount("--price", "Price of one piece."), Fields.Count("--volume", "Pieces to be sold.", least: 1));
        var (target, months) = (Fields.Amount("--sales-target", "Net sales to reach."),
            Fields.Whole("--months", "Months from the launch that volume and target are for. Default: 12.", 1, 60));
        var risks = Fields.Several<LaunchRisk>("--risk", "RISK|LIKELIHOOD|IMPACT|ANSWER|OWNER",
            "What may go wrong, how likely and how bad it is, what is done about it and by whom.",
            "risk|likelihood|impact|answer|owner, such as 'bearings are late|high|medium|second source|pam'", TryRisk);
        return RpcCommand.ChangeOfMoney("set-case", "Says what is expected: market, price, volume, sales target and risks, as a whole.",
            $"salesctl launch set-case {Id} --market 'water works' --price 38800 --volume 600 --sales-target 20000000 "
            + "--risk 'bearings are late|high|medium|second source|pam'",
            [launch, market, price, volume, target, months, risks, expected], platform => platform.Launches,
            (client, options, call, currency) => client.SetBusinessCaseAsync(new SetBusinessCaseRequest
            {
                Launch = Of(call, launch, expected),
                BusinessCase = new BusinessCase
                {
                    Market = call.Get(market) ?? "",
                    Price = call.Get(price)?.ToMoney(currency),
                    Volume = call.Get(volume) ?? 0,
                    SalesTarget = call.Get(target)?.ToMoney(currency),
                    Months = call.Get(months) ?? 0,
                    Risks = { call.Get(risks) ?? [] },
                },
            }, options), LaunchView.Print);
    }

    private static bool TryRisk(string text, out LaunchRisk risk)
    {
        risk = new LaunchRisk();
        if (text.Split('|', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } what, var likelihood, var impact, .. var more]
            || more.Length > 2 || Level(likelihood) is not { } likely || Level(impact) is not { } bad)
            return false;
        risk = new LaunchRisk
        {
            Risk = what,
            Likelihood = likely,
            Impact = bad,
            Answer = more.ElementAtOrDefault(0) ?? "",
            Owner = more.ElementAtOrDefault(1) ?? "",
        };
        return true;
    }

    private static RiskLevel? Level(string name) => name switch
    {
        "low" => RiskLevel.Low,
        "medium" => RiskLevel.Medium,
        "high" => RiskLevel.High,
        _ => null,
    };
}
