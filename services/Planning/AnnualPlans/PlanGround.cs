using SalesPlatform.Planning.Consultations;
using SalesPlatform.Planning.Research;

namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>Profiles are never taken back and inputs stay settled: ground which was found holds when the submission is saved.</summary>
internal sealed record PlanGround(bool HasCompetitorAnalysis, IReadOnlySet<string> Settled)
{
    public static PlanGround Of(ResearchFile research, ConsultationFile consultation) =>
        new PlanGround(!research.Competitors.IsEmpty, consultation.Settled);

    /// <summary>A plan that was opened by a file of targets says itself what it does without.</summary>
    public IEnumerable<PreparationKind> MissingFor(PlanRevision plan) =>
        Enum.GetValues<PreparationKind>().Where(kind => !Has(kind)).Except(plan.Preparation.Select(item => item.Kind));

    public static string NameOf(PreparationKind kind) => kind switch
    {
        PreparationKind.CompetitorAnalysis => "competitor-analysis",
        PreparationKind.MarketingInput => "marketing-input",
        PreparationKind.RndInput => "rnd-input",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private bool Has(PreparationKind kind) => kind switch
    {
        PreparationKind.CompetitorAnalysis => HasCompetitorAnalysis,
        PreparationKind.MarketingInput => Settled.Contains(Roles.Marketing),
        PreparationKind.RndInput => Settled.Contains(Roles.Rnd),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
