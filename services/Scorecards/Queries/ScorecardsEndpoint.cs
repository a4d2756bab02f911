using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.Scorecards.Explanations;
using SalesPlatform.Scorecards.Known;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Risks;
using SalesPlatform.Scorecards.Standards;
using SalesPlatform.Scorecards.Suppositions;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Scorecards.Queries;

internal sealed class ScorecardsEndpoint(
    ScorecardQuery scorecards, ScorecardWatch watch, ExplanationQuery explanations, SuppositionQuery suppositions, RiskQuery risks,
    IntakeQuery intake, TimeProvider time) : Wire.Scorecards.ScorecardsBase
{
    public override async Task<Wire.Scorecard> Get(Wire.GetScorecardRequest request, ServerCallContext context)
    {
        var (caller, parsed) = Read(context, new FieldErrors(), request);
        return (await scorecards.GetAsync(parsed, context.CancellationToken)).SeenBy(caller).ToMessage();
    }

    public override async Task<Wire.GetTrendReply> GetTrend(Wire.GetTrendRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var count = errors.Periods(request.Count);
        var (caller, parsed) = Read(context, errors, request.Last ?? new Wire.GetScorecardRequest());
        var trend = await scorecards.TrendAsync(parsed, count, context.CancellationToken);
        return new Wire.GetTrendReply { Scorecards = { trend.Select(card => card.SeenBy(caller).ToMessage()) } };
    }

    public override async Task Watch(Wire.WatchRequest request, IServerStreamWriter<Wire.Scorecard> responseStream,
        ServerCallContext context)
    {
        var card = new Wire.GetScorecardRequest { Team = request.Team, Period = request.Period, Rep = request.Rep };
        var (caller, parsed) = Read(context, new FieldErrors(), card);
        await foreach (var seen in watch.FollowAsync(parsed, known => known.SeenBy(caller).ToMessage(), context.CancellationToken))
            await responseStream.WriteAsync(seen, context.CancellationToken);
    }

    public override async Task<Wire.ExplainReply> Explain(Wire.ExplainRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (kpi, paging) = (errors.Kpi("kpi", request.Kpi), errors.FactsPage(request.PageSize, request.PageToken));
        var after = paging.Place(errors, FactPlace.Parse);
        var (caller, parsed) = Read(context, errors, request.Scorecard ?? new Wire.GetScorecardRequest());
        if (kpi!.Name == TeamUplift.Kpi)
            caller.RequireAppraisalsOf(parsed.Team, parsed.Rep);
        var explanation = await explanations.ReadAsync(parsed, kpi, after, paging.Size, context.CancellationToken);
        return explanation.ToMessage(parsed.AsOf);
    }

    public override async Task<Wire.WhatIfReply> WhatIf(Wire.WhatIfRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var supposition = errors.Supposition(request);
        var (caller, parsed) = Read(context, errors, request.Scorecard ?? new Wire.GetScorecardRequest());
        caller.RequireSupposition(parsed.Team, supposition);
        var (actual, supposed) = await suppositions.ReadAsync(parsed, supposition, context.CancellationToken);
        return new Wire.WhatIfReply { Actual = actual.SeenBy(caller).ToMessage(), Supposed = supposed.SeenBy(caller).ToMessage() };
    }

    public override async Task<Wire.ListRisksReply> ListRisks(Wire.ListRisksRequest request, ServerCallContext context)
    {
        var caller = Callers.ContextOf(context, time);
        var paging = Paging.Of(request.PageSize, request.PageToken);
        var page = paging.Of(await risks.ReadAsync(caller.TeamsOf(request.Team), caller.Now, context.CancellationToken),
            risk => $"{risk.Team}\n{risk.Period}\n{risk.Kpi}");
        return new Wire.ListRisksReply { Risks = { page.Entries.Select(ToMessage) }, NextPageToken = page.NextToken };
    }

    public override async Task<Wire.IntakeReply> GetIntake(Wire.GetIntakeRequest request, ServerCallContext context)
    {
        var sources = await intake.GetAsync(context.CancellationToken);
        return new Wire.IntakeReply
        {
            Sources =
            {
                sources.Select(from => new Wire.SourcePosition { Service = from.Service, Position = from.Position, Parked = from.Parked }),
            },
        };
    }

    private (CommandContext Caller, ScorecardRequest Request) Read(
        ServerCallContext context, FieldErrors errors, Wire.GetScorecardRequest request)
    {
        var caller = Callers.ContextOf(context, time);
        var parsed = errors.Scorecard(request.Team, request.Period, request.Rep, request.AsOf, caller.Now);
        errors.ThrowIfAny();
        caller.RequireScorecard(parsed.Team, parsed.Rep);
        return (caller, parsed);
    }

    private static Wire.Risk ToMessage(RiskEntry risk) => new()
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
