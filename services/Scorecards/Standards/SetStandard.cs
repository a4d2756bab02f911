namespace SalesPlatform.Scorecards.Standards;

internal sealed partial class StandardsEndpoint
{
    public override Task<Wire.SetStandardReply> SetStandard(Wire.SetStandardRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var kpi = errors.Kpi("kpi", request.Kpi);
        var effectiveFrom = errors.Day("effective_from", request.EffectiveFrom);
        var qualified = errors.Threshold("qualified_at", request.QualifiedAt) ?? 0;
        var excellent = request.ExcellentAt is null ? null : errors.Threshold("excellent_at", request.ExcellentAt);
        errors.ThrowIfAny();
        var terms = new StandardTerms(kpi!, effectiveFrom, qualified, excellent);
        return runner.DecideAsync(context, request, KpiStandards.Aggregate, KpiStandards.Aggregate.Stream(terms.Kpi.Name),
            request.ExpectedVersion,
            async (work, standards) => StandardDecisions.Set(
                standards, terms, await TodayAsync(work.Queries, work.Context.Now, context.CancellationToken)),
            (standards, version) => new Wire.SetStandardReply
            {
                Standard = Standard(standards.Versions[^1], terms.Kpi.LessIsBetter),
                Version = version,
            });
    }

    private static Wire.Standard Standard(KpiStandardSet set, bool lessIsBetter) => new()
    {
        Kpi = set.Kpi,
        StandardVersion = set.Version,
        EffectiveFrom = set.EffectiveFrom.ToDate(),
        QualifiedAt = set.QualifiedAt.ToExact(),
        ExcellentAt = set.ExcellentAt?.ToExact(),
        LessIsBetter = lessIsBetter,
    };
}

/// <summary>Thresholds are ratios; null for no 优异.</summary>
internal sealed record StandardTerms(KpiDefinition Kpi, DateOnly EffectiveFrom, decimal QualifiedAt, decimal? ExcellentAt);

internal static partial class StandardDecisions
{
    /// <summary>Nobody is rated by a standard that was set after the period had begun.</summary>
    public static IEnumerable<object> Set(KpiStandards standards, StandardTerms terms, DateOnly today)
    {
        var errors = new FieldErrors();
        errors.RequireHarder("", terms.Kpi, terms.QualifiedAt, terms.ExcellentAt);
        errors.ThrowIfAny();
        var set = new KpiStandardSet(
            terms.Kpi.Name, standards.Versions.Count + 1, terms.EffectiveFrom, terms.QualifiedAt, terms.ExcellentAt);
        if (standards.Versions.Count > 0 && standards.Versions[^1] == set with { Version = standards.Versions.Count })
            return [];
        return terms.EffectiveFrom >= today ? [set] : throw DomainException.Rule(
            "effective-in-the-past", $"A standard counts from {today:yyyy-MM-dd} or later, not from {terms.EffectiveFrom:yyyy-MM-dd}.",
            ("today", $"{today:yyyy-MM-dd}"));
    }

    public static void RequireHarder(
        this FieldErrors errors, string prefix, KpiDefinition kpi, decimal qualifiedAt, decimal? excellentAt) =>
        errors.Require(
            excellentAt is not { } excellent || (kpi.LessIsBetter ? excellent < qualifiedAt : excellent > qualifiedAt),
            $"{prefix}excellent_at", "excellent-not-beyond-qualified",
            $"{prefix}excellent_at must lie {(kpi.LessIsBetter ? "below" : "above")} {prefix}qualified_at.");
}
