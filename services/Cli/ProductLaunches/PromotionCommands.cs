using SalesPlatform.Contracts.LaunchCoordination.V1;
using static SalesPlatform.Cli.ProductLaunches.LaunchChoice;

namespace SalesPlatform.Cli.ProductLaunches;

/// <summary><c>promotion</c>: the promotion plan of a launch, with its messages and assets.</summary>
internal static class PromotionCommands
{
    private const string AsMarketing = "--as marketing.one --role marketing";

    public static Command Create() =>
        new("promotion", "Promotion plans: channels, budget, key messages and the assets that use them.")
    {
        Set(), PromotionGoalCommands.Set(), PromotionGoalCommands.Record(),
        WriteMessage(), ApproveMessage(), PutAsset(), RemoveAsset(), ApproveAsset(),
        Approve("approve-budget", "Approves the budget: finance or an executive, not who laid it down.", "--as finance.one --role finance",
            (client, launch, options) => client.ApproveBudgetAsync(launch, options)),
        Approve("approve", "Approves the plan as a whole; its money is bound in the budget.", "",
            (client, launch, options) => client.ApprovePlanAsync(launch, options)),
        Show(),
    };

    private static CliCommand Set()
    {
        var (launch, expected) = (Launch(), Fields.Expected());
        var channels = Fields.Several<(string Name, DateOnly From, DateOnly To, decimal Amount)>(
            "--channel", "CHANNEL,FROM,TO,AMOUNT", "Where it runs, on which days, for how much.",
            "channel,from,to,amount, such as web,2026-09-01,2026-12-31,30000", TryChannel, required: true);
        return RpcCommand.ChangeOfMoney("set", "Lays down channels, days and amounts; what was approved needs approval again.",
            $"salesctl promotion set {Id} --channel web,2026-09-01,2026-12-31,30000 "
            + $"--channel fair,2026-11-03,2026-11-06,20000 {AsMarketing}",
            [launch, channels, expected], platform => platform.Promotions, (client, options, call, currency) => client.SetTermsAsync(
                new SetPromotionTermsRequest
                {
                    Launch = Of(call, launch, expected),
                    Channels =
                    {
                        call.Get(channels)!.Select(channel => new Channel
                        {
                            Channel_ = channel.Name,
                            StartsOn = channel.From.ToDate(),
                            EndsOn = channel.To.ToDate(),
                            Amount = channel.Amount.ToMoney(currency),
                        }),
                    },
                }, options), LaunchView.Print);
    }

    private static CliCommand WriteMessage()
    {
        var (message, wording) = (Message(), Fields.Text("--wording", "The text.", required: true));
        return Change("write-message", "Writes a key message; changing one reopens every asset that uses it.",
            $"salesctl promotion write-message {Id} --message slogan --wording 'Never leaks.' {AsMarketing}", [message, wording],
            platform => platform.Promotions, (client, options, call, launch) => client.WriteMessageAsync(
                new WriteMessageRequest { Launch = launch, Message = call.Require(message), Wording = call.Require(wording) }, options),
                LaunchView.Print);
    }

    private static CliCommand ApproveMessage()
    {
        var (message, wording) = (Message(), Fields.Text("--wording", "The text as it was read.", required: true));
        return Change("approve-message", "Approves the wording of a message that somebody else wrote.",
            $"salesctl promotion approve-message {Id} --message slogan --wording 'Never leaks.'", [message, wording],
            platform => platform.Promotions, (client, options, call, launch) => client.ApproveMessageAsync(
                new ApproveMessageRequest { Launch = launch, Message = call.Require(message), Wording = call.Require(wording) }, options),
                LaunchView.Print);
    }

    private static CliCommand PutAsset()
    {
        var (asset, title) = (Asset(), Fields.Text("--title", "Title for people.", required: true));
        var (channel, messages) = (Fields.Text("--channel", "Where it runs.", required: true),
                Fields.Texts("--message", "Key of a message it uses.", required: true));
        return Change("put-asset", "Adds an asset, or changes one.",
            $"salesctl promotion put-asset {Id} --asset page --title 'Product page' --channel web --message slogan {AsMarketing}",
            [asset, title, channel, messages], platform => platform.Promotions,
            (client, options, call, launch) => client.PutAssetAsync(new PutAssetRequest
            {
                Launch = launch,
                Asset = call.Require(asset),
                Title = call.Require(title),
                Channel = call.Require(channel),
                Messages = { call.Get(messages)! },
            }, options), LaunchView.Print);
    }

    private static CliCommand RemoveAsset()
    {
        var asset = Asset();
        return Change("remove-asset", "Takes an asset out of the plan.",
            $"salesctl promotion remove-asset {Id} --asset page {AsMarketing}", [asset],
            platform => platform.Promotions, (client, options, call, launch) => client.RemoveAssetAsync(
                new AssetRequest { Launch = launch, Asset = call.Require(asset) }, options), LaunchView.Print);
    }

    private static CliCommand ApproveAsset()
    {
        var asset = Asset();
        return Change("approve-asset", "Approves an asset whose messages are all approved.",
            $"salesctl promotion approve-asset {Id} --asset page", [asset],
            platform => platform.Promotions, (client, options, call, launch) => client.ApproveAssetAsync(
                new AssetRequest { Launch = launch, Asset = call.Require(asset) }, options), LaunchView.Print);
    }

    private static CliCommand Approve(
        string name, string description, string who,
        Func<Promotions.PromotionsClient, LaunchRequest, Grpc.Core.CallOptions, Grpc.Core.AsyncUnaryCall<PromotionPlanReply>> send) =>
        Change(name, description, $"salesctl promotion {name} {Id} {who}".TrimEnd(), [], platform => platform.Promotions,
            (client, options, _, launch) => send(client, launch, options), LaunchView.Print);

    private static CliCommand Show() => Question("show", "Shows the promotion plan of a launch.", $"salesctl promotion show {Id}",
        platform => platform.Promotions, (client, options, request) => client.GetPromotionPlanAsync(request, options), LaunchView.Print);

    private static bool TryChannel(string text, out (string Name, DateOnly From, DateOnly To, decimal Amount) channel)
    {
        channel = default;
        if (text.Split(',', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } name, var from, var to, var amount]
            || !Texts.TryDay(from, out var first) || !Texts.TryDay(to, out var last) || !Texts.TryAmount(amount, out var money))
            return false;
        channel = (name, first, last, money);
        return true;
    }

    private static Option<string> Message() => Fields.Text("--message", "Its key within the launch.", required: true);

    private static Option<string> Asset() => Fields.Text("--asset", "Its key within the launch.", required: true);
}
