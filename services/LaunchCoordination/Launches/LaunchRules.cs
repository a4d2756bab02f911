using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.Domain;
using SalesPlatform.LaunchCoordination.Readiness;

namespace SalesPlatform.LaunchCoordination.Launches;

/// <summary>Rules and steps that all decisions about launches share.</summary>
internal static class LaunchRules
{
    /// <summary>The launch, when work towards it still goes on.</summary>
    /// <exception cref="DomainException">No launch, or <c>not-in-preparation</c>.</exception>
    public static LaunchFile InPreparation(this Launch state) =>
        state.Existing is var file && state is Launch.Preparing ? file : throw state.WrongStatus("not-in-preparation");

    /// <summary>The launch is in another status than a decision needs.</summary>
    public static DomainException WrongStatus(this Launch state, string code) =>
        DomainException.Rule(code, $"The launch of {state.Existing.Drafted.Name} is {state.Status}.", ("status", state.Status));

    /// <summary>Nobody approves what they wrote.</summary>
    /// <exception cref="DomainException"><c>approver-is-author</c>.</exception>
    public static void RequireAnother(this CommandContext context, string author, string what)
    {
        if (context.Actor == author)
            throw DomainException.Rule("approver-is-author", $"{author} wrote {what}: somebody else approves it.", ("author", author));
    }

    /// <summary>A day that must not lie ahead.</summary>
    public static void RequireNotAhead(string field, DateOnly day, DateOnly today)
    {
        var errors = new FieldErrors();
        errors.Require(day <= today, field, "in-the-future", $"{field} {day:yyyy-MM-dd} is yet to come.");
        errors.ThrowIfAny();
    }

    /// <summary>A day that must not lie behind.</summary>
    public static void RequireNotPast(string field, DateOnly day, DateOnly today)
    {
        var errors = new FieldErrors();
        errors.Require(day >= today, field, "in-the-past", $"{field} {day:yyyy-MM-dd} has passed.");
        errors.ThrowIfAny();
    }

    /// <summary>The events of a decision, and with them the gain or loss of readiness that they cause. Every decision that changes what is
    /// known ends here, so that none can forget it.</summary>
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
