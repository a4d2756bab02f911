namespace SalesPlatform.LaunchCoordination.Launches;

internal sealed partial class LaunchesEndpoint
{
    public override Task<Wire.LaunchReply> RecordBriefing(Wire.RecordBriefingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var briefing = request.Briefing ?? new Wire.Briefing();
        var briefed = new SalesTeamBriefed(errors.Day("briefing.briefed_on", briefing.BriefedOn),
            errors.Text("briefing.presenter", briefing.Presenter), errors.Text("briefing.audience", briefing.Audience));
        return commands.DecideAsync(context, request, request.Launch, errors,
            (state, _, terms) => LaunchDecisions.RecordBriefing(state, briefed, terms.Today));
    }
}

internal static partial class LaunchDecisions
{
    public static IEnumerable<object> RecordBriefing(Launch state, SalesTeamBriefed briefed, DateOnly today)
    {
        if (state.InPreparation().Briefings.Contains(briefed))
            return [];
        LaunchRules.RequireNotAhead("briefing.briefed_on", briefed.BriefedOn, today);
        return state.Making(briefed);
    }
}
