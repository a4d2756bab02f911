using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.ServiceDefaults.Grpc;

internal static class GrpcSetup
{
    private const int LargestMessageBytes = 4 * 1024 * 1024;

    public static void AddPlatformGrpc(this IServiceCollection services) => services.AddGrpc(options =>
    {
        options.MaxReceiveMessageSize = LargestMessageBytes;
        options.Interceptors.Add<ErrorInterceptor>();
        options.Interceptors.Add<RoleInterceptor>();
        options.Interceptors.Add<RequestInterceptor>();
    });

    public static void UsePlatformGrpc(this IApplicationBuilder app)
    {
        app.Use(UnreadableRequests.AnswerAsync);
        app.UseAuthentication();
        app.UseAuthorization();
    }
}
