using System.Runtime.ExceptionServices;

namespace SalesPlatform.Demo.Loading;

/// <summary>Threads wait for the days they tell of; when all wait, the clock goes on to the next of these days. So every service is told
/// everything in the order of time, however many threads tell of it.</summary>
internal sealed class StoryClock(DateTimeOffset end)
{
    private readonly PriorityQueue<TaskCompletionSource, (DateTimeOffset At, int Order)> _waiting = new();
    private readonly Lock _lock = new();
    private DateTimeOffset _now = DateTimeOffset.MinValue;
    private ExceptionDispatchInfo? _fault;
    private int _telling = 1;
    private int _order;

    /// <summary>What would follow on the story's last day is recorded on it.</summary>
    public DateTimeOffset RecordedAt
    {
        get
        {
            var now = Now;
            return now < end ? now : end;
        }
    }

    public DateTimeOffset Now
    {
        get
        {
            lock (_lock)
                return _now;
        }
    }

    /// <summary>Called with each new time, by whoever brings the clock there.</summary>
    public Action<DateTimeOffset> OnTick { get; set; } = _ => { };

    /// <summary>An instant that is over is now.</summary>
    public Task ReachAsync(DateTimeOffset instant)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _fault?.Throw();
            if (instant <= _now)
                return Task.CompletedTask;
            _waiting.Enqueue(reached, (instant, _order++));
            Leave();
        }

        return reached.Task;
    }

    public async Task TogetherAsync(IEnumerable<Func<Task>> threads)
    {
        var all = threads.ToList();
        if (all.Count == 0)
            return;
        var left = all.Count;
        // The last thread that ends hands its place back to the one that waits for all of them.
        lock (_lock)
            _telling += all.Count - 1;
        await Task.WhenAll(all.ConvertAll(TellAsync));

        async Task TellAsync(Func<Task> thread)
        {
            try
            {
                await thread();
            }
            catch (Exception fault)
            {
                BreakOff(fault);
                throw;
            }

            lock (_lock)
            {
                if (--left > 0)
                    Leave();
            }
        }
    }

    /// <summary>The others would wait for ever.</summary>
    private void BreakOff(Exception fault)
    {
        lock (_lock)
        {
            _fault ??= ExceptionDispatchInfo.Capture(fault);
            while (_waiting.TryDequeue(out var waiting, out _))
                waiting.SetException(_fault.SourceException);
        }
    }

    private void Leave()
    {
        if (--_telling > 0 || !_waiting.TryPeek(out _, out var next))
            return;
        _now = next.At;
        OnTick(_now);
        while (_waiting.TryPeek(out _, out var same) && same.At == _now)
        {
            _telling++;
            _waiting.Dequeue().SetResult();
        }
    }
}
