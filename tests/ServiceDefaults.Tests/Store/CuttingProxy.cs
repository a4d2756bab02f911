using System.Net;
using System.Net.Sockets;

namespace SalesPlatform.ServiceDefaults.Tests.Store;

/// <summary>Stands between a client and PostgreSQL, and cuts a connection at the worst moment: the COMMIT has gone, its answer never
/// comes.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private static readonly byte[] Commit = "COMMIT\0"u8.ToArray();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _server;
    private readonly Task _accepting;
    private int _cutsLeft;
    private bool _staysAway;

    public CuttingProxy(int server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Connections cut so far.</summary>
    public int Cuts { get; private set; }

    /// <param name="staysAway">Whether nobody is connected any more afterwards.</param>
    public void CutNextCommit(bool staysAway = false)
    {
        _staysAway = staysAway;
        Interlocked.Exchange(ref _cutsLeft, 1);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
            _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            if (_staysAway && Cuts > 0)
                return;
            await server.ConnectAsync(IPAddress.Loopback, _server, _end.Token);
            await Task.WhenAny(ToServerAsync(client, server), server.GetStream().CopyToAsync(client.GetStream(), _end.Token));
        }
    }

    private async Task ToServerAsync(TcpClient client, TcpClient server)
    {
        var buffer = new byte[64 * 1024];
        while (await client.GetStream().ReadAsync(buffer, _end.Token) is > 0 and var count)
        {
            var cuts = buffer.AsSpan(0, count).IndexOf(Commit) >= 0 && Interlocked.Exchange(ref _cutsLeft, 0) == 1;
            if (cuts)
            {
                Cuts++;
                client.Client.Close(0);
            }

            await server.GetStream().WriteAsync(buffer.AsMemory(0, count), _end.Token);
            if (!cuts)
                continue;
            // Until PostgreSQL has done it: it closes its side when it has answered and finds nobody.
            server.Client.Shutdown(SocketShutdown.Send);
            while (await server.GetStream().ReadAsync(buffer, _end.Token) > 0)
            {
            }

            return;
        }
    }
}
