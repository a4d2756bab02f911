using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Budget.Costs;

/// <summary>A cost that counts, for lists.</summary>
/// <param name="Id">Stream key.</param>
/// <param name="Event">Id of the event that posted it last.</param>
/// <param name="RecordedAt">When that was.</param>
/// <param name="Team">Team key.</param>
/// <param name="OccurredOn">The day it arose.</param>
/// <param name="Category">Key of the category.</param>
/// <param name="Flag">See <see cref="CostFlags"/>.</param>
/// <param name="Cost">The event.</param>
public sealed record CostView(
    string Id, Guid Event, DateTimeOffset RecordedAt, string Team, DateOnly OccurredOn, string Category, string Flag, CostPosted Cost)
    : IListed;

/// <summary>Keeps <see cref="CostView"/>.</summary>
public sealed partial class CostViewProjection : SingleStreamProjection<CostView, string>
{
    /// <summary>Posted.</summary>
    public static CostView Create(IEvent<CostPosted> e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return new CostView(e.StreamKey!, e.Id, e.Timestamp, e.Data.Team, e.Data.OccurredOn, e.Data.Category, e.Data.Flag, e.Data);
    }

    /// <summary>Corrected.</summary>
    public static CostView Apply(IEvent<CostPosted> e, CostView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Create(e);
    }
}
