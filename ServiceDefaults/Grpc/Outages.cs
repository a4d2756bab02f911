using Npgsql;

namespace SalesPlatform.ServiceDefaults.Grpc;

/// <summary>Tells an outage of the store from a fault of what was to be stored.</summary>
public static class Outages
{
    // Classes of SQLSTATE.
    private const string ConnectionFailed = "08";
    private const string OutOfResources = "53";
    private const string OperatorIntervention = "57";
    private const string SystemError = "58";

    /// <summary>Whether the store could not be reached or could not work; the same may succeed later, unchanged. The driver wraps what goes wrong on
    /// its connections: an IOException alone comes from a request, a file or a call to somebody else.</summary>
    public static bool IsOutage(Exception fault) =>
        fault is TimeoutException
        || fault is PostgresException sql && sql.SqlState[..2] is ConnectionFailed or OutOfResources or OperatorIntervention or SystemError
        || fault is NpgsqlException and not PostgresException
        || fault.InnerException is { } inner && IsOutage(inner);
}
