namespace SalesPlatform.Planning.Research;

internal sealed partial class MarketResearchEndpoint(PlanCommands commands, UnitOfWorkFactory works)
    : Wire.MarketResearch.MarketResearchBase
{
    public override Task<Wire.CompetitorReply> GetCompetitor(Wire.GetCompetitorRequest request, ServerCallContext context) =>
        commands.ReadAsync(context, PlanId.Read(request.Team, request.FiscalYear), null, ResearchFile.Of,
            (file, version) => ResearchReplies.Of(file.Profile(request.Competitor.Trim()), version));

    public override async Task<Wire.ListCompetitorsReply> ListCompetitors(Wire.ListCompetitorsRequest request, ServerCallContext context)
    {
        var paging = Paging.Of(request.PageSize, request.PageToken);
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var competitors = work.Queries.Query<CompetitorView>().InTeams(work.Context, request.Team);
        if (request.FiscalYear.Length > 0)
            competitors = competitors.Where(competitor => competitor.FiscalYear == request.FiscalYear);
        var page = await competitors.PageAsync(paging, context.CancellationToken);
        return new Wire.ListCompetitorsReply
        {
            Competitors = { page.Entries.Select(entry => ResearchReplies.Of(entry.Profile)) },
            NextPageToken = page.NextToken,
        };
    }

    public override Task<Wire.ListMarketFindingsReply> ListFindings(Wire.ListMarketFindingsRequest request, ServerCallContext context)
    {
        var paging = Paging.Of(request.PageSize, request.PageToken);
        var kind = ResearchReplies.KindOf(request.Kind);
        return commands.ReadAsync(context, PlanId.Read(request.Team, request.FiscalYear), null, ResearchFile.Of, (file, _) =>
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
        var terms = Read(errors, request);
        return commands.RunAsync(context, request, request.Plan, errors, ResearchFile.Of, (file, _) => decide(file, terms),
            (file, version) => ResearchReplies.Of(file.Profile(terms.Competitor), version));
    }

    private static ProfileTerms Read(FieldErrors errors, Wire.ProfileCompetitorRequest request)
    {
        var position = request.PricePosition switch
        {
            Wire.PricePosition.Lower => PricePositions.Lower,
            Wire.PricePosition.Similar => PricePositions.Similar,
            Wire.PricePosition.Higher => PricePositions.Higher,
            _ => "",
        };
        errors.Require(position.Length > 0, "price_position", "missing", "Say how its prices stand beside ours.");
        return new ProfileTerms(
            errors.Key("competitor", request.Competitor), errors.Text("name", request.Name), errors.LongText("strategy", request.Strategy),
            errors.Texts("strengths", request.Strengths, RequestFields.LongestText),
            errors.Texts("weaknesses", request.Weaknesses, RequestFields.LongestText), position,
            [.. errors.Bounded("estimates", request.Estimates).Select((estimate, i) => Estimate(errors, $"estimates[{i}]", estimate))],
            errors.OptionalLongText("conclusions", request.Conclusions), errors.LongText("source", request.Source));
    }

    private static SalesEstimate Estimate(FieldErrors errors, string field, Wire.SalesEstimate estimate)
    {
        var currency = estimate.Amount?.CurrencyCode ?? "";
        return new SalesEstimate(
            $"{errors.Period($"{field}.period", estimate.Period)}", errors.Amount($"{field}.amount", estimate.Amount, currency), currency,
            errors.LongText($"{field}.source", estimate.Source));
    }
}
