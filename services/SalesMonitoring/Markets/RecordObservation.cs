namespace SalesPlatform.SalesMonitoring.Markets;

internal sealed partial class ObservationsEndpoint
{
    public override Task<Wire.MarketObservation> Record(Wire.RecordObservationRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (team, kind, content) = (errors.Key("team", request.Team), errors.Kind(request.Kind), errors.Content(request.Content));
        errors.ThrowIfAny();
        return runner.RunAsync(context, request, async work =>
        {
            work.Context.RequireTeam(team);
            await company.RequireTeamAsync(team, context.CancellationToken);
            var today = await CompanyReader.TodayAsync(work.Queries, work.Context.Now, context.CancellationToken);
            var id = work.Context.NewId();
            var after = work.Append(Observation.Fold.New(id), ObservationDecisions.Record(id, team, kind, content, today));
            return ObservationReplies.Of(after.State!, after.Version);
        });
    }
}

internal static partial class ObservationDecisions
{
    public static IEnumerable<object> Record(Guid id, string team, string kind, ObservationContent content, DateOnly today)
    {
        Check(content, today);
        return
        [
            new MarketObservationRecorded(id, team, kind, content.Title, content.Impact, content.ObservedOn, content.Region,
                content.ProductLine),
            Details(content),
        ];
    }
}
