using JasperFx;
using Marten.Exceptions;

namespace SalesPlatform.EventStore.Store;

public static class Conflicts
{
    public static bool IsConcurrentChange(Exception failure) =>
        failure is ConcurrencyException or DocumentAlreadyExistsException
        || failure is PostgresException
        {
            SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.DeadlockDetected
        }
        || failure.InnerException is { } inner && IsConcurrentChange(inner);

    public static DomainException AsDomainException(UnitOfWork work) =>
        DomainException.Conflict(work.Streams.Count == 1 ? work.Streams.Single() : "this record");
}
