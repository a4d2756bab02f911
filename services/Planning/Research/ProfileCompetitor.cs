namespace SalesPlatform.Planning.Research;

internal sealed partial class MarketResearchEndpoint
{
    public override Task<Wire.CompetitorReply> ProfileCompetitor(Wire.ProfileCompetitorRequest request, ServerCallContext context) =>
        WriteAsync(request, context, ResearchDecisions.Profile);
}

internal static partial class ResearchDecisions
{
    public static IEnumerable<object> Profile(ResearchFile file, ProfileTerms terms)
    {
        terms.Check();
        var first = terms.Revision(file.Id, 1);
        return !file.Competitors.TryGetValue(terms.Competitor, out var known) ? [first]
            : IsSame(known[^1].Content, first) ? []
            : throw DomainException.Exists("competitor", terms.Competitor);
    }
}
