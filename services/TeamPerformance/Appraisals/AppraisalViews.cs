using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.TeamPerformance;

namespace SalesPlatform.TeamPerformance.Appraisals;

/// <summary>Without anything that was said in it. Score and absent components are told once it is final.</summary>
internal sealed record AppraisalView(string Id, string Employee, string Team, string Quarter, string Status, decimal? Score,
    IReadOnlyList<string> Absent)
{
    public static AppraisalView After(AppraisalView? view, string id, object data) => data switch
    {
        AppraisalPlanned e => new AppraisalView(id, e.Employee, e.Team, e.Quarter, "planned", null, []),
        SelfReviewed => view! with { Status = "self-review" },
        ManagerReviewed => view! with { Status = "manager-review" },
        AppraisalShared => view! with { Status = "shared" },
        AppraisalAcknowledged => view! with { Status = "acknowledged" },
        AppraisalDisputed => view! with { Status = "disputed" },
        AppraisalFinalised e => view! with { Status = "final", Score = e.Score, Absent = e.Absent },
        _ => view!,
    };
}

internal sealed partial class AppraisalViewProjection : SingleStreamProjection<AppraisalView, string>
{
    public AppraisalViewProjection()
    {
        IncludeType<AppraisalPlanned>();
        IncludeType<SelfReviewed>();
        IncludeType<ManagerReviewed>();
        IncludeType<AppraisalShared>();
        IncludeType<AppraisalAcknowledged>();
        IncludeType<AppraisalDisputed>();
        IncludeType<AppraisalFinalised>();
    }

    public override AppraisalView? Evolve(AppraisalView? snapshot, string id, IEvent e)
    {
        return AppraisalView.After(snapshot, id, e.Data);
    }
}
