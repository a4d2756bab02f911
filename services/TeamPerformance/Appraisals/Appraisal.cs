namespace SalesPlatform.TeamPerformance.Appraisals;

/// <summary>A person has one appraisal for a quarter: both are the name of the stream.</summary>
internal sealed record AppraisalId(string Employee, Period Quarter)
{
    public string Stream => AppraisalContent.Fold.Stream(Employee, $"{Quarter}");

    public override string ToString() => $"{Employee}/{Quarter}";
}

/// <summary>Its events side by side, each null while it has not happened. Stream <c>appraisal/{employee}/{quarter}</c>.</summary>
internal sealed record AppraisalContent(string Status, AppraisalPlanned Planned)
{
    public SelfReviewed? Self { get; init; }

    public ManagerReviewed? Reviewed { get; init; }

    public AppraisalShared? Shared { get; init; }

    public AppraisalAcknowledged? Acknowledged { get; init; }

    public AppraisalDisputed? Disputed { get; init; }

    public AppraisalDisputeResolved? Resolved { get; init; }

    public AppraisalFinalised? Final { get; init; }

    /// <summary>改进建议. A training that comes from the appraisal is needed for it.</summary>
    public PersonalText? Advice => Reviewed is { Improvement: { Text.Length: > 0 } advice } ? advice : null;

    public static Fold<AppraisalContent> Fold { get; } = new Fold<AppraisalContent>("appraisal")
        .Begins<AppraisalPlanned>((_, planned, _) => new AppraisalContent("planned", planned))
        .On<SelfReviewed>((appraisal, self) => appraisal with { Status = "self-review", Self = self })
        .On<ManagerReviewed>((appraisal, reviewed) => appraisal with { Status = "manager-review", Reviewed = reviewed })
        .On<AppraisalShared>((appraisal, shared) => appraisal with { Status = "shared", Shared = shared })
        .On<AppraisalAcknowledged>((appraisal, acknowledged) => appraisal with { Status = "acknowledged", Acknowledged = acknowledged })
        .On<AppraisalDisputed>((appraisal, disputed) => appraisal with { Status = "disputed", Disputed = disputed })
        .On<AppraisalDisputeResolved>((appraisal, resolved) => appraisal with { Resolved = resolved })
        .On<AppraisalFinalised>((appraisal, final) => appraisal with { Status = "final", Final = final });

    /// <summary>The person sees the manager's review once it is shared.</summary>
    public AppraisalContent SeenBy(bool isPerson) => isPerson && Shared is null ? this with { Reviewed = null } : this;
}

/// <summary>季度绩效考核: Planned → SelfReview → ManagerReview → Shared → Acknowledged | Disputed → Final. The self-review may be left
/// out.</summary>
internal abstract record Appraisal
{
    private Appraisal()
    {
    }

    public static Aggregate<Appraisal> Of(AppraisalId id) => new(AppraisalContent.Fold.Prefix, new NotPlanned(id), Evolve);

    public AppraisalContent? Found => (this as Opened)?.Content;

    public AppraisalContent Existing => this switch
    {
        Opened opened => opened.Content,
        NotPlanned none => throw DomainException.NotFound("appraisal", $"{none.Id}"),
        _ => throw Unexpected.State(this),
    };

    public AppraisalContent RequireShared()
    {
        var content = Existing;
        return content.Shared is not null ? content : throw DomainException.Rule("appraisal-not-shared",
            $"The appraisal of {content.Planned.Employee} for {content.Planned.Quarter} is not shared yet.");
    }

    private static Appraisal Evolve(Appraisal state, RecordedEvent e) =>
        AppraisalContent.Fold.Evolve(state.Found, state.Found is { Planned.Employee: var person }
            ? e with { Data = AppraisalWords.Of(person, e.Data) } : e) is { } content ? Of(content) : state;

    private static Opened Of(AppraisalContent content) => content.Status switch
    {
        "planned" => new Planned(content),
        "self-review" => new SelfReview(content),
        "manager-review" => new ManagerReview(content),
        "shared" => new Shared(content),
        "acknowledged" => new Acknowledged(content, content.Acknowledged!),
        "disputed" => new Disputed(content, content.Disputed!),
        "final" => new Final(content),
        _ => throw Unexpected.State(content),
    };

    public sealed record NotPlanned(AppraisalId Id) : Appraisal;

    public abstract record Opened(AppraisalContent Content) : Appraisal;

    public sealed record Planned(AppraisalContent Content) : Opened(Content);

    public sealed record SelfReview(AppraisalContent Content) : Opened(Content);

    public sealed record ManagerReview(AppraisalContent Content) : Opened(Content);

    public sealed record Shared(AppraisalContent Content) : Opened(Content);

    public sealed record Acknowledged(AppraisalContent Content, AppraisalAcknowledged Note) : Opened(Content);

    public sealed record Disputed(AppraisalContent Content, AppraisalDisputed Because) : Opened(Content);

    public sealed record Final(AppraisalContent Content) : Opened(Content);
}
