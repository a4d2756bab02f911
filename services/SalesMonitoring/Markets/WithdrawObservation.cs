namespace SalesPlatform.SalesMonitoring.Markets;

internal sealed partial class ObservationsEndpoint
{
    public override Task<Wire.MarketObservation> Withdraw(Wire.WithdrawObservationRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.LongText("reason", request.Reason);
        return DecideAsync(context, request, errors, request.Observation, 0,
            (_, held) => Task.FromResult(ObservationDecisions.Withdraw(held, reason)));
    }
}

internal static partial class ObservationDecisions
{
    public static IEnumerable<object> Withdraw(Observation held, string reason) =>
        held.WithdrawnBecause is not null ? []
            : [new MarketObservationWithdrawn(held.Id), new MarketObservationWithdrawalExplained(reason)];
}
