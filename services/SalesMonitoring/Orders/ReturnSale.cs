namespace SalesPlatform.SalesMonitoring.Orders;

internal sealed partial class SalesEndpoint
{
    public override Task<Wire.SaleReply> Return(Wire.ReturnSaleRequest request, ServerCallContext context)
    {
        var command = CommandOf(request);
        return DecideAsync(context, request, command.Source, command.ExternalId, [],
            async (work, order, surroundings) =>
            {
                var alone = await work.LoadAsync(UnmatchedReturn.Fold, UnmatchedReturn.Fold.Stream(command.Source, command.ReturnId), null,
                    context.CancellationToken);
                return SaleDecisions.Return(order.State, surroundings, command, alone.State);
            });
    }

    private static ReturnSale CommandOf(Wire.ReturnSaleRequest request)
    {
        var fields = new SaleFields();
        var command = new ReturnSale(fields.Source(request.Source), fields.Required("external_id", request.ExternalId),
            fields.Required("return_id", request.ReturnId), fields.Day("occurred_on", request.OccurredOn),
            fields.Number("quantity", request.Quantity),
            request.NetAmount?.ToAmount(), request.NetAmount?.CurrencyCode ?? "");
        fields.ThrowIfAny();
        return command;
    }
}

/// <summary>The amount is in the sale's currency, null in proportion to the quantity; an empty currency stands for the sale's.</summary>
internal sealed record ReturnSale(
    string Source, string ExternalId, string ReturnId, DateOnly OccurredOn, decimal Quantity, decimal? NetAmount, string Currency);

internal static partial class SaleDecisions
{
    /// <summary>Also of money for a line without goods: a rebate, a price difference.</summary>
    /// <param name="alone">The return of this id that came before its sale was known, and counts.</param>
    public static SaleDecision Return(OrderState state, SaleContext context, ReturnSale command, UnmatchedReturn? alone = null)
    {
        var line = state.Lines.GetValueOrDefault(command.ExternalId) ?? throw DomainException.NotFound("sale", command.ExternalId);
        context.Access.Require(line.Sale.Credits.Select(credit => credit.Rep));
        if (line.Returns.Find(item => item.Data.ReturnId == command.ReturnId) is { } held)
        {
            return Repeats(command, held) ? new SaleDecision(SaleOutcome.Unchanged, []) : throw DomainException.Rule("content-differs",
                $"Return '{command.ReturnId}' of '{command.ExternalId}' is held with other content.", ("return_id", command.ReturnId));
        }

        if (alone is not null)
            throw DomainException.Rule("return-without-its-sale",
                $"Return '{command.ReturnId}' came before its sale was known here and counts already.", ("return_id", command.ReturnId));
        Check(command, line, context);
        return new SaleDecision(SaleOutcome.Returned, [ReturnAmounts.Return(
            line, line.Returns, command.ReturnId, command.OccurredOn, command.Quantity, command.NetAmount,
            Currency.Of(context.Terms.Currency))]);
    }

    private static bool Repeats(ReturnSale command, ReturnState held) =>
        command.OccurredOn == held.Data.OccurredOn && command.Quantity == -held.Data.Quantity
        && (command.NetAmount is { } amount ? amount == -held.Data.NetAmount : held.InProportion);

    private static void Check(ReturnSale command, LineState line, SaleContext context)
    {
        List<FieldError> errors = [.. SaleRules.Day("occurred_on", command.OccurredOn, context.Terms)];
        if (command.OccurredOn < line.Sale.OccurredOn)
            errors.Add(new FieldError("occurred_on", "before-the-sale",
                $"The line was sold on {line.Sale.OccurredOn:yyyy-MM-dd}; it cannot come back earlier."));
        if (command.Quantity < 0)
            errors.Add(new FieldError("quantity", "negative-quantity", "The quantity that comes back is given without a sign."));
        if (command.Quantity == 0 && (command.NetAmount is null ? line.Sale.Quantity > 0 : command.NetAmount == 0))
            errors.Add(new FieldError("net_amount", "amount-needed", "A credit without goods, of quantity 0, needs its amount."));
        if (command.NetAmount < 0)
            errors.Add(new FieldError("net_amount", "negative-amount", "The amount of a return is given without a sign."));
        if (command.NetAmount is { } amount && amount != decimal.Round(amount, 6))
            errors.Add(new FieldError("net_amount", "out-of-range", "An amount has at most 6 decimals."));
        if (command.Currency.Length > 0 && command.Currency != line.Sale.Currency)
            errors.Add(new FieldError("net_amount", "other-currency", $"The line was sold in {line.Sale.Currency}."));
        if (errors.Count > 0)
            throw DomainException.Invalid(errors);
    }
}
