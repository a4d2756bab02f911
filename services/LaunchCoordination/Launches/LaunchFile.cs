using System.Collections.Immutable;
using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.LaunchCoordination.Deliveries;
using SalesPlatform.LaunchCoordination.Promotions;
using SalesPlatform.LaunchCoordination.Readiness;

namespace SalesPlatform.LaunchCoordination.Launches;

/// <summary>Something to be reached on the way.</summary>
/// <param name="DoneOn">When it was reached.</param>
internal sealed record Milestone(string Owner, DateOnly DueOn, DateOnly? DoneOn);

/// <summary>What is known of a launch, whatever its status.</summary>
/// <param name="Drafted">How it was opened.</param>
/// <param name="LaunchDate">Planned day.</param>
/// <param name="Meetings">In the order of their recording.</param>
/// <param name="Promotion">The promotion plan.</param>
/// <param name="Waivers">In the order of their granting.</param>
/// <param name="Decisions">Go and no-go, oldest first.</param>
internal sealed record LaunchFile(
    LaunchDrafted Drafted, DateOnly LaunchDate, ImmutableSortedDictionary<string, Milestone> Milestones,
    ImmutableList<LaunchMeetingNoted> Meetings, ImmutableList<SalesTeamBriefed> Briefings,
    ImmutableSortedDictionary<string, Delivery> Deliveries, Promotion Promotion, ImmutableList<ConditionWaived> Waivers,
    ImmutableList<GoDecided> Decisions)
{
    public Guid Id => Drafted.Launch;

    /// <summary>Outside id of the product.</summary>
    public string Product => Drafted.Product;

    /// <summary>Key of the team that leads it.</summary>
    public string Team => Drafted.Team;

    /// <summary>Where a launch begins.</summary>
    public static LaunchFile First(LaunchDrafted drafted)
    {
        return new LaunchFile(drafted, drafted.LaunchDate, Keyed<Milestone>(), [], [], Keyed<Delivery>(), Promotion.None, [], []);
    }

    public LaunchFile After(object e) => e switch
    {
        LaunchDateChanged changed => this with { LaunchDate = changed.To },
        MilestoneSet set => this with { Milestones = Milestones.SetItem(set.Milestone, new Milestone(set.Owner, set.DueOn, null)) },
        MilestoneCompleted done => this with
        {
            Milestones = Milestones.SetItem(done.Milestone, Milestones[done.Milestone] with { DoneOn = done.DoneOn }),
        },
        LaunchMeetingNoted noted => this with { Meetings = Meetings.Add(noted) },
        SalesTeamBriefed briefed => this with { Briefings = Briefings.Add(briefed) },
        ConditionWaived waived => this with { Waivers = Waivers.Add(waived) },
        GoDecided decided => this with { Decisions = Decisions.Add(decided) },
        _ => this with { Deliveries = Delivery.After(Deliveries, e), Promotion = Promotion.After(e) },
    };

    private static ImmutableSortedDictionary<string, T> Keyed<T>() => ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}
