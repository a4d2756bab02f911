using Marten;
using SalesPlatform.ServiceDefaults.Grpc;

namespace SalesPlatform.Deliverables;

public sealed class DeliverableLists(IDocumentStore store, IEnumerable<Deliverable> deliverables)
{
    /// <summary>One page, in the order of numbers; of one number the newest version first.</summary>
    public async Task<ListIssuedReply> ListAsync(ListIssuedRequest request, CommandContext caller, CancellationToken cancellation)
    {
        var paging = Read(request);
        await using var session = store.QuerySession();
        var page = await Wanted(session, request).InTeams(caller, request.Team)
            .PageAsync(paging, cancellation, entry => IsReader(caller, entry));
        return new ListIssuedReply
        {
            Versions = { page.Entries.SelectMany(entry => entry.Editions.Reverse()
                .Select(edition => DeliverableReplies.Of(entry, edition))) },
            NextPageToken = page.NextToken,
        };
    }

    private static IQueryable<DeliverableOverview> Wanted(IQuerySession session, ListIssuedRequest request)
    {
        IQueryable<DeliverableOverview> wanted = session.Query<DeliverableOverview>();
        if (request.Kind.Length > 0)
            wanted = wanted.Where(entry => entry.Kind == request.Kind);
        return request.Period.Length > 0 ? wanted.Where(entry => entry.Period == request.Period) : wanted;
    }

    private bool IsReader(CommandContext caller, DeliverableOverview entry) =>
        deliverables.FirstOrDefault(each => each.Kind.Key == entry.Kind) is { } deliverable
        && deliverable.IsReadBy(caller, DeliverableScope.Parse(entry.Number, [deliverable.Kind]));

    private Paging Read(ListIssuedRequest request)
    {
        var errors = new FieldErrors();
        var paging = Paging.Of(errors, request.PageSize, request.PageToken);
        errors.Require(request.Kind.Length == 0 || deliverables.Any(each => each.Kind.Key == request.Kind), "kind", "unknown-kind",
            $"This service has no deliverable '{request.Kind}'.");
        if (request.Period.Length > 0)
            errors.Period("period", request.Period);
        errors.ThrowIfAny();
        return paging;
    }
}
