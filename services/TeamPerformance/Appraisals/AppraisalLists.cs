using Grpc.Core;
using Marten;
using SalesPlatform.Company;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;
using SalesPlatform.TeamPerformance.Access;
using SalesPlatform.TeamPerformance.Rosters;
using Period = SalesPlatform.Contracts.Period;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.TeamPerformance.Appraisals;

internal sealed class AppraisalLists(IDocumentStore store, CompanyReader company, TimeProvider time)
{
    public async Task<Wire.ListAppraisalsReply> ListAsync(Wire.ListAppraisalsRequest request, ServerCallContext call)
    {
        var (team, quarter) = Read(request);
        var paging = Paging.Of(request.PageSize, request.PageToken);
        Callers.ContextOf(call, time).RequireReader("", team);
        await using var session = store.QuerySession();
        var page = paging.Of(await OfAsync(session, team, quarter, call.CancellationToken), view => view.Employee);
        return new Wire.ListAppraisalsReply { Appraisals = { page.Entries.Select(AppraisalReplies.Of) }, NextPageToken = page.NextToken };
    }

    /// <summary>Executives read the figures; who scored what is not theirs to read.</summary>
    public async Task<Wire.AppraisalSummaryReply> SummariseAsync(Wire.ListAppraisalsRequest request, ServerCallContext call)
    {
        var (team, quarter) = Read(request);
        var caller = Callers.ContextOf(call, time);
        var withPeople = caller.IsReader("", team);
        if (!withPeople && !caller.Is(Roles.Executive))
            caller.RequireReader("", team);
        await using var session = store.QuerySession();
        var calendar = (await company.RequireOrganisationAsync(session, call.CancellationToken)).Calendar();
        var (from, until) = (calendar.Start(quarter), calendar.End(quarter));
        var summary = AppraisalSummary.Of(
            await OfAsync(session, team, quarter, call.CancellationToken),
            await OfAsync(session, team, quarter.Previous, call.CancellationToken),
            await session.MembersAsync(team, from, until, call.CancellationToken), team, from, until);
        return AppraisalReplies.Of(summary, team, quarter, withPeople);
    }

    private static async Task<IReadOnlyList<AppraisalView>> OfAsync(IQuerySession session, string team, Period quarter,
        CancellationToken cancellation)
    {
        var label = $"{quarter}";
        return await session.Query<AppraisalView>().Where(view => view.Team == team && view.Quarter == label)
            .OrderBy(view => view.Employee).ToListAsync(cancellation);
    }

    private static (string Team, Period Quarter) Read(Wire.ListAppraisalsRequest request)
    {
        var errors = new FieldErrors();
        var (team, quarter) = (errors.Key("team", request.Team), errors.Quarter("quarter", request.Quarter));
        errors.ThrowIfAny();
        return (team, quarter);
    }
}
