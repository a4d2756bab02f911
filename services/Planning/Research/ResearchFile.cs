using System.Collections.Immutable;
using SalesPlatform.Domain;
using SalesPlatform.Planning.TeamYears;

namespace SalesPlatform.Planning.Research;

internal sealed record CompetitorProfile(CompetitorProfiled Content, string WrittenBy, DateTimeOffset WrittenAt);

internal sealed record Finding(ResearchFindingRecorded Content, string RecordedBy, DateTimeOffset RecordedAt, Guid? ReplacedBy);

/// <summary>It has no statuses: it may begin before the plan is drafted and goes on after it is approved.</summary>
internal sealed record ResearchFile(
    PlanId Id, ImmutableSortedDictionary<string, ImmutableList<CompetitorProfile>> Competitors, ImmutableList<Finding> Findings)
{
    public IEnumerable<CompetitorProfile> Profiles => Competitors.Values.Select(revisions => revisions[^1]);

    public IEnumerable<Finding> Standing(string kind) =>
        Findings.Where(finding => finding.ReplacedBy is null && finding.Content.Kind == kind);

    public ImmutableList<CompetitorProfile> Profile(string competitor) =>
        Competitors.GetValueOrDefault(competitor) ?? throw DomainException.NotFound("competitor", competitor);

    public static Aggregate<ResearchFile> Of(PlanId id) =>
        new("market-research", new ResearchFile(id, ImmutableSortedDictionary.Create<string, ImmutableList<CompetitorProfile>>(
            StringComparer.Ordinal), []), Evolve);

    public static string StreamOf(PlanId id) => $"market-research/{id}";

    private static ResearchFile Evolve(ResearchFile file, RecordedEvent e) => e.Data switch
    {
        CompetitorProfiled profile => file with
        {
            Competitors = file.Competitors.SetItem(profile.Competitor, file.Competitors.GetValueOrDefault(profile.Competitor, [])
                .Add(new CompetitorProfile(profile, e.Actor, e.RecordedAt))),
        },
        ResearchFindingRecorded finding => file with
        {
            Findings = [.. file.Findings.Select(known => known.Content.Finding == finding.Replaces
                ? known with { ReplacedBy = finding.Finding } : known),
                new Finding(finding, e.Actor, e.RecordedAt, null)],
        },
        _ => file,
    };
}
