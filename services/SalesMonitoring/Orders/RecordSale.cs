namespace SalesPlatform.SalesMonitoring.Orders;

internal sealed partial class SalesEndpoint
{
    public override Task<Wire.SaleReply> Record(Wire.RecordSaleRequest request, ServerCallContext context)
    {
        var command = CommandOf(request);
        return runner.RunAsync(context, request, async work =>
        {
            var ground = await reads.ReadAsync(command, work.Context, context.CancellationToken);
            var (result, surroundings) = await SaleLines.TakeOneAsync(work, ground, roster, command, context.CancellationToken);
            return SaleReplies.Of(result, surroundings.Terms.Currency);
        });
    }

    internal static RecordSale CommandOf(Wire.RecordSaleRequest request)
    {
        var fields = new SaleFields();
        var sale = fields.Sale(request.Sale);
        var externalId = fields.Optional("external_id", request.ExternalId) ?? RecordSale.DefaultId(sale.Order, sale.Line);
        var command = new RecordSale(fields.Source(request.Source), externalId, fields.Revision(request.Revision, unset: 0), sale)
        {
            IsProposed = request.Propose,
        };
        fields.ThrowIfAny();
        return command;
    }
}

/// <param name="Revision">0 where the sender gave none.</param>
internal sealed record RecordSale(string Source, string ExternalId, int Revision, SaleContent Sale,
    string Reason = "A higher revision came.")
{
    /// <summary>Waits where the caller has a right to some shares and not to all.</summary>
    public bool IsProposed { get; init; }

    /// <summary>For a sender who has none of its own.</summary>
    public static string DefaultId(string order, int line) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{order}/{line}");

    public bool HasOwnId => ExternalId != DefaultId(Sale.Order, Sale.Line);
}

internal static partial class SaleDecisions
{
    /// <summary>By (source, external id, revision).</summary>
    public static SaleDecision Record(OrderState state, SaleContext context, RecordSale command)
    {
        var sale = command.Sale.InCurrencyOf(context.Terms);
        var line = state.Lines.GetValueOrDefault(command.ExternalId);
        if (command.Revision == 0)
            command = command with { Revision = FirstRevision(state, command, sale) };
        RequireRight(context, command, sale.Shares.Select(share => share.Rep), line);
        if (line is not null && line.Revisions.TryGetValue(command.Revision, out var known))
            return Repeat(command, sale, known, line);

        SaleRules.Check(sale, context.Terms, context.Roster);
        if (line is not null && command.Revision < line.Sale.Revision)
        {
            return new SaleDecision(SaleOutcome.Ignored,
                [new SupersededRevisionKept(command.Source, command.ExternalId, command.Revision, line.Sale.Revision, sale)]);
        }

        RequireRight(context, command, RepsOf(sale, line), line);
        var replacement = Recorded(command, sale, context, line?.Event);
        var waits = MustWait(context, replacement, line, out var threshold);
        if (HeldBefore(state, context, command, sale, counts: !waits) is { } before)
            return before;
        if (waits)
            return Hold(state, context, command, replacement, threshold);
        var counted = Count(context, command, replacement, line);
        return state.Held.GetValueOrDefault(command.ExternalId) is { IsOpen: true } held && held.Revision <= command.Revision
            ? counted with { Events = [.. counted.Events, new HeldSaleReplaced(held.Source, held.ExternalId, held.Revision)] }
            : counted;
    }

    private static SaleDecision Count(SaleContext context, RecordSale command, SaleRecorded replacement, LineState? line) => line is null
        ? new SaleDecision(SaleOutcome.Recorded, [replacement])
        : Replace(line, command, context, replacement);

    private static IReadOnlyList<string> RepsOf(SaleContent sale, LineState? line) =>
        [.. (line?.Sale.Credits.Select(credit => credit.Rep) ?? []).Concat(sale.Shares.Select(share => share.Rep)).Distinct()];

    private static SaleDecision Repeat(RecordSale command, SaleContent sale, SaleContent held, LineState line)
    {
        if (sale.Repeats(held))
            return new SaleDecision(command.Revision == line.Sale.Revision ? SaleOutcome.Unchanged : SaleOutcome.Ignored, []);
        throw DomainException.Rule("content-differs",
            $"Revision {command.Revision} of '{command.ExternalId}' is held with other content: send a higher revision to correct it.",
            ("external_id", command.ExternalId), ("revision", $"{command.Revision}"), ("held", $"{line.Sale.Revision}"));
    }

    private static SaleDecision Replace(LineState line, RecordSale command, SaleContext context, SaleRecorded replacement)
    {
        // Issued here only to find out whether they still fit: less may have been sold than came back.
        _ = Reissued(line with { Sale = replacement }, line.Returns, Currency.Of(context.Terms.Currency));
        var returns = line.Returns.Select(item => Reversed(line.Sale, item.Event, command.Reason,
            item.Data.OccurredOn, item.Data.Quantity, item.Data.CompanyAmount, item.Data.Credits));
        var sold = Reversed(line.Sale, line.Event, command.Reason, line.Sale.OccurredOn, line.Sale.Quantity, line.Sale.CompanyAmount,
            line.Sale.Credits);
        return new SaleDecision(SaleOutcome.Corrected, [.. returns, sold, replacement]);
    }

    private static SaleRecorded Recorded(RecordSale command, SaleContent sale, SaleContext context, Guid? corrects)
    {
        var (rate, company) = (sale.Rate ?? 1, Currency.Of(context.Terms.Currency));
        var amount = SaleRules.CompanyAmount(sale.NetAmount, rate, company);
        var parts = company.Split(amount, [.. sale.Shares.Select(share => share.Share)]);
        return new SaleRecorded(command.Source, command.ExternalId, command.Revision, sale.Order, sale.Line, sale.OccurredOn,
            sale.Customer, sale.Product, sale.Region, sale.ProductLine, sale.Quantity, sale.NetAmount, sale.Currency, rate, amount,
            [.. sale.Shares.Zip(parts, (share, part) => new SalesCredit(share.Rep, share.Share, part))], corrects, context.Batch);
    }

    private static SaleReversed Reversed(
        SaleRecorded sale, Guid reverses, string reason, DateOnly on, decimal quantity, decimal amount,
        IReadOnlyList<SalesCredit> credits) =>
        new(sale.Source, sale.ExternalId, sale.Revision, sale.Order, on, sale.Customer, sale.Product, sale.Region, sale.ProductLine,
            -quantity, -amount, [.. credits.Select(credit => credit with { Amount = -credit.Amount })], reverses, reason);
}
