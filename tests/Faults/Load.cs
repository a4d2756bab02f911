using System.Collections.Concurrent;
using System.Diagnostics;
using Grpc.Core;

namespace SalesPlatform.Faults;

/// <summary>Callers that go on whatever happens: most repeat a command that had no answer, with its key; every fourth command is given
/// up.</summary>
/// <param name="commands">What is sent.</param>
/// <param name="ledger">Where it is written down.</param>
/// <param name="run">Tells the commands of this load from those of others.</param>
internal sealed class Load(Commands commands, Ledger ledger, string run)
{
    private const int SalesCallers = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly ConcurrentDictionary<string, long> _answered = [];
    private List<Task> _callers = [];
    private volatile bool _ends;
    private int _next;

    public void Start()
    {
        _ends = false;
        _callers = [.. commands.Services.SelectMany(service => Enumerable.Repeat(service, service == "sales-monitoring" ? SalesCallers : 1))
            .Select(service => Task.Run(() => CallAsync(service)))];
    }

    /// <summary>Ends when every caller has had its last answer, or has given up.</summary>
    public async Task StopAsync()
    {
        _ends = true;
        await Task.WhenAll(_callers);
    }

    /// <summary>Services of which no command that was sent since has been answered.</summary>
    public IEnumerable<string> SilentSince(long timestamp) =>
        commands.Services.Where(service => _answered.GetValueOrDefault(service) <= timestamp);

    private async Task CallAsync(string service)
    {
        using var pause = new PeriodicTimer(Pause);
        while (!_ends)
        {
            var number = Interlocked.Increment(ref _next);
            var key = $"{run}-{number}";
            // Written before it is sent: a caller that dies with it knows that it may have been done.
            ledger.Write(key, service, Outcome.Unknown);
            var isPatient = number % 4 != 0;
            while (!await IsAnsweredAsync(service, key) && isPatient && !_ends)
                await pause.WaitForNextTickAsync();
            await pause.WaitForNextTickAsync();
        }
    }

    private async Task<bool> IsAnsweredAsync(string service, string key)
    {
        try
        {
            var sent = Stopwatch.GetTimestamp();
            await commands.SendAsync(service, key);
            ledger.Write(key, service, Outcome.Acknowledged);
            // What was sent before a fault and is answered after it says nothing about the time after.
            _answered[service] = sent;
            return true;
        }
        catch (RpcException without) when (without.StatusCode
            is StatusCode.Unavailable or StatusCode.Internal or StatusCode.Cancelled or StatusCode.DeadlineExceeded)
        {
            return false;
        }
    }
}
