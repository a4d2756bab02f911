using Google.Rpc;
using Grpc.Core;

namespace SalesPlatform.Portal.Connection;

public enum TroubleKind
{
    NotRunning,

    TooSlow,

    NotPermitted,

    /// <summary>It does not exist, or not for this person.</summary>
    NotFound,

    SignedOut,

    /// <summary>Somebody else changed it meanwhile.</summary>
    Changed,

    /// <summary>A field is wrong; <see cref="Trouble.Fields"/> names it.</summary>
    Fields,

    Rule,

    /// <summary>A fault of the platform.</summary>
    Fault,
}

public sealed record FieldTrouble(string Field, string Message)
{
    public string? Reason { get; init; }
}

/// <summary>Ready to be said at its place.</summary>
public sealed record Trouble(TroubleKind Kind, string Service, string Message)
{
    public IReadOnlyList<FieldTrouble> Fields { get; init; } = [];

    public string? Reason { get; init; }

    public static Trouble NotRunning(string service) => new(TroubleKind.NotRunning, service, "");

    public static Trouble SignedOut(string service) => new(TroubleKind.SignedOut, service, "");

    internal static Trouble Of(RpcException failure, string service)
    {
        var details = failure.GetRpcStatus();
        var text = details?.Message ?? failure.Status.Detail;
        if (details?.GetDetail<BadRequest>() is { FieldViolations.Count: > 0 } request)
            return new Trouble(TroubleKind.Fields, service, text)
            {
                Fields =
                [
                    .. request.FieldViolations.Select(violation =>
                        new FieldTrouble(violation.Field, violation.Description) { Reason = violation.Reason }),
                ],
            };
        var reason = details?.GetDetail<ErrorInfo>()?.Reason;
        return new Trouble(KindOf(failure.StatusCode), service, text) { Reason = reason };
    }

    private static TroubleKind KindOf(StatusCode code) => code switch
    {
        StatusCode.Unavailable => TroubleKind.NotRunning,
        StatusCode.DeadlineExceeded => TroubleKind.TooSlow,
        StatusCode.PermissionDenied => TroubleKind.NotPermitted,
        StatusCode.NotFound => TroubleKind.NotFound,
        StatusCode.Unauthenticated => TroubleKind.SignedOut,
        StatusCode.Aborted => TroubleKind.Changed,
        StatusCode.FailedPrecondition or StatusCode.AlreadyExists or StatusCode.InvalidArgument or StatusCode.OutOfRange
            or StatusCode.ResourceExhausted => TroubleKind.Rule,
        _ => TroubleKind.Fault,
    };
}

internal sealed class PlatformException(Trouble trouble) : Exception(trouble.Message)
{
    public Trouble Trouble { get; } = trouble;
}
