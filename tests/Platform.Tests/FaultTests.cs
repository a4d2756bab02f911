using SalesPlatform.Faults;

namespace SalesPlatform.Tests.Platform;

/// <summary>The faults that every run of the tests tries; all of them: <c>dotnet run --project tests/Faults</c>.</summary>
public sealed class FaultTests(PlatformFixture platform)
{
    private static readonly string[] Tried =
        ["kill-sales-monitoring", "cut-commits", "rolled-back", "broker-kill", "poison"];

    [Fact]
    public async Task Whatever_breaks_what_was_acknowledged_is_there_once_and_everybody_who_learns_of_it_knows_it()
    {
        using var commands = new Commands(platform.Platform);
        var scene = await Scene.PrepareAsync(platform.Platform, commands);
        foreach (var name in Tried)
        {
            var trial = await Trial.RunAsync(Fault.All.Single(fault => fault.Name == name), scene);
            trial.IsWell.Should().BeTrue("{0}", trial);
        }
    }
}
