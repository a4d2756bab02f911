using System.Net;
using System.Net.Sockets;

namespace SalesPlatform.LocalServers;

/// <summary>From below the range Linux gives to outgoing connections: one the kernel picks (port 0) is from that range, and may be
/// somebody's connection by the time a server binds it.</summary>
internal sealed class FreePorts
{
    private const int Lowest = 20000;
    private const int Highest = 32000;

    // Process-wide, for platforms that a test run starts at the same time; other processes are kept apart by the random start.
    private static readonly HashSet<int> Given = [];
    private int _candidate = Random.Shared.Next(Lowest, Highest);

    public int Next()
    {
        lock (Given)
        {
            for (var tries = 0; tries < Highest - Lowest; tries++)
            {
                _candidate = _candidate + 1 < Highest ? _candidate + 1 : Lowest;
                if (IsFree(_candidate) && Given.Add(_candidate))
                    return _candidate;
            }
        }

        throw new PlatformException($"No port between {Lowest} and {Highest} is free.");
    }

    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            return false;
        }
    }
}
