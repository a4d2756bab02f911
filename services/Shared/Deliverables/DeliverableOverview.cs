using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.Platform;

namespace SalesPlatform.Deliverables;

/// <param name="Version">Number; 0 for a draft.</param>
/// <param name="ContentHash">Of the frozen content.</param>
public sealed record EditionOverview(
    int Version, string Status, string Author, string ApprovedBy, string ReturnedBecause, DateTimeOffset? FrozenAt,
    DateTimeOffset? IssuedAt,
    long Position, string ContentHash, int Supersedes);

/// <summary>A deliverable in a list, without what it says.</summary>
/// <param name="Period">Label; may be empty.</param>
/// <param name="Editions">The oldest first.</param>
public sealed record DeliverableOverview(
    string Id, string Number, string Kind, string Team, string Period, string Subject, IReadOnlyList<EditionOverview> Editions) : IListed
{
    public static DeliverableOverview? After(DeliverableOverview? view, string id, DateTimeOffset at, object data) => data switch
    {
        DeliverableDrafted e => new DeliverableOverview(id, e.Number, e.Kind, e.Team, e.Period, "",
            [new EditionOverview(0, "draft", "", "", "", null, null, 0, "", 0)]),
        DeliverableFrozen e => (view ?? new DeliverableOverview(id, e.Number, e.Kind, e.Team, e.Period, e.Subject, [])).With(e, at),
        DeliverableIssued e => view! with { Editions = [.. view.Editions.Select(each => Issued(each, e, at))] },
        DeliverableReturned e => view! with
        {
            Editions = [.. view.Editions.Select(each => each.Version == e.Version
                ? each with { Status = "returned", ReturnedBecause = e.Reason } : each)],
        },
        _ => view,
    };

    private DeliverableOverview With(DeliverableFrozen e, DateTimeOffset at) => this with
    {
        // A draft has done its duty once a version is frozen.
        Editions = [.. Editions.Where(edition => edition.Version > 0),
            new EditionOverview(e.Version, "awaiting-approval", e.Author, "", "", at, null, e.Position, e.ContentHash, e.Supersedes)],
    };

    private static EditionOverview Issued(EditionOverview edition, DeliverableIssued e, DateTimeOffset at) =>
        edition.Version == e.Version ? edition with { Status = "issued", ApprovedBy = e.ApprovedBy, IssuedAt = at }
        : edition.Status == "issued" ? edition with { Status = "superseded" } : edition;
}

public sealed partial class DeliverableOverviewProjection : SingleStreamProjection<DeliverableOverview, string>
{
    public DeliverableOverviewProjection()
    {
        IncludeType<DeliverableDrafted>();
        IncludeType<DeliverableFrozen>();
        IncludeType<DeliverableIssued>();
        IncludeType<DeliverableReturned>();
    }

    public override DeliverableOverview? Evolve(DeliverableOverview? snapshot, string id, IEvent e) =>
        DeliverableOverview.After(snapshot, id, e.Timestamp, e.Data);
}
