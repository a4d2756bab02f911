using Grpc.Core;
using Marten;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Store;
using SalesPlatform.Planning.TeamYears;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Planning.Research;

internal sealed class MarketResearchEndpoint(PlanCommands commands, IDocumentStore store, TimeProvider time)
    : Wire.MarketResearch.MarketResearchBase
{
    private static readonly PlanStream<ResearchFile> Research = new(ResearchFile.Of, ResearchFile.StreamOf);

    public override Task<Wire.CompetitorReply> ProfileCompetitor(Wire.ProfileCompetitorRequest request, ServerCallContext context) =>
        WriteAsync(request, context, ResearchDecisions.Profile);

    public override Task<Wire.CompetitorReply> ReviseCompetitor(Wire.ProfileCompetitorRequest request, ServerCallContext context) =>
        WriteAsync(request, context, ResearchDecisions.Revise);

    public override Task<Wire.CompetitorReply> GetCompetitor(Wire.GetCompetitorRequest request, ServerCallContext context) =>
        commands.ReadAsync(context, PlanId.Read(request.Team, request.FiscalYear), null, Research,
            (file, version) => ResearchReplies.Of(file.Profile(request.Competitor.Trim()), version));

    public override async Task<Wire.ListCompetitorsReply> ListCompetitors(Wire.ListCompetitorsRequest request, ServerCallContext context)
    {
        var paging = Paging.Of(request.PageSize, request.PageToken);
        await using var session = store.QuerySession();
        var competitors = session.Query<CompetitorView>().InTeams(Callers.ContextOf(context, time), request.Team);
        if (request.FiscalYear.Length > 0)
            competitors = competitors.Where(competitor => competitor.FiscalYear == request.FiscalYear);
        var page = await competitors.PageAsync(paging, context.CancellationToken);
        return new Wire.ListCompetitorsReply
        {
            Competitors = { page.Entries.Select(entry => ResearchReplies.Of(entry.Profile)) },
            NextPageToken = page.NextToken,
        };
    }

    public override Task<Wire.MarketFindingReply> RecordFinding(Wire.RecordFindingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var finding = ResearchRequests.Finding(errors, request);
        return commands.RunAsync(context, request, request.Plan, errors, Research,
            (file, around) => ResearchDecisions.RecordFinding(file, finding with { Finding = around.Caller.NewId() }, around.Today),
            (file, version) => ResearchReplies.Of(file, finding, version));
    }

    public override Task<Wire.ListMarketFindingsReply> ListFindings(Wire.ListMarketFindingsRequest request, ServerCallContext context)
    {
        var paging = Paging.Of(request.PageSize, request.PageToken);
        var kind = ResearchReplies.KindOf(request.Kind);
        return commands.ReadAsync(context, PlanId.Read(request.Team, request.FiscalYear), null, Research, (file, _) =>
        {
            // By place and not by id: ids made within one millisecond are in no order.
            var page = paging.Of(file.Findings.Index().Where(entry => (kind.Length == 0 || entry.Item.Content.Kind == kind)
                && (request.WithReplaced || entry.Item.ReplacedBy is null)), entry => $"{entry.Index:D9}");
            return new Wire.ListMarketFindingsReply
            {
                Findings = { page.Entries.Select(entry => ResearchReplies.Of(entry.Item)) },
                NextPageToken = page.NextToken,
            };
        });
    }

    private Task<Wire.CompetitorReply> WriteAsync(
        Wire.ProfileCompetitorRequest request, ServerCallContext context, Func<ResearchFile, ProfileTerms, IEnumerable<object>> decide)
    {
        var errors = new FieldErrors();
        var terms = ResearchRequests.Profile(errors, request);
        return commands.RunAsync(context, request, request.Plan, errors, Research, (file, _) => decide(file, terms),
            (file, version) => ResearchReplies.Of(file.Profile(terms.Competitor), version));
    }
}
