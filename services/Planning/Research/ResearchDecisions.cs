using SalesPlatform.Domain;
using SalesPlatform.Planning.Organisations;
using SalesPlatform.Planning.TeamYears;

namespace SalesPlatform.Planning.Research;

internal sealed record ProfileTerms(
    string Competitor, string Name, string Strategy, IReadOnlyList<string> Strengths, IReadOnlyList<string> Weaknesses,
    string PricePosition,
    IReadOnlyList<SalesEstimate> Estimates, string Conclusions, string Source);

internal static class ResearchDecisions
{
    public static IEnumerable<object> Profile(ResearchFile file, ProfileTerms terms)
    {
        Check(terms);
        var first = Revision(file.Id, terms, 1);
        return !file.Competitors.TryGetValue(terms.Competitor, out var known) ? [first]
            : IsSame(known[^1].Content, first) ? []
            : throw DomainException.Exists("competitor", terms.Competitor);
    }

    public static IEnumerable<object> Revise(ResearchFile file, ProfileTerms terms)
    {
        Check(terms);
        var newest = file.Profile(terms.Competitor)[^1].Content;
        var next = Revision(file.Id, terms, newest.Revision + 1);
        return IsSame(newest, next) ? [] : [next];
    }

    public static IEnumerable<object> RecordFinding(ResearchFile file, ResearchFindingRecorded finding, DateOnly today)
    {
        var errors = new FieldErrors();
        errors.Require(finding.ObservedOn <= today, "observed_on", "in-the-future", "A finding was observed in the past.");
        errors.Require(finding.Kind != FindingKinds.OwnStrength || finding.Product is not null, "product", "missing",
            "Say which product has the strength.");
        errors.ThrowIfAny();
        if (file.Findings.Exists(known => known.ReplacedBy is null && known.Content with { Finding = finding.Finding } == finding))
            return [];
        if (finding.Replaces is { } replaced)
            RequireReplaceable(file, finding, replaced);
        return [finding];
    }

    private static void RequireReplaceable(ResearchFile file, ResearchFindingRecorded finding, Guid replaced)
    {
        var known = file.Findings.Find(item => item.Content.Finding == replaced && item.Content.Kind == finding.Kind)
            ?? throw DomainException.NotFound("finding", $"{replaced}");
        if (known.ReplacedBy is { } by)
        {
            throw DomainException.Rule("already-replaced",
                $"The finding '{known.Content.Title}' was replaced already: replace the one that did.",
                ("replaced_by", $"{by}"));
        }
    }

    private static void Check(ProfileTerms terms)
    {
        var errors = new FieldErrors();
        var periods = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < terms.Estimates.Count; i++)
        {
            var (estimate, field) = (terms.Estimates[i], $"estimates[{i}]");
            errors.Require(periods.Add(estimate.Period), $"{field}.period", "duplicate", $"{estimate.Period} is estimated twice.");
            errors.Require(Currencies.IsKnown(estimate.Currency), $"{field}.amount", "unknown-currency",
                $"'{estimate.Currency}' is no ISO 4217 code of a currency in use.");
            errors.RequireTarget($"{field}.amount", estimate.Amount, estimate.Currency);
        }

        errors.ThrowIfAny();
    }

    private static CompetitorProfiled Revision(PlanId id, ProfileTerms terms, int revision) => new(
        id.Team, id.FiscalYear.ToString(), terms.Competitor, revision, terms.Name, terms.Strategy, terms.Strengths, terms.Weaknesses,
        terms.PricePosition, terms.Estimates, terms.Conclusions, terms.Source);

    // Records compare lists by reference.
    private static bool IsSame(CompetitorProfiled a, CompetitorProfiled b) =>
        a.Strengths.SequenceEqual(b.Strengths) && a.Weaknesses.SequenceEqual(b.Weaknesses) && a.Estimates.SequenceEqual(b.Estimates)
        && a with { Revision = b.Revision, Strengths = b.Strengths, Weaknesses = b.Weaknesses, Estimates = b.Estimates } == b;
}
