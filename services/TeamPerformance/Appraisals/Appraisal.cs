using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;

namespace SalesPlatform.TeamPerformance.Appraisals;

/// <summary>A person has one appraisal for a quarter: both are the name of the stream.</summary>
internal sealed record AppraisalId(string Employee, Period Quarter)
{
    public override string ToString() => $"{Employee}/{Quarter}";
}

/// <summary>Its events side by side, each null while it has not happened.</summary>
internal sealed record AppraisalContent(
    string Status, AppraisalPlanned Planned, SelfReviewed? Self, ManagerReviewed? Reviewed, AppraisalShared? Shared,
    AppraisalAcknowledged? Acknowledged, AppraisalDisputed? Disputed, AppraisalDisputeResolved? Resolved, AppraisalFinalised? Final)
{
    public static AppraisalContent Of(AppraisalPlanned planned) => new("planned", planned, null, null, null, null, null, null, null);

    public AppraisalContent With(object data) => data switch
    {
        SelfReviewed self => this with { Status = "self-review", Self = self },
        ManagerReviewed reviewed => this with { Status = "manager-review", Reviewed = reviewed },
        AppraisalShared shared => this with { Status = "shared", Shared = shared },
        AppraisalAcknowledged acknowledged => this with { Status = "acknowledged", Acknowledged = acknowledged },
        AppraisalDisputed disputed => this with { Status = "disputed", Disputed = disputed },
        AppraisalDisputeResolved resolved => this with { Resolved = resolved },
        AppraisalFinalised final => this with { Status = "final", Final = final },
        _ => this,
    };

    /// <summary>改进建议. A training that comes from the appraisal is needed for it.</summary>
    public string? Advice => Reviewed is { Improvement: { Length: > 0 } advice } ? advice : null;

    public void RequireShared()
    {
        if (Shared is null)
            throw DomainException.Rule("appraisal-not-shared",
                $"The appraisal of {Planned.Employee} for {Planned.Quarter} is not shared yet.");
    }
}

/// <summary>季度绩效考核: Planned → SelfReview → ManagerReview → Shared → Acknowledged | Disputed → Final. The self-review may be left
/// out.</summary>
internal abstract record Appraisal
{
    private Appraisal()
    {
    }

    public static Aggregate<Appraisal> Of(AppraisalId id) => new("appraisal", new NotPlanned(id), Evolve);

    public static string StreamOf(AppraisalId id) => $"appraisal/{id}";

    public AppraisalContent Existing => this switch
    {
        Opened opened => opened.Content,
        NotPlanned none => throw DomainException.NotFound("appraisal", $"{none.Id}"),
        _ => throw new InvalidOperationException($"{GetType().Name} is not a state of an appraisal."),
    };

    private static Appraisal Evolve(Appraisal state, RecordedEvent e) => (state, e.Data) switch
    {
        (NotPlanned, AppraisalPlanned planned) => new Planned(AppraisalContent.Of(planned)),
        (Opened { Content: var content }, SelfReviewed self) => new SelfReview(content.With(self), self),
        (Opened { Content: var content }, ManagerReviewed reviewed) => new ManagerReview(content.With(reviewed), reviewed),
        (Opened { Content: var content }, AppraisalShared shared) => new Shared(content.With(shared)),
        (Opened { Content: var content }, AppraisalAcknowledged acknowledged) => new Acknowledged(content.With(acknowledged), acknowledged),
        (Opened { Content: var content }, AppraisalDisputed disputed) => new Disputed(content.With(disputed), disputed),
        (Disputed disputed, AppraisalDisputeResolved resolved) => disputed with { Content = disputed.Content.With(resolved) },
        (Opened { Content: var content }, AppraisalFinalised final) => new Final(content.With(final)),
        _ => state,
    };

    public sealed record NotPlanned(AppraisalId Id) : Appraisal;

    public abstract record Opened(AppraisalContent Content) : Appraisal;

    public sealed record Planned(AppraisalContent Content) : Opened(Content);

    public sealed record SelfReview(AppraisalContent Content, SelfReviewed Given) : Opened(Content);

    public sealed record ManagerReview(AppraisalContent Content, ManagerReviewed Given) : Opened(Content);

    public sealed record Shared(AppraisalContent Content) : Opened(Content);

    public sealed record Acknowledged(AppraisalContent Content, AppraisalAcknowledged Note) : Opened(Content);

    public sealed record Disputed(AppraisalContent Content, AppraisalDisputed Because) : Opened(Content);

    public sealed record Final(AppraisalContent Content) : Opened(Content);
}
