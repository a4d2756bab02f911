using Grpc.Core;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;

namespace SalesPlatform.Due;

public sealed class DueEndpoint(IEnumerable<IDueSource> sources, DeliverableReadings readings, RoleTable roles, TimeProvider time)
    : DueItems.DueItemsBase
{
    public override Task<ListDueReply> List(ListDueRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (team, paging) = (errors.OptionalText("team", request.Team), Paging.Of(errors, request.PageSize, request.PageToken));
        errors.ThrowIfAny();
        var caller = Callers.ContextOf(context, time);
        _ = caller.TeamsOf(team);
        return readings.InSnapshotAsync(caller, async snapshot =>
        {
            var items = await FindAsync(new DueReading(snapshot, team), request.ApprovalsOnly, context.CancellationToken);
            var page = paging.Of(items, DueOrder.KeyOf);
            return new ListDueReply
            {
                Items = { page.Entries },
                NextPageToken = page.NextToken,
                Total = items.Count,
                Today = snapshot.Today.ToDate(),
            };
        }, context.CancellationToken);
    }

    private async Task<List<DueItem>> FindAsync(DueReading reading, bool approvalsOnly, CancellationToken cancellation)
    {
        var found = new List<DueItem>();
        foreach (var source in sources)
        {
            found.AddRange((await source.FindAsync(reading, cancellation))
                .Where(item => (item.IsApproval || !approvalsOnly) && DueRights.IsFor(item, reading.Caller, roles)));
        }

        foreach (var item in found)
            item.Urgency = DueOrder.Judge(item, reading.Today, reading.Now);
        return found;
    }
}
