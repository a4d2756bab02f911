namespace SalesPlatform.SalesMonitoring.SaleApprovals;

internal sealed record HeldRevision(string Source, string ExternalId, int Revision);

/// <summary>Each beside its operation; here is what they share.</summary>
internal static partial class SaleApprovalDecisions
{
    public static HeldSale Find(OrderState state, HeldRevision named) =>
        state.Held.GetValueOrDefault(named.ExternalId) is { } held && held.Revision == named.Revision
            ? held : throw NotFound(named);

    public static DomainException NotFound(HeldRevision named) =>
        DomainException.NotFound("held-sale", $"{named.ExternalId} revision {named.Revision}");

    /// <summary>With a right to every share, before and after, and no hand in it.</summary>
    private static void RequireDecider(OrderState state, SaleContext context, HeldSale held)
    {
        var caller = context.Access.Caller;
        if (held.IsBy(caller))
            throw held.DecidedByItsAuthor(caller);
        context.Access.Require(RepsOf(state, held));
    }

    private static void RequireWaiting(HeldSale held)
    {
        if (held.Status != HeldStatus.Waiting)
        {
            throw DomainException.Rule("sale-not-waiting",
                $"'{held.ExternalId}' does not wait any more: {held.Status.ToString().ToLowerInvariant()} by {held.DecidedBy}.",
                ("status", held.Status.ToString().ToLowerInvariant()));
        }
    }

    internal static IEnumerable<string> RepsOf(OrderState state, HeldSale held) =>
        held.Reps.Concat(state.Lines.GetValueOrDefault(held.ExternalId)?.Sale.Credits.Select(credit => credit.Rep) ?? []).Distinct();
}
