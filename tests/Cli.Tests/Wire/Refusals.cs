using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Status = Google.Rpc.Status;

namespace SalesPlatform.Tests.Cli.Wire;

/// <summary>Refusals as the services answer them.</summary>
internal static class Refusals
{
    public static RpcException Fields(params IReadOnlyList<(string Field, string Message)> fields) =>
        Fields([.. fields.Select(field => (field.Field, "", field.Message))]);

    public static RpcException Fields(params IReadOnlyList<(string Field, string Reason, string Message)> fields)
    {
        var request = new BadRequest();
        request.FieldViolations.AddRange(fields.Select(field => new BadRequest.Types.FieldViolation
        {
            Field = field.Field, Reason = field.Reason, Description = field.Message,
        }));
        return new Status { Code = (int)Code.InvalidArgument, Message = "Wrong fields.", Details = { Any.Pack(request) } }.ToRpcException();
    }

    public static RpcException Rule(string reason, string message) => new Status
    {
        Code = (int)Code.FailedPrecondition,
        Message = message,
        Details = { Any.Pack(new ErrorInfo { Reason = reason, Domain = "salesplatform" }) },
    }.ToRpcException();

    public static RpcException Plain(StatusCode code, string message) => new(new Grpc.Core.Status(code, message));
}
