using SalesPlatform.Demo.Loading;

namespace SalesPlatform.Cli.Demonstration;

/// <summary>Shows how far a load is: a bar where somebody watches, a line for each month elsewhere.</summary>
internal static class DemoProgress
{
    public static Task RunAsync(Call call, Stage stage)
    {
        var months = stage.Time.Months.Count;
        return call.Output.WithStepsAsync(Say("Demonstration year"), months, async report =>
        {
            await DemoLoader.TellAsync(stage, (begun, month) => report(
                Math.Max(0, begun - 1), begun == 0 ? Say($"before {month}") : Say($"{month} ({begun} of {months})")));
            report(months, Say("done"));
            return true;
        });
    }
}
