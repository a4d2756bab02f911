using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Scorecards.Risks;

namespace SalesPlatform.Scorecards.Queries;

internal sealed partial class ScorecardsEndpoint
{
    public override async Task<Wire.ListRisksReply> ListRisks(Wire.ListRisksRequest request, ServerCallContext context)
    {
        var caller = Callers.ContextOf(context, time);
        var paging = Paging.Of(request.PageSize, request.PageToken);
        var page = paging.Of(await risks.ReadAsync(caller.TeamsOf(request.Team), caller.Now, context.CancellationToken),
            risk => $"{risk.Team}\n{risk.Period}\n{risk.Kpi}");
        return new Wire.ListRisksReply { Risks = { page.Entries.Select(Risk) }, NextPageToken = page.NextToken };
    }

    private static Wire.Risk Risk(RiskEntry risk) => new()
    {
        EventId = $"{risk.Id}",
        Team = risk.Team,
        Period = risk.Period,
        Kpi = risk.Kpi,
        FoundAt = risk.RecordedAt.ToTimestamp(),
        Day = risk.Day.ToDate(),
        ForecastRatio = risk.ForecastRatio?.ToExact(),
    };
}
