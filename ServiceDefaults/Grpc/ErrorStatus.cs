using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Status = Google.Rpc.Status;

namespace SalesPlatform.ServiceDefaults.Grpc;

/// <summary>Nothing else in the platform makes a gRPC status of a refusal. A status travels in the headers behind a reply, of which some
/// clients take 8 KB and .NET's 64: longer ones break the connection, and with it every other call on it.</summary>
public static class ErrorStatus
{
    public const string Domain = "salesplatform";

    private const int LongestMessage = 400;
    private const int LongestText = 200;

    // Of wrong fields, in bytes; a caller who sent more of them mends these and is told the next ones.
    private const int MostOfFields = 2500;

    public static RpcException ToRpcException(this DomainException refusal)
    {
        var status = new Status { Code = (int)CodeOf(refusal.Refusal), Message = refusal.Message.ShortenedTo(LongestMessage) };
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

    private static BadRequest Fields(DomainException refusal)
    {
        var fields = new BadRequest();
        foreach (var field in refusal.Fields)
        {
            fields.FieldViolations.Add(new BadRequest.Types.FieldViolation
            {
                Field = field.Field.ShortenedTo(LongestText), Reason = field.Code, Description = field.Message.ShortenedTo(LongestMessage),
            });
            if (fields.CalculateSize() > MostOfFields)
                break;
        }

        return fields;
    }

    private static ErrorInfo Info(DomainException refusal) => new()
    {
        Reason = refusal.Code, Domain = Domain,
        Metadata = { refusal.Arguments.ToDictionary(each => each.Key, each => each.Value.ShortenedTo(LongestText)) },
    };
}
