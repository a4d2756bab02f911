using System.Collections.Immutable;

namespace SalesPlatform.Planning.AnnualPlans;

internal sealed record PlanDecision(string Kind, int Revision, string By, DateTimeOffset At, string Reason);

/// <summary>Whatever its stage. Stream <c>annual-plan/{team}/{fiscal year}</c>.</summary>
/// <param name="Writers">All who had a hand in it, the author and the submitter among them: not who discussed its target.</param>
/// <param name="InForce">The newest approved revision.</param>
internal sealed record PlanRevision(
    PlanId Id, PlanDrafted Drafted, int Number, string Author, ImmutableHashSet<string> Writers, PlanFigures Figures,
    ImmutableList<PreparationRecorded> Preparation, PlanRevised? Revised, PlanApproved? InForce)
{
    public string Currency => Drafted.Currency;

    public FiscalCalendar Calendar => new(Drafted.FiscalStartMonth);

    public PlanStrategy Strategy { get; init; } = PlanStrategy.None;

    public TargetDiscussion Discussion { get; init; } = TargetDiscussion.None;

    /// <summary>Of all revisions.</summary>
    public ImmutableList<PlanDecision> Decisions { get; init; } = [];

    public ImmutableList<PlanPresented> Presentations { get; init; } = [];

    public PlanActivated? Activation { get; init; }

    public static Fold<PlanRevision> Fold { get; } = new Fold<PlanRevision>("annual-plan")
        .Begins<PlanDrafted>((before, drafted, _) => before ?? First(drafted))
        .On<TargetAssigned>((plan, assigned, e) => plan.Written(e) with
        {
            Figures = plan.Figures.Assign(assigned.Dimension, assigned.Key, Period.Parse(assigned.Period), assigned.Months),
        })
        .On<TargetsImported>((plan, imported, e) => plan.Written(e) with
        {
            Figures = plan.Figures with
            {
                Growth = null,
                Months = imported.Months,
                MonthsAreImported = true,
                Targets = PlanFigures.TargetsFrom(imported.Assignments),
            },
        })
        .On<PlanPhased>((plan, phased, e) => plan.Written(e) with
        {
            Figures = plan.Figures with { Seasonality = phased.Seasonality, Months = phased.Months, MonthsAreImported = false },
        })
        .On<PreparationRecorded>((plan, prepared, e) => plan.Written(e) with { Preparation = plan.Preparation.Add(prepared) })
        .On<PlanPositioned>((plan, positioned, e) => plan.Written(e) with { Strategy = plan.Strategy with { Positioning = positioned } })
        .On<StrategyItemSet>((plan, item, e) => plan.Written(e) with { Strategy = plan.Strategy.With(item) })
        .On<StrategyItemDropped>((plan, dropped, e) => plan.Written(e) with { Strategy = plan.Strategy.Without(dropped.Key) })
        .On<TargetProposed>((plan, made, e) => plan with { Discussion = plan.Discussion.With(made, e.RecordedAt) })
        .On<TargetCommented>((plan, made, e) => plan with { Discussion = plan.Discussion.With(made, e.RecordedAt) })
        .On<TargetAgreed>((plan, agreed, e) => plan with
        {
            Discussion = plan.Discussion.With(agreed, e.RecordedAt),
            Figures = plan.Figures with
            {
                Growth = agreed.AnnualTarget == plan.Figures.AnnualTarget ? plan.Figures.Growth : null,
                Months = agreed.Months,
            },
        })
        .On<PlanSubmitted>((plan, submitted, e) =>
            plan.Decided("submitted", submitted.SubmittedBy, e) with { Writers = plan.Writers.Add(submitted.SubmittedBy) })
        .On<PlanRejected>((plan, rejected, e) => plan.Decided("rejected", rejected.RejectedBy, e, rejected.Reason))
        .On<PlanApproved>((plan, approved, e) => plan.Decided("approved", approved.ApprovedBy, e) with { InForce = approved })
        .On<PlanPresented>((plan, presented) => plan with { Presentations = plan.Presentations.Add(presented) })
        .On<PlanActivated>((plan, activated, e) =>
            plan.Presented(activated, e).Decided("activated", e.Actor, e) with { Activation = activated })
        .On<PlanClosed>((plan, _, e) => plan.Decided("closed", e.Actor, e))
        .On<PlanRevised>((plan, revised, e) => plan.Reopened(revised).Written(e).Decided("revised", revised.Author, e, revised.Reason));

    private static PlanRevision First(PlanDrafted drafted) => new(
        new PlanId(drafted.Team, Period.Parse(drafted.FiscalYear)), drafted, 1, drafted.Author, [drafted.Author],
        new PlanFigures(drafted.Baseline, drafted.BaselineSource, drafted.Growth, drafted.Seasonality, drafted.Months,
            MonthsAreImported: false, PlanFigures.NoTargets),
        [], null, null);

    private PlanRevision Written(RecordedEvent e) => this with { Writers = Writers.Add(e.Actor) };

    private PlanRevision Reopened(PlanRevised revised)
    {
        var isNext = revised.Revision > Number;
        return this with
        {
            Number = revised.Revision,
            Author = isNext ? revised.Author : Author,
            Writers = isNext ? [] : Writers,
            Figures = Figures with { Months = revised.Months, Growth = revised.AnnualTarget is null ? Figures.Growth : null },
            Revised = revised,
        };
    }

    private PlanRevision Decided(string kind, string by, RecordedEvent e, string reason = "") =>
        this with { Decisions = Decisions.Add(new PlanDecision(kind, Number, by, e.RecordedAt, reason)) };

    // The presentation that a plan is activated with may have been recorded before, by itself.
    private PlanRevision Presented(PlanActivated activated, RecordedEvent e)
    {
        var isKnown = Presentations.Exists(known => known.Revision == activated.Revision && known.PresentedOn == activated.PresentedOn
            && known.Audience == activated.Audience);
        return isKnown ? this : this with
        {
            Presentations = Presentations.Add(new PlanPresented(activated.Team, activated.FiscalYear, activated.Revision,
                activated.PresentedOn, activated.Audience, e.Actor)),
        };
    }
}
