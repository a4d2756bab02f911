namespace SalesPlatform.LaunchCoordination.Launches;

internal static class LaunchRules
{
    public static LaunchFile InPreparation(this Launch state) =>
        state.Existing is var file && state is Launch.Preparing ? file : throw state.WrongStatus("not-in-preparation");

    public static DomainException WrongStatus(this Launch state, string code) =>
        DomainException.Rule(code, $"The launch of {state.Existing.Drafted.Name} is {state.Status}.", ("status", state.Status));

    /// <summary>Nobody approves what they wrote.</summary>
    public static void RequireAnother(this CommandContext context, string author, string what)
    {
        if (context.Actor == author)
            throw DomainException.Rule("approver-is-author", $"{author} wrote {what}: somebody else approves it.", ("author", author));
    }

    public static void RequireNotAhead(string field, DateOnly day, DateOnly today)
    {
        if (day > today)
            throw DomainException.Invalid(field, "in-the-future", $"{field} {day:yyyy-MM-dd} is yet to come.");
    }

    public static void RequireNotPast(string field, DateOnly day, DateOnly today)
    {
        if (day < today)
            throw DomainException.Invalid(field, "in-the-past", $"{field} {day:yyyy-MM-dd} has passed.");
    }

    /// <summary>With the gain or loss of readiness that they cause. Every decision that changes what is known ends here, so that none
    /// forgets it.</summary>
    public static IEnumerable<object> Making(this Launch state, params IReadOnlyList<object> events)
    {
        var after = events.Aggregate(state, (launch, e) => launch.After(e));
        if (after is not Launch.Preparing { File: var file } || LaunchReadiness.Stands(state) == LaunchReadiness.Stands(after))
            return events;
        return
        [
            .. events,
            LaunchReadiness.Stands(after)
                ? new ReadinessReached(file.Id, file.Product, file.Team, file.LaunchDate, LaunchReadiness.Waived(file))
                : new ReadinessLost(file.Id, file.Product, file.Team, file.LaunchDate, LaunchReadiness.Unmet(file),
                    after is Launch.Preparing { Stage: Stage.GoDecided }),
        ];
    }
}
