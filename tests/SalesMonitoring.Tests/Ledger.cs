using System.Text;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Domain;
using SalesPlatform.Files;
using SalesPlatform.SalesMonitoring.Imports;
using SalesPlatform.SalesMonitoring.Orders;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Tests.SalesMonitoring;

/// <summary>Orders in memory: the same decisions and folds as in the service, without its store.</summary>
internal sealed class Ledger(string currency = "CNY")
{
    private readonly Dictionary<string, OrderState> _orders = [];
    private readonly List<object> _events = [];
    private string _actor = "someone";

    public IReadOnlyList<object> Events => _events;

    /// <summary>Whoever does what follows.</summary>
    public Ledger By(string actor)
    {
        _actor = actor;
        return this;
    }

    private SaleContext Context => Some.Context() is var some ? some with { Terms = some.Terms with { Currency = currency } } : null!;

    public IEnumerable<LineState> Lines => _orders.Values.SelectMany(order => order.Lines.Values);

    public OrderState Order(string order) => _orders[order];

    /// <summary>Takes an event in as it was stored once.</summary>
    public void Given(string order, object e) => _orders[order] = Fold(_orders.GetValueOrDefault(order, OrderState.Aggregate.Initial), [e]);

    public LineState Line(string order = "o1", string id = "o1/1") => _orders[order].Lines[id];

    /// <summary>Company amounts of all events: what everybody who counts events arrives at.</summary>
    public decimal Total => _events.Sum(AmountOf);

    public SaleOutcome Record(RecordSale command, SaleContext? context = null) =>
        Apply(command.Sale.Order, command.ExternalId, state => SaleDecisions.Record(state, context ?? Context, command));

    public SaleOutcome Correct(RecordSale command, SaleContext? context = null) =>
        Apply(command.Sale.Order, command.ExternalId, state => SaleDecisions.Correct(state, context ?? Context, command));

    public SaleOutcome Decide(Func<OrderState, SaleDecision> decide, string order = "o1", string line = "o1/1") =>
        Apply(order, line, decide);

    public SaleOutcome Return(ReturnSale command, string order = "o1", SaleContext? context = null) =>
        Apply(order, command.ExternalId, state => SaleDecisions.Return(state, context ?? Context, command));

    public DomainException Refused(Action<Ledger> act)
    {
        var before = _events.Count;
        var refusal = FluentActions.Invoking(() => act(this)).Should().Throw<DomainException>().Which;
        _events.Should().HaveCount(before, "a refusal changes nothing");
        return refusal;
    }

    /// <summary>Imports a text.</summary>
    public Task<Imported> ImportAsync(string text) => ImportAsync(Encoding.UTF8.GetBytes(text));

    public async Task<Imported> ImportAsync(byte[] content)
    {
        var upload = await UploadedFile.OpenAsync(new FileHeader { FileName = "sales.csv" }, Google.Protobuf.ByteString.CopyFrom(content));
        await using var table = await CsvTable.ReadAsync(upload, SalesRowReader.Schema, CancellationToken.None);
        var reader = new SalesRowReader(table.Header, "erp");
        var rows = await table.Rows().Select(reader.Read).ToListAsync();
        var (run, events) = new ImportRun(Guid.Empty, currency).After(
            rows, [.. rows.Where(row => row.Sale is not null).Select(row => Take(row.Sale!))]);
        return new Imported(run, [.. events.Cast<SalesRowsQuarantined>().SelectMany(e => e.Rows)], reader);
    }

    public static decimal AmountOf(object e) => e switch
    {
        SaleRecorded sale => sale.CompanyAmount,
        SaleReversed reversed => reversed.CompanyAmount,
        SaleReturned returned => returned.CompanyAmount,
        _ => 0,
    };

    public static IReadOnlyList<SalesCredit> CreditsOf(object e) => e switch
    {
        SaleRecorded sale => sale.Credits,
        SaleReversed reversed => reversed.Credits,
        SaleReturned returned => returned.Credits,
        _ => [],
    };

    private SaleResult Take(RecordSale command)
    {
        try
        {
            return new SaleResult(Record(command), Line(command.Sale.Order, command.ExternalId), 1, null);
        }
        catch (DomainException refusal)
        {
            return new SaleResult(default, null, 0, refusal);
        }
    }

    private SaleOutcome Apply(string order, string line, Func<OrderState, SaleDecision> decide)
    {
        var before = _orders.GetValueOrDefault(order, OrderState.Aggregate.Initial);
        var decision = decide(before);
        var after = Fold(before, decision.Events);
        _orders[order] = decision.Outcome == SaleOutcome.Corrected
            ? Fold(after, [.. SaleDecisions.Reissue(after, line, Currency.Of(currency))]) : after;
        return decision.Outcome;
    }

    private OrderState Fold(OrderState state, IReadOnlyList<object> events)
    {
        _events.AddRange(events);
        return OrderState.Aggregate.Fold(events.Select(e => new RecordedEvent(Guid.NewGuid(), "order", 0, Some.Now, _actor, e)), state);
    }
}

/// <summary>What became of a text.</summary>
internal sealed record Imported(ImportRun Run, IReadOnlyList<QuarantinedSale> Quarantine, SalesRowReader Reader)
{
    public BatchCounts Counts => Run.Counts;

    /// <summary><c>line:column:code</c> of every fault.</summary>
    public IEnumerable<string> Faults =>
        Quarantine.SelectMany(row => row.Faults).Select(fault => $"{fault.Line}:{fault.Column}:{fault.Code}");
}
