using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using JasperFx.Events;
using SalesPlatform.LaunchCoordination.Launches;
using static SalesPlatform.Tests.LaunchCoordination.LaunchStory;

namespace SalesPlatform.Tests.LaunchCoordination.Launches;

public class LaunchOverviewTests
{
    private static readonly Dictionary<Type, MethodInfo> Applying = typeof(LaunchOverviewProjection)
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => method.Name == "Apply").ToDictionary(method => method.GetParameters()[0].ParameterType);

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

    private static LaunchOverview? After(LaunchOverview? view, object e) => e is LaunchDrafted drafted
        ? LaunchOverviewProjection.Create(new Event<LaunchDrafted>(drafted) { StreamKey = Launch.StreamOf(Id) })
        : Applying.TryGetValue(e.GetType(), out var apply) ? (LaunchOverview)apply.Invoke(null, [e, view])! : view;
}
