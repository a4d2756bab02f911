using JasperFx;
using JasperFx.Events;
using Marten.Exceptions;
using Npgsql;
using SalesPlatform.Domain;

namespace SalesPlatform.EventStore.Store;

/// <summary>Tells a concurrent change from other failures of a save.</summary>
public static class Conflicts
{
    /// <summary>Whether the save failed because another one was faster.</summary>
    public static bool IsConcurrentChange(Exception failure) =>
        failure is EventStreamUnexpectedMaxEventIdException or ConcurrencyException or DocumentAlreadyExistsException
            or JasperFx.Events.ExistingStreamIdCollisionException
        || failure is PostgresException
        {
            SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.DeadlockDetected
        }
        || failure.InnerException is { } inner && IsConcurrentChange(inner);

    /// <summary>The refusal a caller sees for it.</summary>
    public static DomainException AsDomainException(Exception failure) =>
        DomainException.Conflict(failure is EventStreamUnexpectedMaxEventIdException versions ? $"{versions.Id}" : "this record");
}
