using Grpc.Core;
using JasperFx.Events;
using Marten;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Store;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>All of the newest revision.</summary>
internal sealed record PlanOverview(
    string Id, string Team, string FiscalYear, string Status, int Revision, decimal AnnualTarget, string Currency) : IListed;

internal sealed partial class PlanOverviewProjection : SingleStreamProjection<PlanOverview, string>
{
    private const string Draft = "draft";

    public static PlanOverview Create(IEvent<PlanDrafted> e) => new(
        e.StreamKey!, e.Data.Team, e.Data.FiscalYear, Draft, 1, e.Data.Months.Sum(), e.Data.Currency);

    /// <summary>Any edit makes a rejected plan a draft again.</summary>
    public static PlanOverview Apply(TargetAssigned _, PlanOverview view) => view with { Status = Draft };

    public static PlanOverview Apply(TargetsImported e, PlanOverview view) => view with { Status = Draft, AnnualTarget = e.Months.Sum() };

    public static PlanOverview Apply(PreparationRecorded _, PlanOverview view) => view with { Status = Draft };

    public static PlanOverview Apply(PlanPhased _, PlanOverview view) => view with { Status = Draft };

    public static PlanOverview Apply(PlanPositioned _, PlanOverview view) => view with { Status = Draft };

    public static PlanOverview Apply(StrategyItemSet _, PlanOverview view) => view with { Status = Draft };

    public static PlanOverview Apply(StrategyItemDropped _, PlanOverview view) => view with { Status = Draft };

    public static PlanOverview Apply(TargetAgreed e, PlanOverview view) => view with { Status = Draft, AnnualTarget = e.AnnualTarget };

    public static PlanOverview Apply(PlanRevised e, PlanOverview view) =>
        view with { Status = Draft, Revision = e.Revision, AnnualTarget = e.Months.Sum() };

    public static PlanOverview Apply(PlanSubmitted _, PlanOverview view) => view with { Status = "submitted" };

    public static PlanOverview Apply(PlanRejected _, PlanOverview view) => view with { Status = "rejected" };

    public static PlanOverview Apply(PlanApproved _, PlanOverview view) => view with { Status = "approved" };

    public static PlanOverview Apply(PlanActivated _, PlanOverview view) => view with { Status = "active" };

    public static PlanOverview Apply(PlanClosed _, PlanOverview view) => view with { Status = "closed" };
}

internal sealed class PlanOverviews(IDocumentStore store, TimeProvider time)
{
    public async Task<Wire.ListPlansReply> ListAsync(Wire.ListPlansRequest request, ServerCallContext call)
    {
        var paging = Paging.Of(request.PageSize, request.PageToken);
        var errors = new FieldErrors();
        errors.OptionalText("team", request.Team);
        errors.ThrowIfAny();
        await using var session = store.QuerySession();
        var page = await session.Query<PlanOverview>().InTeams(Callers.ContextOf(call, time), request.Team)
            .PageAsync(paging, call.CancellationToken);
        return new Wire.ListPlansReply { Plans = { page.Entries.Select(Summary) }, NextPageToken = page.NextToken };
    }

    private static Wire.PlanSummary Summary(PlanOverview plan) => new()
    {
        Team = plan.Team,
        FiscalYear = plan.FiscalYear,
        Status = plan.Status,
        Revision = plan.Revision,
        AnnualTarget = plan.AnnualTarget.ToMoney(plan.Currency),
    };
}
