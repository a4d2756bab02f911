using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.Domain;
using SalesPlatform.LaunchCoordination.Launches;
using static SalesPlatform.Tests.LaunchCoordination.LaunchStory;

namespace SalesPlatform.Tests.LaunchCoordination.Launches;

public class LaunchOverviewTests
{
    [Property(MaxTest = 100)]
    public Property The_list_says_what_the_launch_says_after_any_commands() => Prop.ForAll(LaunchProperties.Sequences(), steps =>
    {
        var (state, view) = (Given(), (LaunchOverview?)null);
        foreach (var step in steps)
        {
            var events = LaunchProperties.Attempt(state, step);
            state = state.Then(events);
            view = events.Aggregate(view, After);
            if (state is not Launch.Opened { File: var file })
                continue;
            (view!.Status, view.LaunchDate).Should().Be((state.Status, file.LaunchDate));
            if (state is Launch.Preparing)
                view.IsReady.Should().Be(LaunchReadiness.Stands(state));
        }
    });

    private static LaunchOverview? After(LaunchOverview? view, object e) => LaunchOverview.Fold.Events.Contains(e.GetType())
        ? LaunchOverview.Fold.Evolve(view, new RecordedEvent(Id, Launch.StreamOf(Id), 1, Mia.Now, "mia", e)) : view;
}
