namespace SalesPlatform.SalesMonitoring.Orders;

internal static partial class SaleDecisions
{
    // A proposal opens nothing to who has no part in the line as it stands.
    private static void RequireRight(SaleContext context, RecordSale command, IEnumerable<string> reps, LineState? line)
    {
        var all = reps.ToList();
        if (!command.IsProposed || !context.Access.MaySee(line is null ? all : line.Sale.Credits.Select(credit => credit.Rep)))
            context.Access.Require(all);
    }

    /// <summary>A smaller amount does not wait: what counts meanwhile would be known to be too much. Another day does, because it moves the
    /// amount to another period.</summary>
    private static bool MustWait(SaleContext context, SaleRecorded said, LineState? line, out decimal? threshold)
    {
        var reps = RepsOf(SaleContent.Of(said), line);
        var employee = context.Access.Caller.Employee;
        threshold = context.Batch is null && context.Access.IsOwnOfRep(reps)
            ? context.Thresholds?.For(context.Roster.TeamsOf(employee!)) : null;
        var reaches = said.CompanyAmount >= threshold
            && (line is null || said.CompanyAmount > line.Sale.CompanyAmount || said.OccurredOn != line.Sale.OccurredOn);
        if (!reaches)
            threshold = null;
        return reaches || !context.Access.HasAll(reps);
    }

    private static SaleDecision Hold(
        OrderState state, SaleContext context, RecordSale command, SaleRecorded said, decimal? threshold)
    {
        var (line, sale) = (state.Lines.GetValueOrDefault(command.ExternalId), SaleContent.Of(said));
        if (line is not null)
            _ = Replace(line, command, context, said);
        var reps = RepsOf(sale, line);
        return new SaleDecision(SaleOutcome.Waiting,
        [
            new SaleHeld(command.Source, command.ExternalId, command.Revision, sale, said.CompanyAmount, threshold, reps,
                [.. reps.SelectMany(context.Roster.TeamsOf).Distinct().Order(StringComparer.Ordinal)], context.Access.Caller.Employee,
                line is null ? "" : command.Reason, context.Access.Caller.Is(Roles.SalesManager)),
        ]);
    }

    /// <summary>Whoever approves has been found to have the right.</summary>
    public static SaleDecision CountHeld(OrderState state, SaleContext context, HeldSale held)
    {
        var (command, line) = (held.AsCommand(), state.Lines.GetValueOrDefault(held.ExternalId));
        SaleRules.Check(held.Sale, context.Terms, context.Roster);
        var counted = Count(context, command, Recorded(command, held.Sale, context, line?.Event), line);
        return counted with { Events = [new HeldSaleApproved(held.Source, held.ExternalId, held.Revision), .. counted.Events] };
    }

    // What was taken back leaves its number behind: who says the line anew need not know it.
    private static int FirstRevision(OrderState state, RecordSale command, SaleContent sale)
    {
        var line = state.Lines.GetValueOrDefault(command.ExternalId);
        return state.Held.GetValueOrDefault(command.ExternalId) switch
        {
            null or { Status: HeldStatus.Replaced } => 1,
            { Status: HeldStatus.Withdrawn } held when line?.Revisions.Keys.Min() is { } first => held.Revision < first ? first : 1,
            { Status: HeldStatus.Withdrawn } held =>
                held.RejectedBecause is null && sale.Repeats(held.Sale) ? held.Revision : held.Revision + 1,
            var held => sale.Repeats(held.Sale) ? held.Revision : 1,
        };
    }

    /// <summary>A revision names one content for ever, whatever became of it: who approves names nothing else. What was taken back, and a
    /// newer one that waits, bind only those whose word needs the approval.</summary>
    private static SaleDecision? HeldBefore(OrderState state, SaleContext context, RecordSale command, SaleContent sale, bool counts)
    {
        if (state.Held.GetValueOrDefault(command.ExternalId) is not { } held || held.Revision < command.Revision)
            return null;
        var mayDecide = counts && !held.IsBy(context.Access.Caller);
        if (mayDecide && (held.Revision > command.Revision || held.Status == HeldStatus.Withdrawn))
            return null;
        RequireSame(command, sale, held);
        if (mayDecide || held is { Status: HeldStatus.Withdrawn, RejectedBecause: null })
            return null;
        if (held.RejectedBecause is { } reason)
        {
            throw DomainException.Rule("sale-was-rejected",
                (held.Status == HeldStatus.Rejected ? $"{held.DecidedBy} rejected revision {held.Revision} of '{held.ExternalId}' "
                    : $"Revision {held.Revision} of '{held.ExternalId}' was rejected ") + $"('{reason}'): a higher revision says it anew.",
                ("external_id", held.ExternalId), ("reason", reason));
        }

        // A file has no rows that wait.
        return context.Batch is null ? new SaleDecision(SaleOutcome.Waiting, []) : throw held.DecidedByItsAuthor(context.Access.Caller);
    }

    private static void RequireSame(RecordSale command, SaleContent sale, HeldSale held)
    {
        if (held.Revision > command.Revision)
        {
            throw DomainException.Rule("newer-waits",
                $"Revision {held.Revision} of '{command.ExternalId}' was said after this one: send a higher revision to change it.",
                ("external_id", command.ExternalId), ("held", $"{held.Revision}"));
        }

        if (!sale.Repeats(held.Sale))
        {
            throw DomainException.Rule("content-differs",
                $"Revision {command.Revision} of '{command.ExternalId}' is held with other content: send a higher revision to change it.",
                ("external_id", command.ExternalId), ("revision", $"{command.Revision}"), ("held", $"{held.Revision}"));
        }
    }
}
