using System.Diagnostics;
using System.Security.Claims;

namespace SalesPlatform.ServiceDefaults.Auth;

public static class Callers
{
    /// <summary>Ties several calls together; without it the trace id serves.</summary>
    public const string CorrelationHeader = "x-correlation-id";

    public const string IdempotencyHeader = "idempotency-key";

    private const int LongestCorrelationId = 100;

    public static CommandContext ContextOf(ServerCallContext call, TimeProvider time)
    {
        var user = call.GetHttpContext().User;
        var roles = user.FindAll("role").Select(claim => claim.Value).ToList();
        var now = time.GetUtcNow();
        var stated = StatedTime.Of(call, roles, now);
        return new CommandContext(
            user.FindFirstValue("sub") ?? throw new InvalidOperationException("A token without a subject was let in."),
            PermittingRoles.Of(call),
            [.. user.FindAll("team").Select(claim => claim.Value)],
            user.FindFirstValue("employee"),
            Correlation(call),
            stated ?? now)
        {
            MigratedAt = stated is null ? null : now,
        };
    }

    private static string Correlation(ServerCallContext call)
    {
        var given = call.RequestHeaders.GetValue(CorrelationHeader);
        return string.IsNullOrEmpty(given) ? Activity.Current?.TraceId.ToString() ?? Guid.CreateVersion7().ToString()
            : given.Length <= LongestCorrelationId ? given
            : throw DomainException.Invalid(CorrelationHeader, "too-long",
                $"A correlation id has at most {LongestCorrelationId} characters.");
    }
}
