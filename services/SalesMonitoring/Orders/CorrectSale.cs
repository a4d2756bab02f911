namespace SalesPlatform.SalesMonitoring.Orders;

internal sealed partial class SalesEndpoint
{
    public override Task<Wire.SaleReply> Correct(Wire.CorrectSaleRequest request, ServerCallContext context)
    {
        var command = CommandOf(request);
        return DecideAsync(context, request, command.Source, command.ExternalId, command.Sale.Shares.Select(share => share.Rep),
            (state, surroundings) => SaleDecisions.Correct(state, surroundings, command));
    }

    private static RecordSale CommandOf(Wire.CorrectSaleRequest request)
    {
        var fields = new SaleFields();
        var sale = fields.Sale(request.Sale);
        var externalId = fields.Optional("external_id", request.ExternalId) ?? RecordSale.DefaultId(sale.Order, sale.Line);
        var command = new RecordSale(fields.Source(request.Source), externalId, fields.Revision(request.Revision, unset: 0), sale,
            fields.Required("reason", request.Reason, 1000));
        fields.ThrowIfAny();
        return command;
    }
}

internal static partial class SaleDecisions
{
    /// <summary>Without a revision it is the next one, and saying again what is held changes nothing.</summary>
    public static SaleDecision Correct(OrderState state, SaleContext context, RecordSale command)
    {
        var line = state.Lines.GetValueOrDefault(command.ExternalId) ?? throw DomainException.NotFound("sale", command.ExternalId);
        if (command.Revision > 0)
            return Record(state, context, command);
        var same = command.Sale.InCurrencyOf(context.Terms).Repeats(SaleContent.Of(line.Sale));
        return Record(state, context, command with { Revision = same ? line.Sale.Revision : line.Revisions.Keys.Max() + 1 });
    }
}
