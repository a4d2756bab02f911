using Google.Protobuf;
using SalesPlatform.SalesMonitoring.Facts;

namespace SalesPlatform.SalesMonitoring.Orders;

internal sealed partial class SalesEndpoint(
    CommandRunner runner, SaleReads reads, RosterReader roster, SaleWriter writer, FactList facts, UnitOfWorkFactory works)
    : Wire.Sales.SalesBase
{
    public override async Task<Wire.OrderReply> GetOrder(Wire.GetOrderRequest request, ServerCallContext context)
    {
        var fields = new SaleFields();
        var (source, order) = (fields.Source(request.Source), fields.Required("order", request.Order));
        fields.ThrowIfAny();
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var loaded = await work.LoadAsync(OrderState.Aggregate, OrderState.Aggregate.Stream(source, order), null,
            context.CancellationToken);
        if (loaded.Version == 0)
            throw DomainException.NotFound("order", order);
        var surroundings = await roster.ContextAsync(work.Queries, work.Context, RepsOf(loaded.State), context.CancellationToken);
        var visible = loaded.State.Lines.Values.Where(line => surroundings.Access.MaySee(line.Sale.Credits.Select(credit => credit.Rep)));
        var waiting = loaded.State.Held.Values.Where(held =>
            held.Status == HeldStatus.Waiting && (held.By == work.Context.Actor || surroundings.Access.MaySee(held.Reps)));
        return SaleReplies.Of(order, visible, waiting, surroundings.Terms.Currency, loaded.Version);
    }

    public override async Task<Wire.ListSalesReply> List(Wire.ListSalesRequest request, ServerCallContext context)
    {
        var caller = Callers.ContextOf(context, works.Time);
        await using var work = works.Begin(caller);
        var organisation = await CompanyReader.OrganisationAsync(work.Queries, context.CancellationToken);
        var (filter, team, paging) = FactMessages.Parse(request, caller, organisation.Calendar());
        // A rep is bound to themselves; whose team they are in adds nothing.
        if (!caller.Roles.All(role => role == Roles.SalesRep) && caller.TeamsOf(team) is { } teams)
            filter = filter with { Reps = await RosterReader.RepsOfAsync(work.Queries, teams, context.CancellationToken) };
        var page = paging.Cut(await facts.ReadAsync(filter, context.CancellationToken), FactPlace.KeyOf);
        return new Wire.ListSalesReply
        {
            Facts = { page.Entries.Select(fact => FactMessages.Of(fact, organisation.Currency)) },
            NextPageToken = page.NextToken,
        };
    }

    private Task<Wire.SaleReply> DecideAsync(
        ServerCallContext call, IMessage request, string source, string externalId, IEnumerable<string> reps,
        Func<UnitOfWork, Loaded<OrderState>, SaleContext, Task<SaleDecision>> decide) => runner.RunAsync(call, request, async work =>
    {
        var stream = await SaleLines.StreamOfAsync(work.Queries, source, externalId, call.CancellationToken);
        var loaded = await work.LoadAsync(OrderState.Aggregate, stream, null, call.CancellationToken);
        var surroundings = await roster.ContextAsync(
            work.Queries, work.Context, [.. reps, .. RepsOf(loaded.State)], call.CancellationToken);
        var decision = await decide(work, loaded, surroundings);
        var after = SaleLines.Append(work, surroundings, loaded, decision, externalId);
        return SaleReplies.Of(SaleResult.Of(decision.Outcome, after, externalId), surroundings.Terms.Currency);
    });

    private static List<string> RepsOf(OrderState order) =>
        [.. order.Lines.Values.SelectMany(line => line.Sale.Credits).Select(credit => credit.Rep)
            .Concat(order.Held.Values.SelectMany(held => held.Reps)).Distinct()];
}
