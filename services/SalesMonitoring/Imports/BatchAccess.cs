using Marten.Linq.MatchesSql;
using SalesPlatform.Domain;

namespace SalesPlatform.SalesMonitoring.Imports;

/// <summary>Whose batches a caller may read and mend: who is bound to teams those that came from one of their teams, others all.</summary>
internal static class BatchAccess
{
    /// <summary>Refuses another team's batch.</summary>
    /// <exception cref="DomainException"><c>not-your-batch</c>.</exception>
    public static BatchSummary For(this BatchSummary batch, CommandContext caller) =>
        caller.BoundToTeams is not { } own || batch.Teams?.Intersect(own).Any() == true ? batch : throw DomainException.NotPermitted(
            "not-your-batch", $"The file '{batch.FileName}' did not come from a team of {caller.Actor}.");

    /// <summary>Those of them that are the caller's.</summary>
    public static IQueryable<BatchSummary> For(this IQueryable<BatchSummary> batches, CommandContext caller)
    {
        if (caller.BoundToTeams is not { } bound)
            return batches;
        var own = bound.ToArray();
        // In SQL: LINQ has no words for two lists that meet.
        return batches.Where(batch => batch.MatchesSql("jsonb_exists_any(d.data -> 'teams', ?)", (object)own));
    }
}
