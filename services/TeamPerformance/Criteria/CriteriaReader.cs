namespace SalesPlatform.TeamPerformance.Criteria;

internal static class CriteriaReader
{
    public static async Task<TeamCriteria> CriteriaAsync(this UnitOfWork work, CriteriaId id, CancellationToken cancellation) =>
        (await work.LoadAsync(TeamCriteria.Of(id), id.Stream, null, cancellation)).State;
}
