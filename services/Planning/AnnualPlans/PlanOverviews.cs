using System.Text;
using Grpc.Core;
using JasperFx.Events;
using Marten;
using Marten.Events.Aggregation;
using Marten.Linq.MatchesSql;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.ServiceDefaults.Commands;
using SalesPlatform.ServiceDefaults.Domain;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>A plan in a list.</summary>
/// <param name="Id">Stream key.</param>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label.</param>
/// <param name="Status">Of the newest revision.</param>
/// <param name="Revision">The newest.</param>
/// <param name="AnnualTarget">Of the newest revision.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record PlanOverview(string Id, string Team, string FiscalYear, string Status, int Revision, decimal AnnualTarget, string Currency);

/// <summary>Plans in a list, from their events.</summary>
public sealed partial class PlanOverviewProjection : SingleStreamProjection<PlanOverview, string>
{
    private const string Draft = "draft";

    /// <summary>Opened.</summary>
    public static PlanOverview Create(IEvent<PlanDrafted> e) => new(
        e.StreamKey!, e.Data.Team, e.Data.FiscalYear, Draft, 1, e.Data.Months.Sum(), e.Data.Currency);

    /// <summary>Edited: a rejected plan is a draft again.</summary>
    public static PlanOverview Apply(TargetAssigned _, PlanOverview view) => view with { Status = Draft };

    /// <summary>Edited, with a new annual target.</summary>
    public static PlanOverview Apply(TargetsImported e, PlanOverview view) => view with { Status = Draft, AnnualTarget = e.Months.Sum() };

    /// <summary>Edited.</summary>
    public static PlanOverview Apply(PreparationRecorded _, PlanOverview view) => view with { Status = Draft };

    /// <summary>Opened again.</summary>
    public static PlanOverview Apply(PlanRevised e, PlanOverview view) =>
        view with { Status = Draft, Revision = e.Revision, AnnualTarget = e.Months.Sum() };

    /// <summary>Handed in.</summary>
    public static PlanOverview Apply(PlanSubmitted _, PlanOverview view) => view with { Status = "submitted" };

    /// <summary>Refused.</summary>
    public static PlanOverview Apply(PlanRejected _, PlanOverview view) => view with { Status = "rejected" };

    /// <summary>In force.</summary>
    public static PlanOverview Apply(PlanApproved _, PlanOverview view) => view with { Status = "approved" };

    /// <summary>Worked to.</summary>
    public static PlanOverview Apply(PlanActivated _, PlanOverview view) => view with { Status = "active" };

    /// <summary>Over.</summary>
    public static PlanOverview Apply(PlanClosed _, PlanOverview view) => view with { Status = "closed" };
}

/// <summary>Lists plans page by page, in the order of their keys.</summary>
public sealed class PlanOverviews(IDocumentStore store, TimeProvider time)
{
    private const int DefaultPageSize = 50;
    private const int LargestPage = 200;

    /// <summary>One page.</summary>
    public async Task<Wire.ListPlansReply> ListAsync(Wire.ListPlansRequest request, ServerCallContext call)
    {
        var (size, after) = Page(request);
        var caller = Callers.ContextOf(call, time);
        if (request.Team.Length > 0)
            caller.RequireTeam(request.Team);
        await using var session = store.QuerySession();
        IQueryable<PlanOverview> plans = session.Query<PlanOverview>();
        if ((request.Team.Length > 0 ? [request.Team] : caller.BoundToTeams) is { } only)
            plans = plans.Where(plan => plan.Team.IsOneOf(only.ToArray()));
        // Continues behind the last key and not at an offset, so that a plan added meanwhile moves nothing.
        var page = await plans.Where(plan => plan.MatchesSql("d.id > ?", after)).OrderBy(plan => plan.Id).Take(size + 1).ToListAsync(call.CancellationToken);
        return new Wire.ListPlansReply
        {
            Plans = { page.Take(size).Select(Summary) },
            NextPageToken = page.Count > size ? Convert.ToBase64String(Encoding.UTF8.GetBytes(page[size - 1].Id)) : "",
        };
    }

    private static (int Size, string After) Page(Wire.ListPlansRequest request)
    {
        var errors = new FieldErrors();
        errors.Require(request.PageSize is >= 0 and <= LargestPage, "page_size", "out-of-range", $"A page has 1 to {LargestPage} plans.");
        var buffer = new byte[request.PageToken.Length];
        var after = Convert.TryFromBase64String(request.PageToken, buffer, out var length) ? Encoding.UTF8.GetString(buffer, 0, length) : "\0";
        errors.Require(!after.Contains('\0'), "page_token", "not-a-page-token", "The page token is none that this service gave.");
        errors.OptionalText("team", request.Team);
        errors.ThrowIfAny();
        return (request.PageSize == 0 ? DefaultPageSize : request.PageSize, after);
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
