using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Domain;
using Status = Google.Rpc.Status;

namespace SalesPlatform.ServiceDefaults.Grpc;

/// <summary>Nothing else in the platform makes a gRPC status of a refusal.</summary>
public static class ErrorStatus
{
    public const string Domain = "salesplatform";

    public static RpcException ToRpcException(this DomainException refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        var status = new Status { Code = (int)CodeOf(refusal.Refusal), Message = refusal.Message };
        if (refusal.Refusal == Refusal.InvalidInput)
            status.Details.Add(Any.Pack(Fields(refusal)));
        else
            status.Details.Add(Any.Pack(Info(refusal)));
        return status.ToRpcException();
    }

    private static Code CodeOf(Refusal refusal) => refusal switch
    {
        Refusal.InvalidInput => Code.InvalidArgument,
        Refusal.BrokenRule => Code.FailedPrecondition,
        Refusal.NotFound => Code.NotFound,
        Refusal.AlreadyExists => Code.AlreadyExists,
        Refusal.NotPermitted => Code.PermissionDenied,
        Refusal.VersionConflict => Code.Aborted,
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, null),
    };

    private static BadRequest Fields(DomainException refusal) => new()
    {
        FieldViolations =
        {
            refusal.Fields.Select(field => new BadRequest.Types.FieldViolation
            {
                Field = field.Field, Reason = field.Code, Description = field.Message,
            }),
        },
    };

    private static ErrorInfo Info(DomainException refusal) => new()
    {
        Reason = refusal.Code, Domain = Domain, Metadata = { refusal.Arguments.ToDictionary() },
    };
}
