using System.Net.Sockets;

namespace SalesPlatform.AppHost;

/// <summary>
/// Tells a program that hangs from one that waits: /health needs neither database nor broker, so that only a process that is stuck leaves
/// it unanswered.
/// </summary>
internal sealed class Liveness(ProgramResource program, TimeProvider clock) : IDisposable
{
    public const string Path = "/health";

    /// <summary>Time without any answer after which it counts as hung.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Time for the first answer of a start. A machine that is busy needs it: all services, started again each minute because they
    /// are late, would be later still.</summary>
    public static readonly TimeSpan FirstAnswer = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);
    private readonly HttpClient _http = new() { Timeout = Between };

    public void Dispose() => _http.Dispose();

    public async Task WatchAsync(Func<bool> isRunning, Func<TimeSpan, Task> restart, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Between, clock);
        // Counted, not measured: a machine that slept has not been waiting for an answer.
        var unanswered = 0;
        var hasAnswered = false;
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            var runs = isRunning();
            var answers = runs && await AnswersAsync(cancellation);
            hasAnswered = runs && (hasAnswered || answers);
            unanswered = !runs || answers ? 0 : unanswered + 1;
            var patience = hasAnswered ? Patience : FirstAnswer;
            if (unanswered * Between < patience)
                continue;
            (unanswered, hasAnswered) = (0, false);
            await restart(patience);
        }
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri(program.Http + Path), cancellation);
            return true;
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException or SocketException)
        {
            cancellation.ThrowIfCancellationRequested();
            return false;
        }
    }
}
