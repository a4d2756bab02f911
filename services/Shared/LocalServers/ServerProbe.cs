using Npgsql;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace SalesPlatform.LocalServers;

/// <summary>A port opens before data, users and queues are loaded.</summary>
internal static class ServerProbe
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    /// <exception cref="PlatformException">It refuses the password, which no waiting mends.</exception>
    public static async Task<string?> AskPostgresAsync(string connection, CancellationToken cancellation)
    {
        try
        {
            var unpooled = new NpgsqlConnectionStringBuilder(connection) { Pooling = false, Timeout = 2 }.ConnectionString;
            await using var session = new NpgsqlConnection(unpooled);
            await session.OpenAsync(cancellation);
            return null;
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.InvalidPassword)
        {
            throw new PlatformException($"PostgreSQL at {Where(new NpgsqlConnectionStringBuilder(connection))} "
                + $"does not accept the password it was made with, or given: {refused.MessageText}.");
        }
        catch (NpgsqlException notYet)
        {
            return notYet.InnerException?.Message ?? notYet.Message;
        }
    }

    public static async Task<string?> AskBrokerAsync(string uri, CancellationToken cancellation)
    {
        var factory = new ConnectionFactory
        {
            Uri = new Uri(uri),
            AutomaticRecoveryEnabled = false,
            ClientProvidedName = "apphost",
            RequestedConnectionTimeout = TimeSpan.FromSeconds(2),
        };
        try
        {
            await using var connection = await factory.CreateConnectionAsync(cancellation);
            return null;
        }
        catch (BrokerUnreachableException refused) when (refused.InnerException is AuthenticationFailureException)
        {
            throw new PlatformException(
                $"RabbitMQ at {factory.Uri.Authority} does not accept the password it was made with, or given: "
                + $"{refused.InnerException.Message}");
        }
        catch (BrokerUnreachableException notYet)
        {
            return notYet.InnerException?.Message ?? notYet.Message;
        }
    }

    public static async Task<string?> UntilReadyAsync(
        Func<CancellationToken, Task<string?>> ask, TimeSpan within, CancellationToken cancellation)
    {
        using var over = new CancellationTokenSource(within);
        while (true)
        {
            var reason = await ask(cancellation);
            if (reason is null || over.IsCancellationRequested)
                return reason;
            await Task.Delay(Between, cancellation);
        }
    }

    private static string Where(NpgsqlConnectionStringBuilder connection) => $"{connection.Host}:{connection.Port}";
}
