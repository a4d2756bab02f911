using System.Collections.Immutable;
using SalesPlatform.Domain;
using SalesPlatform.Planning.AnnualPlans;

namespace SalesPlatform.Planning.Research;

/// <summary>A profile with who wrote it, and when.</summary>
internal sealed record CompetitorProfile(CompetitorProfiled Content, string WrittenBy, DateTimeOffset WrittenAt);

/// <summary>A finding with who recorded it, and what became of it.</summary>
/// <param name="ReplacedBy">The finding that took its place.</param>
internal sealed record Finding(ResearchFindingRecorded Content, string RecordedBy, DateTimeOffset RecordedAt, Guid? ReplacedBy);

/// <summary>The market research for one team's annual plan. It has no statuses: it may begin before the plan is drafted and goes on after
/// it is approved.</summary>
/// <param name="Id">Team and year of the plan.</param>
/// <param name="Competitors">By key, each with its revisions, the newest last.</param>
/// <param name="Findings">In the order they were recorded.</param>
internal sealed record ResearchFile(
    PlanId Id, ImmutableSortedDictionary<string, ImmutableList<CompetitorProfile>> Competitors, ImmutableList<Finding> Findings)
{
    /// <summary>The newest revision of each profile.</summary>
    public IEnumerable<CompetitorProfile> Profiles => Competitors.Values.Select(revisions => revisions[^1]);

    public IEnumerable<Finding> Standing(string kind) =>
        Findings.Where(finding => finding.ReplacedBy is null && finding.Content.Kind == kind);

    /// <summary>The revisions of a profile.</summary>
    /// <exception cref="DomainException">There is none.</exception>
    public ImmutableList<CompetitorProfile> Profile(string competitor) =>
        Competitors.GetValueOrDefault(competitor) ?? throw DomainException.NotFound("competitor", competitor);

    /// <summary>How the stream is read.</summary>
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
