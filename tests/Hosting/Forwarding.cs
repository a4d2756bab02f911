using System.Net;
using System.Net.Sockets;

namespace SalesPlatform.Tests.Hosting;

/// <summary>Listens on a free port and stands between those who connect to it and a server of this machine.</summary>
internal abstract class Forwarding : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _server;
    private readonly Task _accepting;

    protected Forwarding(int server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    protected CancellationToken Ended => _end.Token;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    /// <summary>Both are closed when it returns.</summary>
    /// <param name="client">Who has connected.</param>
    /// <param name="server">Not connected yet.</param>
    protected abstract Task ServeAsync(TcpClient client, TcpClient server);

    protected Task ConnectAsync(TcpClient server) => server.ConnectAsync(IPAddress.Loopback, _server, Ended).AsTask();

    private async Task AcceptAsync()
    {
        while (true)
            _ = ServeAsync(await _listener.AcceptTcpClientAsync(Ended));
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient { NoDelay = true };
        using (client)
        {
            client.NoDelay = true;
            await ServeAsync(client, server);
        }
    }
}
