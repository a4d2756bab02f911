using Google.Protobuf;

namespace SalesPlatform.SalesMonitoring.SaleApprovals;

internal sealed partial class SaleApprovalsEndpoint(
    CommandRunner runner, RosterReader roster, CompanyReader company, UnitOfWorkFactory works) : Wire.SaleApprovals.SaleApprovalsBase
{
    public override async Task<Wire.SaleThresholds> GetThresholds(Wire.GetSaleThresholdsRequest request, ServerCallContext context)
    {
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        return Of(await work.Queries.LoadAsync<SaleThresholds>(SaleThresholds.Stream, context.CancellationToken));
    }

    public override async Task<Wire.ListHeldSalesReply> List(Wire.ListHeldSalesRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (team, paging) = (errors.OptionalText("team", request.Team), Paging.Of(errors, request.PageSize, request.PageToken));
        errors.ThrowIfAny();
        var caller = Callers.ContextOf(context, works.Time);
        _ = caller.TeamsOf(team);
        await using var work = works.Begin(caller);
        var open = await OpenAsync(work.Queries, context.CancellationToken);
        var surroundings = await RosterReader.ContextOfAllAsync(work.Queries, caller, context.CancellationToken);
        var page = paging.Of(open.Where(held => (team.Length == 0 || held.Teams.Contains(team))
            && (held.By == caller.Actor || caller.Is(Roles.Executive) || surroundings.Access.MaySee(held.Reps))), KeyOf);
        return new Wire.ListHeldSalesReply
        {
            Sales = { page.Entries.Select(held => SaleReplies.Of(held, surroundings.Terms.Currency)) },
            NextPageToken = page.NextToken,
        };
    }

    /// <summary>What waits, or was rejected and not said anew; few at a time, since somebody is asked about each.</summary>
    internal static async Task<IReadOnlyList<HeldSale>> OpenAsync(IQuerySession session, CancellationToken cancellation) =>
        [.. (await session.Query<HeldSale>().Where(held => held.Status == HeldStatus.Waiting || held.Status == HeldStatus.Rejected)
            .ToListAsync(cancellation)).OrderBy(KeyOf, StringComparer.Ordinal)];

    private static string KeyOf(HeldSale held) => $"{held.Since.UtcDateTime:O}|{held.Id}";

    private Task<TReply> DecideAsync<TReply>(
        ServerCallContext call, IMessage request, HeldRevision named, Func<UnitOfWork, OrderState, SaleContext, SaleDecision> decide,
        Func<SaleOutcome, Loaded<OrderState>, string, TReply> reply) where TReply : class, IMessage<TReply>, new() =>
        runner.RunAsync(call, request, async work =>
        {
            var held = await work.Queries.LoadAsync<HeldSale>(
                ExternalLine.IdOf(named.Source, named.ExternalId), call.CancellationToken) ?? throw SaleApprovalDecisions.NotFound(named);
            var stream = OrderState.Aggregate.Stream(named.Source, held.Sale.Order);
            var loaded = await work.LoadAsync(OrderState.Aggregate, stream, null, call.CancellationToken);
            var reps = SaleApprovalDecisions.RepsOf(loaded.State, SaleApprovalDecisions.Find(loaded.State, named)).ToList();
            var surroundings = await roster.ContextAsync(work.Queries, work.Context, reps, call.CancellationToken);
            var decision = decide(work, loaded.State, surroundings);
            var after = SaleLines.Append(work, surroundings, loaded, decision, named.ExternalId);
            return reply(decision.Outcome, after, surroundings.Terms.Currency);
        });

    private static Func<SaleOutcome, Loaded<OrderState>, string, Wire.HeldSale> HeldReply(HeldRevision named) =>
        (_, after, currency) => SaleReplies.Of(after.State.Held[named.ExternalId], currency);

    private static HeldRevision Named(string source, string externalId, int revision)
    {
        var fields = new SaleFields();
        var named = new HeldRevision(
            fields.Source(source), fields.Required("external_id", externalId), fields.Revision(revision, unset: 0));
        fields.ThrowIfAny();
        return named;
    }

    private static Wire.SaleThresholds Of(SaleThresholds? thresholds) => thresholds is null ? new Wire.SaleThresholds() : new()
    {
        Amount = thresholds.Amount?.ToMoney(thresholds.Currency),
        Teams =
        {
            thresholds.Teams.Select(team =>
                new Wire.TeamSaleThreshold { Team = team.Key, Amount = team.Value.ToMoney(thresholds.Currency) }),
        },
        Version = thresholds.Version,
    };
}
