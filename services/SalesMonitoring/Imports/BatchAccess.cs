using Marten.Linq.MatchesSql;

namespace SalesPlatform.SalesMonitoring.Imports;

/// <summary>Who is bound to teams reads and mends what came from one of them, others all.</summary>
internal static class BatchAccess
{
    public static BatchSummary For(this BatchSummary batch, CommandContext caller) =>
        caller.BoundToTeams is not { } own || batch.Teams?.Intersect(own).Any() == true ? batch : throw DomainException.NotPermitted(
            "not-your-batch", $"The file '{batch.FileName}' did not come from a team of {caller.Actor}.");

    public static IQueryable<BatchSummary> For(this IQueryable<BatchSummary> batches, CommandContext caller)
    {
        if (caller.BoundToTeams is not { } bound)
            return batches;
        var own = bound.ToArray();
        // In SQL: LINQ has no words for two lists that meet.
        return batches.Where(batch => batch.MatchesSql("jsonb_exists_any(d.data -> 'teams', ?)", (object)own));
    }
}
