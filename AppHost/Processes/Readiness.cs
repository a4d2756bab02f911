using System.Net.Sockets;

namespace SalesPlatform.AppHost.Processes;

/// <summary>The answer to "are you ready?", with the reason if not.</summary>
internal readonly record struct Readiness(bool IsReady, string Reason)
{
    public static Readiness Ready { get; } = new(true, "ready");

    public static Readiness NotYet(string reason) => new(false, reason);

    /// <summary>Ready when something listens: enough for what has no readiness of its own to ask for.</summary>
    public static async Task<Readiness> OfPortAsync(int port, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port, cancellation);
            return Ready;
        }
        catch (SocketException notYet)
        {
            return NotYet(notYet.Message);
        }
    }
}
