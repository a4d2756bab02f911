using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;
using SalesPlatform.ServiceDefaults.Health;
using SalesPlatform.ServiceDefaults.Telemetry;

namespace SalesPlatform.ServiceDefaults;

public static class ServiceDefaultsSetup
{
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder, string name, RoleTable roles)
    {
        builder.AddBearerTokens();
        builder.AddTelemetry(name);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(roles);
        builder.Services.AddSingleton<ClientCredentials>();
        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<ServiceTokens>(services, name));
        builder.Services.AddPlatformGrpc();
        builder.Services.AddGrpcReflection();
        builder.Services.AddAuthorization();
        builder.Services.AddHealthChecks();
        return builder;
    }

    public static WebApplication MapServiceDefaults(this WebApplication app, Action<IEndpointRouteBuilder> map)
    {
        app.UsePlatformGrpc();
        app.MapHealth();
        map(app);
        app.MapGrpcReflectionService();
        return app;
    }
}
