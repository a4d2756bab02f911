using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.Domain;

namespace SalesPlatform.LaunchCoordination.Launches;

internal static class LaunchLifeCycle
{
    /// <summary>A no-go withdraws a go that was given.</summary>
    public static IEnumerable<object> Decide(Launch state, CommandContext context, bool isGo, string reason, DateOnly today)
    {
        var file = state.Existing;
        if (!context.Is(Roles.Executive))
            throw DomainException.NotPermitted("not-an-executive", "A launch is decided on by an executive.");
        context.RequireAnother(file.Drafted.Author, "the launch");
        if (IsRepeat(state, context, isGo, reason))
            return [];
        RequireDecidable(state, isGo);
        var errors = new FieldErrors();
        errors.Require(isGo || reason.Length > 0, "reason", "missing", "Say why it is a no-go.");
        errors.ThrowIfAny();
        if (isGo)
            RequireReady(file);
        return state.Making(new GoDecided(file.Id, file.Product, file.Team, file.LaunchDate, isGo, reason, today, context.Actor));
    }

    public static IEnumerable<object> MarkLaunched(Launch state, DateOnly launchedOn, DateOnly today)
    {
        var file = state.Existing;
        if (state is Launch.Launched done && done.LaunchedOn == launchedOn)
            return [];
        if (state is not Launch.GoAhead)
            throw state.WrongStatus("no-go-decision");
        LaunchRules.RequireNotAhead("launched_on", launchedOn, today);
        var errors = new FieldErrors();
        errors.Require(launchedOn >= file.Decisions[^1].DecidedOn, "launched_on", "before-the-decision",
            "The product cannot be launched before the go.");
        errors.ThrowIfAny();
        // Earlier than planned may be earlier than a delivery.
        RequireReady(file with { LaunchDate = launchedOn });
        return state.Making(new ProductLaunched(file.Id, file.Product, file.Drafted.Name, file.Team, file.LaunchDate, launchedOn));
    }

    public static IEnumerable<object> Review(Launch state, CommandContext context, string results, string lessons, DateOnly today)
    {
        var file = state.Existing;
        return state switch
        {
            Launch.Reviewed { Review: var known } when known.Results == results && known.Lessons == lessons
                && known.ReviewedBy == context.Actor => [],
            Launch.Launched => state.Making(new LaunchReviewed(file.Id, file.Product, file.Team, today, results, lessons, context.Actor)),
            _ => throw state.WrongStatus("not-launched"),
        };
    }

    public static IEnumerable<object> Hold(Launch state, CommandContext context, string reason)
    {
        var file = state.InPreparation();
        return state switch
        {
            Launch.Held held when held.Reason == reason => [],
            Launch.Held => throw state.WrongStatus("launch-held"),
            _ => state.Making(new LaunchHeld(file.Id, file.Product, file.Team, reason, context.Actor)),
        };
    }

    /// <summary>One that is not on hold goes on already.</summary>
    public static IEnumerable<object> Resume(Launch state, CommandContext context)
    {
        var file = state.InPreparation();
        return state is Launch.Held ? state.Making(new LaunchResumed(file.Id, file.Product, file.Team, context.Actor)) : [];
    }

    public static IEnumerable<object> Cancel(Launch state, CommandContext context, string reason)
    {
        if (state is Launch.Cancelled cancelled && cancelled.Reason == reason)
            return [];
        var file = state.InPreparation();
        return state.Making(new LaunchCancelled(file.Id, file.Product, file.Team, reason, context.Actor));
    }

    private static bool IsRepeat(Launch state, CommandContext context, bool isGo, string reason) =>
        state is Launch.GoAhead or Launch.Planned && state.Existing.Decisions is [.., var newest]
        && newest.IsGo == isGo && newest.Reason == reason && newest.DecidedBy == context.Actor && isGo == state is Launch.GoAhead;

    private static void RequireDecidable(Launch state, bool isGo)
    {
        _ = state switch
        {
            Launch.Planned => true,
            Launch.GoAhead => !isGo ? true : throw state.WrongStatus("go-given"),
            Launch.Held => throw state.WrongStatus("launch-held"),
            Launch.Draft => throw state.WrongStatus("not-planned"),
            _ => throw state.WrongStatus("not-in-preparation"),
        };
    }

    private static void RequireReady(LaunchFile file)
    {
        if (LaunchReadiness.Unmet(file) is { Count: > 0 } unmet)
        {
            throw DomainException.Rule("not-ready", $"The launch is not ready. {string.Join(" ", unmet.Select(gap => gap.Reason))}",
                ("conditions", string.Join(",", unmet.Select(gap => gap.Condition).Distinct())),
                ("codes", string.Join(",", unmet.Select(gap => gap.Code).Distinct())));
        }
    }
}
