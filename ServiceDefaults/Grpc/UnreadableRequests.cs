using Google.Protobuf;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Http;

namespace SalesPlatform.ServiceDefaults.Grpc;

/// <summary>A single request is read before any interceptor runs, and the framework answers UNKNOWN, as if the service had failed; so the
/// answer is put right behind it, before it leaves.</summary>
internal static class UnreadableRequests
{
    public const string Field = "request";
    public const string Code = "unreadable";
    public const string Message =
        "The request cannot be read: it is no message of this operation's kind. Build it from the published contract.";

    // The parser's own two; one of them is an IOException, which otherwise means a lost connection.
    public static bool IsUnreadable(Exception fault) => fault is InvalidProtocolBufferException or InvalidDataException;

    public static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        await next(http);
        if (http.Features.Get<IServerCallContextFeature>()?.ServerCallContext is not { Status.DebugException: { } fault }
            || !IsUnreadable(fault)
            || http.Response.HasStarted)
            return;
        var refusal = DomainException.Invalid(Field, Code, Message).ToRpcException();
        http.Response.Headers["grpc-status"] = $"{(int)refusal.StatusCode}";
        http.Response.Headers["grpc-message"] = Message;
        foreach (var detail in refusal.Trailers.Where(entry => entry.IsBinary))
            http.Response.Headers[detail.Key] = Convert.ToBase64String(detail.ValueBytes).TrimEnd('=');
    }
}
