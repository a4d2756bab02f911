using System.Diagnostics;
using SalesPlatform.Demo;
using SalesPlatform.Demo.Loading;

namespace SalesPlatform.Cli.Demonstration;

/// <summary><c>demo</c>: a realistic year of a sales team, told to a local platform through its public API.</summary>
internal static class DemoCommands
{
    public static Command Create() => new("demo", "A realistic year of a sales team, to look around in.") { Load(), Info() };

    private static CliCommand Load()
    {
        var ifEmpty = new Option<bool>(
            "--if-empty")
        { Description = "Only on a platform that holds no team yet, or to finish a load that was broken off." };
        return new CliCommand("load",
            "Loads the demonstration year: the last fiscal year, with both its quarters of trouble, and the running one up to yesterday. "
            + "A minute or two; "
            + "may be broken off and repeated.",
            "salesctl demo load", "salesctl demo load --if-empty") { ifEmpty }.Runs(async call =>
        {
            var platform = DemoPlatform.Open(call);
            var (found, company) = (await platform.FindAsync(), await platform.CompanyAsync());
            if (found.State == LoadState.Complete)
            {
                var told = DemoInfo.Of(company, found);
                call.Output.Show(told, console => DemoView.WriteThere(console, told));
                return;
            }

            if (call.Get(ifEmpty) && found.State == LoadState.Absent && !await platform.IsEmptyAsync())
            {
                call.Output.Note(
                    "This platform holds other teams: the demonstration year is left out. 'salesctl demo load' loads it beside them.");
                return;
            }

            if (found.State == LoadState.Begun)
                call.Output.Note("A load was broken off: it goes on.");
            var time = company.At(found.Through);
            company = await platform.ConfigureAsync(company, time);
            var watch = Stopwatch.StartNew();
            using var stage = new Stage(time, platform, call.Cancellation);
            try
            {
                await DemoProgress.RunAsync(call, stage);
            }
            catch (Grpc.Core.RpcException refused)
            {
                throw RpcFailures.Translate(refused, "the platform", null, call.Language);
            }

            await platform.SettleAsync();
            if (!stage.StatesTimes)
            {
                call.Output.Note(
                    "This platform holds newer facts: the demonstration year is recorded now, and '--as-of' does not answer for its days.");
            }

            var info = DemoInfo.Of(company, new LoadedStory(LoadState.Complete, time.Through));
            call.Output.Show(info, console => DemoView.WriteLoaded(console, info, stage, watch.Elapsed));
        });
    }

    private static CliCommand Info() =>
        new CliCommand("info", "Says which team, periods and people the demonstration has, and whether it is loaded.",
        "salesctl demo info", "salesctl demo info --json").Runs(async call =>
    {
        var platform = DemoPlatform.Open(call);
        var info = DemoInfo.Of(await platform.CompanyAsync(), await platform.FindAsync());
        call.Output.Show(info, console => DemoView.Write(console, info));
    });
}
