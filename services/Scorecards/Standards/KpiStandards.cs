using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.Domain;
using SalesPlatform.Scorecards.Kpis;

namespace SalesPlatform.Scorecards.Standards;

internal sealed record KpiStandards(IReadOnlyList<KpiStandardSet> Versions)
{
    public static Aggregate<KpiStandards> Aggregate { get; } = new("kpi-standards", new KpiStandards([]), Evolve);

    public static IEnumerable<object> SetFirst(KpiStandards state, KpiStandardSet first)
    {
        return state.Versions.Count == 0 ? [first] : [];
    }

    /// <summary>1,000 %. Whoever types 90 for 90 % is told so.</summary>
    public const int HighestThreshold = 10;

    /// <summary>Nobody is rated by a standard that was set after the period had begun.</summary>
    public static IEnumerable<object> Set(KpiStandards state, StandardTerms terms, DateOnly today)
    {
        var errors = new FieldErrors();
        StandardTerms.Check(errors, "", terms.Kpi, terms.QualifiedAt, terms.ExcellentAt);
        errors.ThrowIfAny();
        var set = new KpiStandardSet(terms.Kpi.Name, state.Versions.Count + 1, terms.EffectiveFrom, terms.QualifiedAt, terms.ExcellentAt);
        if (state.Versions.Count > 0 && state.Versions[^1] == set with { Version = state.Versions.Count })
            return [];
        return terms.EffectiveFrom >= today ? [set] : throw DomainException.Rule(
            "effective-in-the-past", $"A standard counts from {today:yyyy-MM-dd} or later, not from {terms.EffectiveFrom:yyyy-MM-dd}.",
            ("today", $"{today:yyyy-MM-dd}"));
    }

    private static KpiStandards Evolve(KpiStandards state, RecordedEvent e) => e.Data switch
    {
        KpiStandardSet set => new KpiStandards([.. state.Versions, set]),
        _ => state,
    };
}
