namespace SalesPlatform.SalesMonitoring.Orders;

internal sealed partial class SalesEndpoint
{
    public override Task<Wire.SaleReply> Correct(Wire.CorrectSaleRequest request, ServerCallContext context)
    {
        var command = CommandOf(request);
        return DecideAsync(context, request, command.Source, command.ExternalId, command.Sale.Shares.Select(share => share.Rep),
            async (work, order, surroundings) =>
            {
                SaleDecisions.RequireOrder(order.Stream, command);
                var held = await work.Queries.LoadAsync<HeldSale>(
                    ExternalLine.IdOf(command.Source, command.ExternalId), context.CancellationToken);
                return SaleDecisions.Correct(order.State.Remembering(held), surroundings, command);
            });
    }

    private static RecordSale CommandOf(Wire.CorrectSaleRequest request)
    {
        var fields = new SaleFields();
        var sale = fields.Sale(request.Sale);
        var externalId = fields.Optional("external_id", request.ExternalId) ?? RecordSale.DefaultId(sale.Order, sale.Line);
        var command = new RecordSale(fields.Source(request.Source), externalId, fields.Revision(request.Revision, unset: 0), sale,
            fields.Required("reason", request.Reason, 1000))
        {
            IsProposed = request.Propose,
        };
        fields.ThrowIfAny();
        return command;
    }
}

internal static partial class SaleDecisions
{
    /// <summary>A line stays in its order: in another one it would be recorded under the id of this one's.</summary>
    public static void RequireOrder(string stream, RecordSale command)
    {
        if (stream != OrderState.Aggregate.Stream(command.Source, command.Sale.Order))
            throw ExternalLine.InOtherOrder(command, stream[OrderState.Aggregate.Stream(command.Source, "").Length..]);
    }

    /// <summary>Without a revision it is the next one, and saying again what is held changes nothing.</summary>
    public static SaleDecision Correct(OrderState state, SaleContext context, RecordSale command)
    {
        var (line, held) = (state.Lines.GetValueOrDefault(command.ExternalId), state.Held.GetValueOrDefault(command.ExternalId));
        if (line is null && held is not { IsOpen: true })
            throw DomainException.NotFound("sale", command.ExternalId);
        if (command.Revision > 0)
            return Record(state, context, command);
        var said = held is { Status: HeldStatus.Waiting } ? (held.Revision, held.Sale)
            : line is null ? (0, null) : (line.Sale.Revision, SaleContent.Of(line.Sale));
        var same = said.Item2 is { } content && command.Sale.InCurrencyOf(context.Terms).Repeats(content);
        var next = int.Max(line?.Revisions.Keys.Max() ?? 0, held?.Revision ?? 0) + 1;
        return Record(state, context, command with { Revision = same ? said.Item1 : next });
    }
}
