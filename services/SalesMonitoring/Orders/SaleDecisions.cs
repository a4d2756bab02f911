using SalesPlatform.Company;
using SalesPlatform.SalesMonitoring.Company;

namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>The names are those of the contract.</summary>
internal enum SaleOutcome
{
    Recorded,
    Unchanged,
    Corrected,

    /// <summary>A lower revision than the one held.</summary>
    Ignored,
    Returned,
}

internal sealed record SaleContext(CompanyTerms Terms, Roster Roster, SaleAccess Access, Guid? Batch = null);

internal sealed record SaleDecision(SaleOutcome Outcome, IReadOnlyList<object> Events);

internal static class SaleDecisions
{
    /// <summary>By (source, external id, revision).</summary>
    public static SaleDecision Record(OrderState state, SaleContext context, RecordSale command)
    {
        var sale = command.Sale.InCurrencyOf(context.Terms);
        context.Access.Require(sale.Shares.Select(share => share.Rep));
        var line = state.Lines.GetValueOrDefault(command.ExternalId);
        if (line is not null && line.Revisions.TryGetValue(command.Revision, out var held))
            return Repeat(command, sale, held, line);

        SaleRules.Check(sale, context.Terms, context.Roster);
        if (line is null)
            return new SaleDecision(SaleOutcome.Recorded, [Recorded(command, sale, context, null)]);
        if (command.Revision < line.Sale.Revision)
        {
            return new SaleDecision(SaleOutcome.Ignored,
                [new SupersededRevisionKept(command.Source, command.ExternalId, command.Revision, line.Sale.Revision, sale)]);
        }

        context.Access.Require(line.Sale.Credits.Select(credit => credit.Rep).Concat(sale.Shares.Select(share => share.Rep)));
        return Replace(line, command, context, Recorded(command, sale, context, line.Event));
    }

    /// <summary>Without a revision it is the next one, and saying again what is held changes nothing.</summary>
    public static SaleDecision Correct(OrderState state, SaleContext context, RecordSale command)
    {
        var line = state.Lines.GetValueOrDefault(command.ExternalId) ?? throw DomainException.NotFound("sale", command.ExternalId);
        if (command.Revision > 0)
            return Record(state, context, command);
        var same = command.Sale.InCurrencyOf(context.Terms).Repeats(SaleContent.Of(line.Sale));
        return Record(state, context, command with { Revision = same ? line.Sale.Revision : line.Revisions.Keys.Max() + 1 });
    }

    /// <summary>At the corrected line's split and rate, on their own days. A decision of its own, because a return names its line's
    /// event.</summary>
    public static IEnumerable<object> Reissue(OrderState state, string externalId, Currency company)
    {
        return Reissued(state.Lines[externalId], state.Lines[externalId].ToReissue, company);
    }

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

    private static List<SaleReturned> Reissued(LineState line, IReadOnlyList<ReturnState> returns, Currency company)
    {
        var issued = new List<ReturnState>();
        foreach (var item in returns)
        {
            if (!item.InProportion && item.Data.Currency != line.Sale.Currency)
            {
                throw DomainException.Rule("return-in-other-currency",
                    $"Return '{item.Data.ReturnId}' has its own amount in "
                    + $"{item.Data.Currency}; the line cannot change to {line.Sale.Currency}.",
                    ("field", "sale.net_amount"), ("return_id", item.Data.ReturnId));
            }

            var data = ReturnAmounts.Return(line, issued, item.Data.ReturnId, item.Data.OccurredOn, -item.Data.Quantity,
                item.InProportion ? null : -item.Data.NetAmount, company);
            issued.Add(item with { Data = data });
        }

        return [.. issued.Select(item => item.Data)];
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
