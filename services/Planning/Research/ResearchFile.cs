using System.Collections.Immutable;

namespace SalesPlatform.Planning.Research;

internal sealed record CompetitorProfile(CompetitorProfiled Content, string WrittenBy, DateTimeOffset WrittenAt);

internal sealed record Finding(ResearchFindingRecorded Content, string RecordedBy, DateTimeOffset RecordedAt, Guid? ReplacedBy);

/// <summary>It has no statuses: it may begin before the plan is drafted and goes on after it is approved. Stream
/// <c>market-research/{team}/{fiscal year}</c>.</summary>
internal sealed record ResearchFile(
    PlanId Id, ImmutableSortedDictionary<string, ImmutableList<CompetitorProfile>> Competitors, ImmutableList<Finding> Findings)
{
    public static Fold<ResearchFile> Fold { get; } = new Fold<ResearchFile>("market-research")
        .On<CompetitorProfiled>((file, profiled, e) => file with
        {
            Competitors = file.Competitors.SetItem(profiled.Competitor, file.Competitors.GetValueOrDefault(profiled.Competitor, [])
                .Add(new CompetitorProfile(profiled, e.Actor, e.RecordedAt))),
        })
        .On<ResearchFindingRecorded>((file, finding, e) => file with
        {
            Findings = [.. file.Findings.Select(known => known.Content.Finding == finding.Replaces
                ? known with { ReplacedBy = finding.Finding } : known),
                new Finding(finding, e.Actor, e.RecordedAt, null)],
        });

    public static Aggregate<ResearchFile> Of(PlanId id) => Fold.From(new ResearchFile(
        id, ImmutableSortedDictionary.Create<string, ImmutableList<CompetitorProfile>>(StringComparer.Ordinal), []));

    public IEnumerable<CompetitorProfile> Profiles => Competitors.Values.Select(revisions => revisions[^1]);

    public IEnumerable<Finding> Standing(string kind) =>
        Findings.Where(finding => finding.ReplacedBy is null && finding.Content.Kind == kind);

    public ImmutableList<CompetitorProfile> Profile(string competitor) =>
        Competitors.GetValueOrDefault(competitor) ?? throw DomainException.NotFound("competitor", competitor);
}
