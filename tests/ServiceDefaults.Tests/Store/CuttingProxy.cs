using System.Net.Sockets;

namespace SalesPlatform.ServiceDefaults.Tests.Store;

/// <summary>Stands between a client and PostgreSQL, and cuts a connection at the worst moment: the COMMIT has gone, its answer never
/// comes.</summary>
internal sealed class CuttingProxy(int server) : Forwarding(server)
{
    private static readonly byte[] Commit = "COMMIT\0"u8.ToArray();

    private int _cutsLeft;
    private bool _staysAway;

    /// <summary>Connections cut so far.</summary>
    public int Cuts { get; private set; }

    /// <param name="staysAway">Whether nobody is connected any more afterwards.</param>
    public void CutNextCommit(bool staysAway = false)
    {
        _staysAway = staysAway;
        Interlocked.Exchange(ref _cutsLeft, 1);
    }

    protected override async Task ServeAsync(TcpClient client, TcpClient server)
    {
        if (_staysAway && Cuts > 0)
            return;
        await ConnectAsync(server);
        await Task.WhenAny(ToServerAsync(client, server), server.GetStream().CopyToAsync(client.GetStream(), Ended));
    }

    private async Task ToServerAsync(TcpClient client, TcpClient server)
    {
        var buffer = new byte[64 * 1024];
        while (await client.GetStream().ReadAsync(buffer, Ended) is > 0 and var count)
        {
            var cuts = buffer.AsSpan(0, count).IndexOf(Commit) >= 0 && Interlocked.Exchange(ref _cutsLeft, 0) == 1;
            if (cuts)
            {
                Cuts++;
                client.Client.Close(0);
            }

            await server.GetStream().WriteAsync(buffer.AsMemory(0, count), Ended);
            if (!cuts)
                continue;
            // Until PostgreSQL has done it: it closes its side when it has answered and finds nobody.
            server.Client.Shutdown(SocketShutdown.Send);
            while (await server.GetStream().ReadAsync(buffer, Ended) > 0)
            {
            }

            return;
        }
    }
}
