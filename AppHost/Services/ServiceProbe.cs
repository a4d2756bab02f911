using System.Net;
using SalesPlatform.AppHost.Processes;

namespace SalesPlatform.AppHost.Services;

/// <summary>Asks a service whether it is ready: 200 from /ready, or a body that says why not.</summary>
internal sealed class ServiceProbe : IDisposable
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(5);
    private readonly HttpClient _client = new() { Timeout = AnswerWithin };

    public async Task<Readiness> AskAsync(int port, CancellationToken cancellation)
    {
        try
        {
            using var answer = await _client.GetAsync(new Uri($"http://127.0.0.1:{port}/ready"), cancellation);
            return answer.StatusCode is HttpStatusCode.OK
                ? Readiness.Ready
                : Readiness.NotYet($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellation)}".Trim());
        }
        catch (HttpRequestException notYet)
        {
            return Readiness.NotYet(notYet.Message);
        }
        catch (TaskCanceledException slow) when (!cancellation.IsCancellationRequested)
        {
            return Readiness.NotYet($"no answer within {AnswerWithin.TotalSeconds:0} s ({slow.Message})");
        }
    }

    public void Dispose() => _client.Dispose();
}
