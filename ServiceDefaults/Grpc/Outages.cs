using Npgsql;

namespace SalesPlatform.ServiceDefaults.Grpc;

public static class Outages
{
    /// <summary>The same may succeed later, unchanged. An IOException or a timeout by itself is none: it may come from a request, a file or
    /// a call to somebody else.</summary>
    public static bool IsOutage(Exception fault) =>
        fault is NpgsqlException { IsTransient: true }
            or PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown }
            && fault is not PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected }
        || fault.InnerException is { } inner && IsOutage(inner);

    public static bool IsTimeout(Exception fault) =>
        fault is NpgsqlException { InnerException: TimeoutException } || fault.InnerException is { } inner && IsTimeout(inner);
}
