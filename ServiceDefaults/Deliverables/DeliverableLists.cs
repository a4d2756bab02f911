using System.Text;
using Marten;
using Marten.Linq.MatchesSql;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.ServiceDefaults.Domain;
using SalesPlatform.ServiceDefaults.Grpc;

namespace SalesPlatform.ServiceDefaults.Deliverables;

/// <summary>Lists deliverables page by page, for those who may read them.</summary>
public sealed class DeliverableLists(IDocumentStore store, IEnumerable<Deliverable> deliverables)
{
    private const int DefaultSize = 50;
    private const int LargestSize = 200;

    /// <summary>One page, in the order of numbers; of one number the newest version first.</summary>
    public async Task<ListIssuedReply> ListAsync(ListIssuedRequest request, CommandContext caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(caller);
        var (size, after) = Read(request);
        if (request.Team.Length > 0)
            caller.RequireTeam(request.Team);
        await using var session = store.QuerySession();
        var found = new List<DeliverableOverview>();
        for (var more = true; more && found.Count <= size;)
        {
            var from = after;
            var next = await Wanted(session, request, caller).Where(entry => entry.MatchesSql("d.id > ?", from)).OrderBy(entry => entry.Id)
                .Take(LargestSize).ToListAsync(cancellation);
            found.AddRange(next.Where(entry => IsReader(caller, entry)));
            more = next.Count == LargestSize;
            after = more ? next[^1].Id : after;
        }

        var page = found.Take(size).ToList();
        return new ListIssuedReply
        {
            Versions = { page.SelectMany(entry => entry.Editions.Reverse().Select(edition => DeliverableReplies.Of(entry, edition))) },
            NextPageToken = found.Count > size ? Convert.ToBase64String(Encoding.UTF8.GetBytes(page[^1].Id)) : "",
        };
    }

    private static IQueryable<DeliverableOverview> Wanted(IQuerySession session, ListIssuedRequest request, CommandContext caller)
    {
        IQueryable<DeliverableOverview> wanted = session.Query<DeliverableOverview>();
        if (request.Kind.Length > 0)
            wanted = wanted.Where(entry => entry.Kind == request.Kind);
        if (request.Period.Length > 0)
            wanted = wanted.Where(entry => entry.Period == request.Period);
        if (request.Team.Length > 0)
            return wanted.Where(entry => entry.Team == request.Team);
        if (caller.BoundToTeams is not { } own)
            return wanted;
        object teams = own.ToArray();
        return wanted.Where(entry => entry.MatchesSql("d.data ->> 'team' = any(?)", teams));
    }

    private bool IsReader(CommandContext caller, DeliverableOverview entry)
    {
        if (deliverables.FirstOrDefault(each => each.Kind.Key == entry.Kind) is not { } deliverable)
            return false;
        try
        {
            deliverable.RequireReader(caller, DeliverableScope.Parse(entry.Number, [deliverable.Kind]));
            return true;
        }
        catch (DomainException refusal) when (refusal.Refusal == Refusal.NotPermitted)
        {
            return false;
        }
    }

    private (int Size, string After) Read(ListIssuedRequest request)
    {
        var errors = new FieldErrors();
        errors.Require(request.PageSize is >= 0 and <= LargestSize, "page_size", "out-of-range", $"A page has 1 to {LargestSize} documents.");
        errors.Require(request.Kind.Length == 0 || deliverables.Any(each => each.Kind.Key == request.Kind), "kind", "unknown-kind",
            $"This service has no deliverable '{request.Kind}'.");
        errors.Require(request.Period.Length == 0 || Period.TryParse(request.Period, out _), "period", "not-a-period",
            $"period '{request.Period}' is not a period: FY2027, FY2027-Q1 or FY2027-M01.");
        var bytes = new byte[request.PageToken.Length];
        var after = Convert.TryFromBase64String(request.PageToken, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "\0";
        errors.Require(!after.Contains('\0'), "page_token", "not-a-page-token", "The page token is none that this service gave.");
        errors.ThrowIfAny();
        return (request.PageSize == 0 ? DefaultSize : request.PageSize, after);
    }
}
