namespace SalesPlatform.LaunchCoordination.Launches;

internal sealed partial class LaunchesEndpoint
{
    public override async Task<Wire.LaunchReply> SetBusinessCase(Wire.SetBusinessCaseRequest request, ServerCallContext context)
    {
        await company.CatchUpWithPlanningAsync(context.CancellationToken);
        return await commands.DecideAsync(context, request, request.Launch, new FieldErrors(),
            (state, _, terms) => LaunchDecisions.SetBusinessCase(state, BusinessCaseMessages.Read(request.BusinessCase, terms.Currency)));
    }
}

internal static partial class LaunchDecisions
{
    public static IEnumerable<object> SetBusinessCase(Launch state, BusinessCaseSet set) =>
        state.InPreparation().BusinessCase?.IsSame(set) == true ? [] : state.Making(set);
}
