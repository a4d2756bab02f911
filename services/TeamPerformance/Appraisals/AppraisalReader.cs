namespace SalesPlatform.TeamPerformance.Appraisals;

internal static class AppraisalReader
{
    public static async Task<Appraisal> AppraisalAsync(this UnitOfWork work, AppraisalId id, CancellationToken cancellation) =>
        (await work.LoadAsync(Appraisal.Of(id), id.Stream, null, cancellation)).State;

    public static async Task<IReadOnlyList<AppraisalView>> AppraisalsAsync(
        this IQuerySession session, string team, Period quarter, CancellationToken cancellation)
    {
        var label = $"{quarter}";
        return await session.Query<AppraisalView>().Where(view => view.Team == team && view.Quarter == label)
            .OrderBy(view => view.Employee).ToListAsync(cancellation);
    }
}
