using SalesPlatform.Contracts.LaunchCoordination.V1;
using static SalesPlatform.Cli.ProductLaunches.LaunchChoice;

namespace SalesPlatform.Cli.ProductLaunches;

/// <summary>What the channels of a promotion are to reach, and what came of it.</summary>
internal static class PromotionGoalCommands
{
    public static CliCommand Set()
    {
        var goals = Fields.Several<GoalTerms>("--goal", "CHANNEL,MEASURE,TARGET",
            "What a channel is to reach and what it is measured by; 'lower' behind the target where less is better.",
            "channel,measure,target, such as 'web,trials booked,120' or 'web,cost of a contact,80,lower'", TryGoal, required: true);
        return Change("set-goals", "Says what the channels are to reach, as a whole; an approved plan needs approval again.",
            $"salesctl promotion set-goals {Id} --goal 'web,trials booked,120' --as marketing.one --role marketing", [goals],
            platform => platform.Promotions, (client, options, call, launch) => client.SetGoalsAsync(
                new SetGoalsRequest { Launch = launch, Goals = { call.Get(goals)! } }, options), LaunchView.Print);
    }

    public static CliCommand Record()
    {
        var (channel, measure) = (Fields.Text("--channel", "Where it runs.", required: true),
            Fields.Text("--measure", "What it is measured by.", required: true));
        var (result, on) = (Fields.Number("--result", "What was measured.", required: true),
            Fields.Day("--on", "The day it was measured.", required: true));
        var cause = Fields.Text("--cause", "Why the target was missed.");
        return Change("record-result", "Records what came of a goal, once its channel has ended.",
            $"salesctl promotion record-result {Id} --channel web --measure 'trials booked' --result 96 --on 2027-01-05 "
            + "--cause 'the page came late' --as marketing.one --role marketing",
            [channel, measure, result, on, cause], platform => platform.Promotions,
            (client, options, call, launch) => client.RecordResultAsync(new RecordResultRequest
            {
                Launch = launch,
                Channel = call.Require(channel),
                Measure = call.Require(measure),
                Result = call.Require(result).ToExact(),
                MeasuredOn = call.Require(on).ToDate(),
                Cause = call.Get(cause) ?? "",
            }, options), LaunchView.Print);
    }

    private static bool TryGoal(string text, out GoalTerms goal)
    {
        goal = new GoalTerms();
        if (text.Split(',', StringSplitOptions.TrimEntries)
            is not [{ Length: > 0 } channel, { Length: > 0 } measure, var target, .. var more]
            || more is not ([] or ["lower"]) || !Texts.TryAmount(target, out var number))
            return false;
        goal = new GoalTerms { Channel = channel, Measure = measure, Target = number.ToExact(), LowerIsBetter = more.Length > 0 };
        return true;
    }
}
