using Npgsql;

namespace SalesPlatform.ServiceDefaults.Grpc;

/// <summary>Tells an outage of the store from a fault of what was to be stored.</summary>
public static class Outages
{
    /// <summary>Whether the store could not be reached or could not work; the same may succeed later, unchanged. The driver says which of
    /// its errors are of that kind. An IOException or a timeout by itself is none: it may come from a request, a file or a call to somebody
    /// else.</summary>
    public static bool IsOutage(Exception fault) =>
        fault is NpgsqlException { IsTransient: true }
            or PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown }
            && fault is not PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected }
        || fault.InnerException is { } inner && IsOutage(inner);

    /// <summary>Whether the driver gave up waiting for an answer.</summary>
    public static bool IsTimeout(Exception fault) =>
        fault is NpgsqlException { InnerException: TimeoutException } || fault.InnerException is { } inner && IsTimeout(inner);
}
