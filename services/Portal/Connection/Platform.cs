using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Caching.Memory;

namespace SalesPlatform.Portal.Connection;

/// <summary>Called as the person who is signed in: the portal has no rights of its own.</summary>
internal sealed class Platform(Channels channels, Visitor visitor, IMemoryCache handedOver, TimeProvider clock)
{
    public DateTime In(TimeSpan patience) => clock.GetUtcNow().UtcDateTime + patience;

    public CallInvoker Invoker(string service) => channels.To(service).Intercept(new FirstLook(handedOver, visitor, service));

    /// <exception cref="PlatformException">The sign-in is over.</exception>
    public async Task<string> TokenAsync(string service) =>
        await visitor.TokenAsync() ?? throw new PlatformException(Trouble.SignedOut(service));

    public static Metadata Headers(string token, string? key)
    {
        var headers = new Metadata { { "authorization", $"Bearer {token}" } };
        if (key is not null)
            headers.Add("idempotency-key", key);
        return headers;
    }
}
