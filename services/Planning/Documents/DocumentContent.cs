using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Planning.Consultations;
using SalesPlatform.Planning.Organisations;
using SalesPlatform.Planning.Research;
using SalesPlatform.Planning.Strategies;

namespace SalesPlatform.Planning.Documents;

/// <summary>As known at one instant.</summary>
internal sealed record DocumentContent(
    Loaded<AnnualPlan> Plan, Loaded<ResearchFile> Research, Loaded<ConsultationFile> Consultation, OrganisationSettings Organisation)
{
    private const int MonthsInQuarter = 3;

    public bool IsEmpty => Plan.Version == 0 && Research.Version == 0 && Consultation.Version == 0;

    public static async Task<DocumentContent> ReadAsync(UnitOfWork work, PlanId id, DateTimeOffset? asOf, CancellationToken cancellation) =>
        new(
            await work.LoadAsync(AnnualPlan.Of, id, asOf, cancellation),
            await work.LoadAsync(ResearchFile.Of, id, asOf, cancellation),
            await work.LoadAsync(ConsultationFile.Of, id, asOf, cancellation),
            (await work.OrganisationAsync(asOf, cancellation)).State);

    /// <summary>In the order of the argument. How the target was agreed on is not for every reader.</summary>
    public Wire.PlanDocument Write(PlanId id, string teamName, DateTimeOffset knownAt, bool withDiscussion)
    {
        if (IsEmpty)
            throw DomainException.NotFound("plan", id.ToString());
        var calendar = (Plan.State as AnnualPlan.Opened)?.Plan.Calendar ?? Organisation.Calendar;
        var document = new Wire.PlanDocument
        {
            Team = id.Team,
            TeamName = teamName,
            FiscalYear = $"{id.FiscalYear}",
            FirstDay = calendar.Start(id.FiscalYear).ToDate(),
            LastDay = calendar.End(id.FiscalYear).AddDays(-1).ToDate(),
            KnownAt = knownAt.ToTimestamp(),
            MarketFindings = { Findings(FindingKinds.Market) },
            Competitors = { Research.State.Profiles.Select(ResearchReplies.Of) },
            DemandFindings = { Findings(FindingKinds.CustomerDemand) },
            OwnStrengths = { Findings(FindingKinds.OwnStrength) },
            Inputs = { Consultation.State.Inputs.Select(ConsultationReplies.Of) },
            Meetings = { Consultation.State.Standing.Select(ConsultationReplies.Of) },
        };
        if (Plan.State is AnnualPlan.Opened { Plan: var plan })
            WritePlan(document, plan, withDiscussion);
        var currency = (Plan.State as AnnualPlan.Opened)?.Plan.Currency ?? Organisation.Currency;
        document.OpenPoints.Add(OpenPoints.Of(Plan.State, Research.State, Consultation.State, Organisation.DayOf(knownAt)).Select(point =>
            new Wire.PlanOpenPoint
            {
                Code = point.Code, About = point.About, Message = point.Message, BlocksSubmission = point.Blocks,
                Amount = point.Amount?.ToMoney(currency),
            }));
        return document;
    }

    private IEnumerable<Wire.Finding> Findings(string kind) => Research.State.Standing(kind).Select(ResearchReplies.Of);

    private void WritePlan(Wire.PlanDocument document, PlanRevision plan, bool withDiscussion)
    {
        document.Strategy = StrategyReplies.Of(Plan.State, Plan.Version);
        document.Plan = PlanReplies.Of(Plan.State, Plan.Version);
        document.GrowthOnBaseline = plan.Figures.GrowthOnBaseline?.ToExact();
        document.InForce = plan.InForce is { } approved ? InForce(approved) : null;
        if (withDiscussion)
            document.Discussion.Add(DiscussionReplies.Entries(plan));
        document.Decisions.Add(plan.Decisions.Select(decision => new Wire.PlanDecision
        {
            Kind = decision.Kind, Revision = decision.Revision, By = decision.By, At = decision.At.ToTimestamp(), Reason = decision.Reason,
        }));
        document.Presentations.Add(plan.Presentations.Select(shown => new Wire.Presentation
        {
            Revision = shown.Revision, PresentedOn = shown.PresentedOn.ToDate(), Audience = shown.Audience, PresentedBy = shown.PresentedBy,
        }));
    }

    private static Wire.PlanInForce InForce(PlanApproved approved) => new()
    {
        Revision = approved.Revision,
        EffectiveFrom = approved.EffectiveFrom.ToDate(),
        AnnualTarget = approved.Months.Sum().ToMoney(approved.Currency),
        Quarters = { approved.Months.Chunk(MonthsInQuarter).Select(quarter => quarter.Sum().ToMoney(approved.Currency)) },
        Months = { approved.Months.Select(month => month.ToMoney(approved.Currency)) },
        Author = approved.Author,
        ApprovedBy = approved.ApprovedBy,
    };
}
