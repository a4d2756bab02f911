using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.Domain;

namespace SalesPlatform.LaunchCoordination.Launches;

internal static class LaunchPlanning
{
    public static IEnumerable<object> Draft(Launch state, LaunchDrafted drafted, DateOnly today)
    {
        if (state is Launch.Opened { File.Drafted: var known })
            return known == drafted ? [] : throw DomainException.Exists("launch", drafted.Launch.ToString());
        LaunchRules.RequireNotPast("launch_date", drafted.LaunchDate, today);
        return [drafted];
    }

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

    public static IEnumerable<object> ChangeDate(Launch state, DateOnly launchDate, string reason, DateOnly today)
    {
        var file = state.InPreparation();
        if (file.LaunchDate == launchDate)
            return [];
        LaunchRules.RequireNotPast("launch_date", launchDate, today);
        return state.Making(new LaunchDateChanged(file.Id, file.Product, file.Team, file.LaunchDate, launchDate, reason));
    }

    /// <summary>Added, or given another owner or due day.</summary>
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
