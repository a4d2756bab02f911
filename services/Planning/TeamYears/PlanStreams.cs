using SalesPlatform.Planning.Organisations;

namespace SalesPlatform.Planning.TeamYears;

/// <summary>Plan, research and consultation of a team's year have a stream each.</summary>
internal static class PlanStreams
{
    public static string StreamOf<TState>(this Aggregate<TState> aggregate, PlanId id) => aggregate.Stream(id.Team, $"{id.FiscalYear}");

    public static Task<Loaded<TState>> LoadAsync<TState>(
        this UnitOfWork work, Func<PlanId, Aggregate<TState>> of, PlanId id, DateTimeOffset? asOf, CancellationToken cancellation) =>
        work.LoadAsync(of(id), of(id).StreamOf(id), asOf, cancellation);

    /// <summary>Refuses when the caller saw another version; 0 accepts any.</summary>
    public static Task<Loaded<TState>> LoadAtAsync<TState>(
        this UnitOfWork work, Func<PlanId, Aggregate<TState>> of, PlanId id, long expectedVersion, CancellationToken cancellation) =>
        work.LoadAtAsync(of(id), of(id).StreamOf(id), expectedVersion, cancellation);

    public static Task<Loaded<OrganisationSettings>> OrganisationAsync(
        this UnitOfWork work, DateTimeOffset? asOf, CancellationToken cancellation) =>
        work.LoadAsync(OrganisationSettings.Aggregate, OrganisationSettings.Stream, asOf, cancellation);
}
