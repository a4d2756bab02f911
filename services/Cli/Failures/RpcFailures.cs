using System.Net.Sockets;
using System.Text.RegularExpressions;
using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Documents;

namespace SalesPlatform.Cli.Failures;

/// <summary>The one table from what a service answers to what a person reads.</summary>
internal static partial class RpcFailures
{
    /// <param name="failure">What the call ended with.</param>
    /// <param name="address">Where the service should be.</param>
    /// <param name="idempotencyKey">The key of a command, which makes a repeat safe; null for a read.</param>
    /// <param name="language">Of the reader. What a service says without a code stays English.</param>
    public static CliException Translate(RpcException failure, string address, string? idempotencyKey, Language language)
    {
        var (details, exit) = (failure.GetRpcStatus(), ExitOf(failure.StatusCode));
        if (details?.GetDetail<BadRequest>() is { FieldViolations.Count: > 0 } request)
            return new CliException(
            [
                .. request.FieldViolations.Select(violation =>
                    $"{violation.Field}: {Sentence(violation.Reason, violation.Description, language, violation.Field)}"),
            ])
            { Exit = exit };
        if (details?.GetDetail<ErrorInfo>() is { } info)
            return new CliException([$"{Sentence(info.Reason, details.Message, language)} [{info.Reason}]"]) { Exit = exit };
        if (WhoMay().Match(failure.Status.Detail) is { Success: true } may)
        {
            var roles = may.Groups["may"].Value.Split(", ");
            return new CliException(
            [
                Say($"This is for {Codes(roles)}, and you act as {Code(may.Groups["is"].Value)}. [permission-denied]"),
                Say($"Repeat it in that role: --as PERSON --role {roles[0]}"),
            ])
            { Exit = exit };
        }

        return new CliException([failure.StatusCode switch
        {
            StatusCode.Unavailable when NobodyListens(failure.Status.DebugException) => NotRunning(address),
            StatusCode.Unavailable when failure.Status.DebugException is not null =>
                Say($"The connection to {address} broke.{Repeat(idempotencyKey)}"),
            StatusCode.Unavailable => $"{Detail(failure)}{Repeat(idempotencyKey)}",
            StatusCode.DeadlineExceeded => Say($"{address} did not answer in time.{Repeat(idempotencyKey)}"),
            StatusCode.Unauthenticated => Say($"{Detail(failure)} Act as somebody with --as and --role, or give a --token."),
            StatusCode.Unimplemented => Say($"The service at {address} does not know this operation: is it another version?"),
            _ => $"{Detail(failure)} [{Kebab(failure.StatusCode)}]",
        }])
        { Exit = exit };
    }

    public static string Sentence(string code, string english, Language language, string field = "") =>
        language == Language.Chinese ? Refusals.InChinese(code, english, field) : english;

    private static int ExitOf(StatusCode status) => status switch
    {
        StatusCode.InvalidArgument => ExitCodes.Usage,
        StatusCode.NotFound => ExitCodes.NotFound,
        StatusCode.PermissionDenied or StatusCode.Unauthenticated or StatusCode.FailedPrecondition or StatusCode.Aborted
            or StatusCode.AlreadyExists =>
            ExitCodes.Refused,
        StatusCode.Unavailable or StatusCode.DeadlineExceeded => ExitCodes.Unavailable,
        _ => ExitCodes.Failure,
    };

    // It has no code to be translated by: its status says in Chinese what it is, and the service's own sentence the rest.
    private static string Detail(RpcException failure) =>
        Languages.Spoken.Say($"{InChinese(failure.StatusCode)}（{failure.Status.Detail}）", failure.Status.Detail);

    private static string InChinese(StatusCode status) => status switch
    {
        StatusCode.Unauthenticated => "需要有效的令牌",
        StatusCode.PermissionDenied => "您无权执行此操作",
        StatusCode.Unavailable => "服务暂时无法处理：其数据存储不可用或正在停止，请稍后重试",
        StatusCode.DeadlineExceeded => "服务未在时限内完成",
        StatusCode.Cancelled => "操作已取消",
        StatusCode.ResourceExhausted => "超出服务允许的数量或大小",
        StatusCode.OutOfRange => "超出可读取的范围",
        StatusCode.Internal or StatusCode.Unknown => "服务出现内部错误，原因见该服务的日志",
        _ => "服务的说明",
    };

    public static string NotRunning(string address) =>
        Say($"The platform does not answer at {address}: start it with 'dotnet run --project AppHost'");

    // As the services' role table says it.
    [GeneratedRegex(@"is not for the role (?<is>.+?)\. It is for: (?<may>.+?)\.$")]
    private static partial Regex WhoMay();

    private static bool NobodyListens(Exception? cause) => cause switch
    {
        null => false,
        SocketException socket => socket.SocketErrorCode is SocketError.ConnectionRefused or SocketError.HostNotFound
            or SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.TimedOut,
        _ => NobodyListens(cause.InnerException),
    };

    private static string Repeat(string? key) =>
        key is null ? ""
            : Say($" Whether the command was carried out is not known: repeat it with --idempotency-key {key}, and it takes effect once.");

    private static string Kebab(StatusCode code) =>
        string.Concat(
            $"{code}".Select((c, at) => char.IsUpper(c) && at > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
