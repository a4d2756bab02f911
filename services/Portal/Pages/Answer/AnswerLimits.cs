using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace SalesPlatform.Portal.Pages.Answer;

/// <summary>By link, and by where people are: the one page without sign-in takes no more than people need.</summary>
internal static class AnswerLimits
{
    public const int PerLink = 20;
    public const int PerAddress = 120;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddAnswerLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = async (rejected, cancellation) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            rejected.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
            await rejected.HttpContext.Response.WriteAsync("请稍等一分钟后再试。 Please wait a minute and try again.", cancellation);
        };
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            Limiter(context => context.Request.Path.Value!, PerLink),
            Limiter(context => context.Connection.RemoteIpAddress?.ToString() ?? "", PerAddress));
    });

    private static PartitionedRateLimiter<HttpContext> Limiter(Func<HttpContext, string> by, int permits) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => context.Request.Path.StartsWithSegments("/answer")
            ? RateLimitPartition.GetFixedWindowLimiter(by(context), _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = permits,
                Window = Window
            })
            : RateLimitPartition.GetNoLimiter(""));
}
