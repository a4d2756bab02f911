using SalesPlatform.Domain;
using SalesPlatform.Planning.Consultations;
using SalesPlatform.Planning.Research;

namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>What a plan rests on when it is submitted. Profiles are never taken back and inputs stay settled, so that ground which was
/// found holds when the submission is saved.</summary>
/// <param name="HasCompetitorAnalysis">At least one competitor was profiled.</param>
/// <param name="Settled">Departments that have answered, or were let off, all they were asked for.</param>
internal sealed record PlanGround(bool HasCompetitorAnalysis, IReadOnlySet<string> Settled)
{
    public static PlanGround Of(ResearchFile research, ConsultationFile consultation)
    {
        return new PlanGround(!research.Competitors.IsEmpty, consultation.Settled);
    }

    /// <summary>What is missing. A plan that was opened by a file of targets says itself what it does without.</summary>
    public IEnumerable<PreparationKind> MissingFor(PlanRevision plan)
    {
        return Enum.GetValues<PreparationKind>().Where(kind => !Has(kind)).Except(plan.Preparation.Select(item => item.Kind));
    }

    /// <summary>Name of a kind in messages.</summary>
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
