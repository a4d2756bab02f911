namespace SalesPlatform.LaunchCoordination.Launches;

internal sealed partial class LaunchesEndpoint
{
    public override Task<Wire.LaunchReply> Decide(Wire.DecideRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.OptionalLongText("reason", request.Reason);
        return commands.DecideAsync(context, request, request.Launch, errors,
            (state, caller, terms) => LaunchDecisions.Decide(state, caller, request.Go, reason, terms.Today));
    }
}

internal static partial class LaunchDecisions
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
        if (!isGo && reason.Length == 0)
            throw DomainException.Invalid("reason", "missing", "Say why it is a no-go.");
        if (isGo)
            RequireReady(file);
        return state.Making(new GoDecided(file.Id, file.Product, file.Team, file.LaunchDate, isGo, reason, today, context.Actor));
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
