using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.Domain;

namespace SalesPlatform.LaunchCoordination.Launches;

/// <summary>Decisions about what a launch is and when it happens.</summary>
internal static class LaunchPlanning
{
    /// <summary>Opens a launch as a draft.</summary>
    /// <exception cref="DomainException">A launch date that has passed.</exception>
    public static IEnumerable<object> Draft(Launch state, LaunchDrafted drafted, DateOnly today)
    {
        if (state is Launch.Opened { File.Drafted: var known })
            return known == drafted ? [] : throw DomainException.Exists("launch", drafted.Launch.ToString());
        LaunchRules.RequireNotPast("launch_date", drafted.LaunchDate, today);
        return [drafted];
    }

    /// <summary>Draft → Planned.</summary>
    /// <exception cref="DomainException">No launch, <c>not-a-draft</c>, <c>no-milestone</c> or <c>launch-date-passed</c>.</exception>
    public static IEnumerable<object> Plan(Launch state, CommandContext context, DateOnly today)
    {
        var file = state.Existing;
        if (state is Launch.Planned)
            return [];
        if (state is not Launch.Draft)
            throw state.WrongStatus("not-a-draft");
        if (file.Milestones.IsEmpty)
            throw DomainException.Rule("no-milestone", "A launch plan has at least one milestone.");
        if (file.LaunchDate < today)
            throw DomainException.Rule("launch-date-passed", $"The launch date {file.LaunchDate:yyyy-MM-dd} has passed.");
        return state.Making(new LaunchPlanned(file.Id, file.Product, file.Drafted.Name, file.Team, file.LaunchDate, context.Actor));
    }

    /// <summary>Moves the planned day.</summary>
    /// <exception cref="DomainException">No launch, none in preparation, or a day that has passed.</exception>
    public static IEnumerable<object> ChangeDate(Launch state, DateOnly launchDate, string reason, DateOnly today)
    {
        var file = state.InPreparation();
        if (file.LaunchDate == launchDate)
            return [];
        LaunchRules.RequireNotPast("launch_date", launchDate, today);
        return state.Making(new LaunchDateChanged(file.Id, file.Product, file.Team, file.LaunchDate, launchDate, reason));
    }

    /// <summary>Adds a milestone, or gives one another owner or due day.</summary>
    /// <exception cref="DomainException">No launch, none in preparation, or <c>milestone-done</c>.</exception>
    public static IEnumerable<object> SetMilestone(Launch state, string milestone, string owner, DateOnly dueOn)
    {
        var file = state.InPreparation();
        if (!file.Milestones.TryGetValue(milestone, out var known))
            return state.Making(new MilestoneSet(milestone, owner, dueOn));
        if (known.Owner == owner && known.DueOn == dueOn)
            return [];
        RequireOpen(milestone, known);
        return state.Making(new MilestoneSet(milestone, owner, dueOn));
    }

    /// <summary>Records that a milestone was reached.</summary>
    /// <exception cref="DomainException">No launch or milestone, <c>milestone-done</c> on another day, or a day to come.</exception>
    public static IEnumerable<object> CompleteMilestone(Launch state, string milestone, DateOnly doneOn, DateOnly today)
    {
        var file = state.InPreparation();
        if (!file.Milestones.TryGetValue(milestone, out var known))
            throw DomainException.NotFound("milestone", milestone);
        if (known.DoneOn == doneOn)
            return [];
        RequireOpen(milestone, known);
        LaunchRules.RequireNotAhead("done_on", doneOn, today);
        return state.Making(new MilestoneCompleted(milestone, doneOn));
    }

    private static void RequireOpen(string milestone, Milestone known)
    {
        if (known.DoneOn is { } day)
            throw DomainException.Rule("milestone-done", $"The milestone '{milestone}' was reached on {day:yyyy-MM-dd}.");
    }
}
