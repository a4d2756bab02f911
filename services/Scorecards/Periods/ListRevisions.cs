using Google.Protobuf.WellKnownTypes;

namespace SalesPlatform.Scorecards.Periods;

internal sealed partial class PeriodsEndpoint
{
    public override async Task<Wire.ListRevisionsReply> ListRevisions(Wire.ListRevisionsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var paging = Paging.Of(errors, request.PageSize, request.PageToken);
        var (team, period) = PeriodOf(errors, request.Team, request.Period);
        var (caller, rep) = (Callers.ContextOf(context, time), request.Rep.Length == 0 ? null : request.Rep);
        caller.RequireScorecard(team, rep);
        await using var session = store.QuerySession();
        var standings = await session.StandingsAsync(team, rep, [period], DateTimeOffset.MaxValue, context.CancellationToken);
        var standing = standings[period];
        var page = paging.Of(standing.Entries, entry => $"{entry.Version:D9}");
        return new Wire.ListRevisionsReply
        {
            Revisions =
            {
                page.Entries.Select(entry => Revision(entry, (standing.KpisOf(entry, rep) ?? [])
                    .Where(kpi => kpi.Kpi != TeamUplift.Kpi || caller.SeesAppraisalsOf(team, rep)))),
            },
            NextPageToken = page.NextToken,
        };
    }

    private static Wire.Revision Revision(PeriodEntry entry, IEnumerable<PublishedKpi> kpis) => new()
    {
        EventId = $"{entry.Id}",
        Change = entry.Change,
        Revision_ = entry.Revision,
        At = entry.RecordedAt.ToTimestamp(),
        By = entry.By,
        Reason = entry.Reason ?? "",
        AsOf = entry.Published?.AsOf.ToTimestamp(),
        Currency = entry.Published?.Currency ?? "",
        Unreached = { entry.Published?.Unreached ?? [] },
        Kpis = { kpis.Select(kpi => KpiReplies.Of(FrozenKpis.ToResult(kpi))) },
    };
}
