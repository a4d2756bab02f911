using System.Threading.Channels;
using JasperFx.Events;
using SalesPlatform.SalesMonitoring.Company;

namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>Orders are, by stream, the events of the order it is for and of the one its id names.</summary>
internal sealed record SaleGround(
    Organisation? Organisation, IReadOnlyList<RepView> Reps, ExternalLine? Own, IReadOnlyDictionary<string, IReadOnlyList<IEvent>> Orders,
    SaleThresholds? Thresholds, HeldSale? Held);

/// <summary>Together for concurrent calls, as they are committed: whatever waits when a reader is free is one round trip. Everything is
/// read after its call has come, and what is appended checks the versions that were read, so that nothing rests on a state of
/// before.</summary>
internal sealed class SaleReads(IDocumentStore store) : BackgroundService
{
    /// <summary>Two: while one group is being read, the next gathers and is sent.</summary>
    private const int Readers = 2;

    private const int LargestGroup = 64;
    private readonly Channel<Waiting> _waiting = Channel.CreateUnbounded<Waiting>();

    public async Task<SaleGround> ReadAsync(RecordSale command, CommandContext caller, CancellationToken cancellation)
    {
        var waiting = new Waiting(command, caller);
        await _waiting.Writer.WriteAsync(waiting, cancellation);
        return await waiting.Read.Task.WaitAsync(cancellation);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
        if (ExecuteTask is not null)
            await ExecuteTask.WaitAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(ReadAllAsync, CancellationToken.None)));

    private async Task ReadAllAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            var group = new List<Waiting>();
            while (group.Count < LargestGroup && _waiting.Reader.TryRead(out var next))
                group.Add(next);
            if (group.Count > 0)
                await ReadGroupAsync(group);
        }
    }

    // What ails one call's reading is not to ail its neighbours'.
    private async Task ReadGroupAsync(List<Waiting> group)
    {
        try
        {
            await ReadTogetherAsync(group);
        }
        catch (Exception fault)
        {
            if (group.Count == 1 || Outages.IsOutage(fault))
            {
                group.ForEach(waiting => waiting.Read.SetException(fault));
                return;
            }

            foreach (var waiting in group)
                await ReadGroupAsync([waiting]);
        }
    }

    private async Task ReadTogetherAsync(List<Waiting> group)
    {
        await using var session = store.QuerySession();
        var batch = session.CreateBatchQuery();
        var organisation = batch.Load<Organisation>(Organisation.Stream);
        var reps = batch.LoadMany<RepView>().ById([.. group.SelectMany(each => each.Reps).Distinct()]);
        var thresholds = group.Exists(each => each.ByRep) ? batch.Load<SaleThresholds>(SaleThresholds.Stream) : null;
        var orders = group.SelectMany(each => each.Streams).Distinct()
            .ToDictionary(stream => stream, stream => batch.Events.FetchStream(stream));
        var own = batch.LoadMany<ExternalLine>().ById([.. group.Select(each => each.OwnId).Distinct()]);
        string[] mayWait = [.. group.Where(each => each.MayWait).Select(each => each.OwnId).Distinct()];
        var held = mayWait.Length > 0 ? batch.LoadMany<HeldSale>().ById(mayWait) : null;
        await batch.Execute();

        var known = (await reps).ToDictionary(rep => rep.Id);
        var lines = (await own).ToDictionary(line => line.Id);
        var before = held is null ? [] : (await held).ToDictionary(each => each.Id);
        var events = new Dictionary<string, IReadOnlyList<IEvent>>();
        foreach (var (stream, fetched) in orders)
            events[stream] = await fetched;
        foreach (var each in group)
        {
            each.Read.SetResult(new SaleGround(await organisation,
                [.. each.Reps.Where(known.ContainsKey).Select(rep => known[rep])], lines.GetValueOrDefault(each.OwnId),
                each.Streams.ToDictionary(stream => stream, stream => events[stream]), each.ByRep ? await thresholds! : null,
                each.MayWait ? before.GetValueOrDefault(each.OwnId) : null));
        }
    }

    private sealed class Waiting(RecordSale command, CommandContext caller)
    {
        public bool ByRep { get; } = caller.Is(Roles.SalesRep);

        public bool MayWait { get; } = SaleLines.MayWait(caller, command);

        public string[] Reps { get; } = [.. command.Sale.Shares.Select(share => RepView.StreamOf(share.Rep)).Distinct()];

        public string OwnId { get; } = ExternalLine.IdOf(command.Source, command.ExternalId);

        public string[] Streams { get; } = [.. SaleLines.StreamsOf(command).Distinct()];

        public TaskCompletionSource<SaleGround> Read { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
