namespace SalesPlatform.SalesMonitoring.Orders;

/// <param name="Line">Null where it is refused, or a new one waits.</param>
/// <param name="Held">Of what waits.</param>
internal sealed record SaleResult(SaleOutcome Outcome, LineState? Line, long Version, DomainException? Refusal, HeldSale? Held = null)
{
    public static SaleResult Of(SaleOutcome outcome, Loaded<OrderState> order, string externalId) =>
        new(outcome, order.State.Lines.GetValueOrDefault(externalId), order.Version, null, order.State.Held.GetValueOrDefault(externalId));
}

/// <summary>Orders are read in one query, each line is decided behind the one before it, and a refused one leaves the others
/// alone.</summary>
internal sealed class SaleLines
{
    private readonly UnitOfWork _work;
    private readonly SaleContext _context;
    private readonly Dictionary<string, Loaded<OrderState>> _orders;
    private readonly Dictionary<string, string> _ownIds;
    private readonly Dictionary<string, HeldSale> _held;

    private SaleLines(UnitOfWork work, SaleContext context, Dictionary<string, Loaded<OrderState>> orders,
        Dictionary<string, string> ownIds, Dictionary<string, HeldSale> held) =>
        (_work, _context, _orders, _ownIds, _held) = (work, context, orders, ownIds, held);

    /// <summary>Of whom the last that was held under an id must be known.</summary>
    public static bool MayWait(CommandContext caller, RecordSale command) => caller.Is(Roles.SalesRep) || command.IsProposed;

    /// <summary>The caller commits.</summary>
    public static async Task<IReadOnlyList<SaleResult>> TakeAsync(
        UnitOfWork work, SaleContext context, IReadOnlyList<RecordSale> commands, CancellationToken cancellation)
    {
        if (commands.Count == 0)
            return [];
        var lines = await ReadAsync(work, context, commands, cancellation);
        return [.. commands.Select(lines.Take)];
    }

    public static async Task<(SaleResult Result, SaleContext Context)> TakeOneAsync(
        UnitOfWork work, SaleGround ground, RosterReader roster, RecordSale command, CancellationToken cancellation)
    {
        var reps = command.Sale.Shares.Select(share => share.Rep).ToList();
        var context = await roster.ContextAsync(
            work.Queries, work.Context, reps, ground.Organisation, ground.Reps, ground.Thresholds, cancellation);
        var ownIds = ground.Own is { } line ? new Dictionary<string, string> { [line.Id] = line.Order } : [];
        var loaded = ground.Orders.ToDictionary(
            order => order.Key, order => UnitOfWork.Fold(OrderState.Aggregate, order.Key, order.Value));
        context = await RosterReader.WithAsync(work.Queries, context, RepsBefore(loaded, [command]), cancellation);
        var result = new SaleLines(work, context, loaded, ownIds, ground.Held is { } held
            ? new Dictionary<string, HeldSale> { [held.Id] = held } : []).Take(command);
        return result.Refusal is null ? (result, context) : throw result.Refusal;
    }

    public static async Task<string> StreamOfAsync(IQuerySession session, string source, string externalId, CancellationToken cancellation)
    {
        var own = await session.LoadAsync<ExternalLine>(ExternalLine.IdOf(source, externalId), cancellation);
        var order = own?.Order ?? ExternalLine.OrderIn(externalId) ?? throw DomainException.NotFound("sale", externalId);
        return OrderState.Aggregate.Stream(source, order);
    }

    private static async Task<SaleLines> ReadAsync(
        UnitOfWork work, SaleContext context, IReadOnlyList<RecordSale> commands, CancellationToken cancellation)
    {
        var streams = commands.SelectMany(StreamsOf).Distinct().ToList();
        var orders = await work.LoadManyAsync(OrderState.Aggregate, streams, cancellation);
        var own = await work.Queries.LoadManyAsync<ExternalLine>(cancellation, [.. commands.Select(IdOf).Distinct()]);
        var mayWait = commands.Where(command => MayWait(work.Context, command)).Select(IdOf).Distinct().ToArray();
        var held = mayWait.Length == 0 ? [] : await work.Queries.LoadManyAsync<HeldSale>(cancellation, mayWait);
        context = await RosterReader.WithAsync(work.Queries, context, RepsBefore(orders, commands), cancellation);
        return new SaleLines(work, context, orders.ToDictionary(), own.ToDictionary(line => line.Id, line => line.Order),
            held.ToDictionary(each => each.Id));
    }

    private static IEnumerable<string> RepsBefore(
        IReadOnlyDictionary<string, Loaded<OrderState>> orders, IEnumerable<RecordSale> commands) => commands
        .Select(command => orders[OrderState.Aggregate.Stream(command.Source, command.Sale.Order)].State.Lines
            .GetValueOrDefault(command.ExternalId))
        .OfType<LineState>().SelectMany(line => line.Sale.Credits).Select(credit => credit.Rep);

    // The order it is for, and the one its id names.
    internal static IEnumerable<string> StreamsOf(RecordSale command) =>
        new[] { command.Sale.Order, ExternalLine.OrderIn(command.ExternalId) ?? command.Sale.Order }
            .Select(order => OrderState.Aggregate.Stream(command.Source, order));

    private SaleResult Take(RecordSale command)
    {
        try
        {
            CheckOwner(command);
            var stream = OrderState.Aggregate.Stream(command.Source, command.Sale.Order);
            var decision = SaleDecisions.Record(
                _orders[stream].State.Remembering(_held.GetValueOrDefault(IdOf(command))), _context, command);
            var after = Append(_work, _context, _orders[stream], decision, command.ExternalId);
            _orders[stream] = after;
            if (decision.Outcome is SaleOutcome.Recorded or SaleOutcome.Waiting && command.HasOwnId)
                KeepOwnId(command);
            return SaleResult.Of(decision.Outcome, after, command.ExternalId);
        }
        catch (DomainException refusal)
        {
            return new SaleResult(default, null, 0, refusal);
        }
    }

    private static string IdOf(RecordSale command) => ExternalLine.IdOf(command.Source, command.ExternalId);

    public static Loaded<OrderState> Append(
        UnitOfWork work, SaleContext context, Loaded<OrderState> order, SaleDecision decision, string externalId)
    {
        var after = work.Append(order, decision.Events);
        return decision.Outcome == SaleOutcome.Corrected
            ? work.Append(after, SaleDecisions.Reissue(after.State, externalId, Currency.Of(context.Terms.Currency)))
            : after;
    }

    // One line under one id: the same id in another order would count twice.
    private void CheckOwner(RecordSale command)
    {
        var holder = _ownIds.GetValueOrDefault(IdOf(command));
        if (holder is null && ExternalLine.OrderIn(command.ExternalId) is { } named
            && _orders[OrderState.Aggregate.Stream(command.Source, named)].State.Knows(command.ExternalId))
            holder = named;
        if (holder is not null && holder != command.Sale.Order)
            throw ExternalLine.InOtherOrder(command, holder);
    }

    private void KeepOwnId(RecordSale command)
    {
        var line = new ExternalLine(IdOf(command), command.Sale.Order);
        // What waited before it counts, or was rejected, keeps its id.
        if (!_ownIds.TryAdd(line.Id, line.Order))
            return;
        _work.Write(session => session.Insert(line));
    }
}
