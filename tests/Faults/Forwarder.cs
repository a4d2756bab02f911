using System.Net.Sockets;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Faults;

/// <summary>Stands between a process and a server. Cut, it passes nothing on and closes nothing: neither side is told anything, and what
/// was on its way arrives when it has healed.</summary>
internal sealed class Forwarder(int server) : Forwarding(server)
{
    private volatile TaskCompletionSource? _cut;

    private Task Whole => _cut?.Task ?? Task.CompletedTask;

    public void Cut() => _cut = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Heal() => _cut?.TrySetResult();

    protected override async Task ServeAsync(TcpClient client, TcpClient server)
    {
        await Whole.WaitAsync(Ended);
        await ConnectAsync(server);
        await Task.WhenAll(PassAsync(client, server), PassAsync(server, client)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task PassAsync(TcpClient from, TcpClient to)
    {
        var buffer = new byte[64 * 1024];
        var count = 1;
        while (count > 0)
        {
            count = await ReadAsync(from, buffer);
            // Also the end of a connection is news that does not come through.
            await Whole.WaitAsync(Ended);
            if (count > 0)
                await to.GetStream().WriteAsync(buffer.AsMemory(0, count), Ended);
        }

        to.Client.Shutdown(SocketShutdown.Send);
    }

    private async Task<int> ReadAsync(TcpClient from, byte[] buffer)
    {
        try
        {
            return await from.GetStream().ReadAsync(buffer, Ended);
        }
        catch (IOException)
        {
            return 0; // It was reset: an end as well.
        }
    }
}
