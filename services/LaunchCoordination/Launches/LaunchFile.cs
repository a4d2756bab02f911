using System.Collections.Immutable;

namespace SalesPlatform.LaunchCoordination.Launches;

internal sealed record Milestone(string Owner, DateOnly DueOn, DateOnly? DoneOn);

/// <summary>Whatever its status. Meetings, waivers and decisions are in the order of their recording.</summary>
internal sealed record LaunchFile(
    LaunchDrafted Drafted, DateOnly LaunchDate, ImmutableSortedDictionary<string, Milestone> Milestones,
    ImmutableList<LaunchMeetingNoted> Meetings, ImmutableList<SalesTeamBriefed> Briefings,
    ImmutableSortedDictionary<string, Delivery> Deliveries, Promotion Promotion, ImmutableList<ConditionWaived> Waivers,
    ImmutableList<GoDecided> Decisions)
{
    public Guid Id => Drafted.Launch;

    public string Product => Drafted.Product;

    public string Team => Drafted.Team;

    /// <summary>Why it is on hold, or was cancelled.</summary>
    public string Reason { get; init; } = "";

    public DateOnly? LaunchedOn { get; init; }

    public LaunchReviewed? Review { get; init; }

    public BusinessCaseSet? BusinessCase { get; init; }

    public static LaunchFile First(LaunchDrafted drafted) =>
        new(drafted, drafted.LaunchDate, Keyed<Milestone>(), [], [], Keyed<Delivery>(), Promotion.None, [], []);

    public LaunchFile After(object e) => e switch
    {
        LaunchDateChanged changed => this with { LaunchDate = changed.To },
        BusinessCaseSet set => this with { BusinessCase = set },
        MilestoneSet set => this with { Milestones = Milestones.SetItem(set.Milestone, new Milestone(set.Owner, set.DueOn, null)) },
        MilestoneCompleted done => this with
        {
            Milestones = Milestones.SetItem(done.Milestone, Milestones[done.Milestone] with { DoneOn = done.DoneOn }),
        },
        LaunchMeetingNoted noted => this with { Meetings = Meetings.Add(noted) },
        SalesTeamBriefed briefed => this with { Briefings = Briefings.Add(briefed) },
        ConditionWaived waived => this with { Waivers = Waivers.Add(waived) },
        LaunchHeld held => this with { Reason = held.Reason },
        LaunchCancelled cancelled => this with { Reason = cancelled.Reason },
        ProductLaunched launched => this with { LaunchedOn = launched.LaunchedOn },
        LaunchReviewed reviewed => this with { Review = reviewed },
        GoDecided decided => this with { Decisions = Decisions.Add(decided) },
        _ => this with { Deliveries = Delivery.After(Deliveries, e), Promotion = Promotion.After(e) },
    };

    private static ImmutableSortedDictionary<string, T> Keyed<T>() => ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}
