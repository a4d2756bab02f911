namespace SalesPlatform.Planning.Research;

internal sealed partial class MarketResearchEndpoint
{
    public override Task<Wire.CompetitorReply> ReviseCompetitor(Wire.ProfileCompetitorRequest request, ServerCallContext context) =>
        WriteAsync(request, context, ResearchDecisions.Revise);
}

internal static partial class ResearchDecisions
{
    public static IEnumerable<object> Revise(ResearchFile file, ProfileTerms terms)
    {
        terms.Check();
        var newest = file.Profile(terms.Competitor)[^1].Content;
        var next = terms.Revision(file.Id, newest.Revision + 1);
        return IsSame(newest, next) ? [] : [next];
    }
}
