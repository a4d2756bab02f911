using JasperFx;
using JasperFx.Events;
using Marten.Exceptions;
using Npgsql;
using SalesPlatform.Domain;

namespace SalesPlatform.EventStore.Store;

public static class Conflicts
{
    public static bool IsConcurrentChange(Exception failure) =>
        failure is EventStreamUnexpectedMaxEventIdException or ConcurrencyException or DocumentAlreadyExistsException
            or JasperFx.Events.ExistingStreamIdCollisionException
        || failure is PostgresException
        {
            SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.DeadlockDetected
        }
        || failure.InnerException is { } inner && IsConcurrentChange(inner);

    public static DomainException AsDomainException(Exception failure) =>
        DomainException.Conflict(failure is EventStreamUnexpectedMaxEventIdException versions ? $"{versions.Id}" : "this record");
}
