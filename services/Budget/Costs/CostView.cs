using JasperFx.Events;
using Marten.Events.Aggregation;

namespace SalesPlatform.Budget.Costs;

internal sealed record CostView(
    string Id, Guid Event, DateTimeOffset RecordedAt, string Team, DateOnly OccurredOn, string Category, string Flag, CostPosted Cost)
    : IListed
{
    public string? CommitmentFlag { get; init; }
}

internal sealed partial class CostViewProjection : SingleStreamProjection<CostView, string>
{
    public static CostView Create(IEvent<CostPosted> e) =>
        new CostView(e.StreamKey!, e.Id, e.Timestamp, e.Data.Team, e.Data.OccurredOn, e.Data.Category, e.Data.Flag, e.Data)
        {
            CommitmentFlag = e.Data.CommitmentFlag,
        };

    public static CostView Apply(IEvent<CostPosted> e, CostView view) => Create(e);
}
