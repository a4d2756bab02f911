namespace SalesPlatform.SalesMonitoring.Markets;

internal sealed partial class ObservationsEndpoint
{
    public override Task<Wire.MarketObservation> Revise(Wire.ReviseObservationRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var content = errors.Content(request.Content);
        return DecideAsync(context, request, errors, request.Observation, request.ExpectedVersion, async (work, held) =>
            ObservationDecisions.Revise(held, content,
                await CompanyReader.TodayAsync(work.Queries, work.Context.Now, context.CancellationToken)));
    }
}

internal static partial class ObservationDecisions
{
    public static IEnumerable<object> Revise(Observation held, ObservationContent content, DateOnly today)
    {
        Check(content, today);
        if (held.WithdrawnBecause is not null)
            throw DomainException.Rule("observation-withdrawn", $"'{held.Content.Title}' was withdrawn: record a new observation.");
        return content.Says(held.Content)
            ? []
            :
            [
                new MarketObservationRevised(held.Id, held.Revision + 1, content.Title, content.Impact, content.ObservedOn, content.Region,
                    content.ProductLine),
                Details(content),
            ];
    }
}
