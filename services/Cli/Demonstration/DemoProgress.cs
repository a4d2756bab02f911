using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Demo.Loading;

namespace SalesPlatform.Cli.Demonstration;

/// <summary>Shows how far a load is: a bar where somebody watches, a line for each chapter elsewhere.</summary>
internal static class DemoProgress
{
    public static Task RunAsync(Call call, Stage stage)
    {
        var chapters = DemoLoader.Chapters.Count;
        return call.Output.WithStepsAsync("Demonstration year", chapters, async report =>
        {
            await DemoLoader.TellAsync(stage, (at, chapter) => report(at, $"{chapter.Title} ({at + 1} of {chapters})"));
            report(chapters, "done");
            return true;
        });
    }
}
