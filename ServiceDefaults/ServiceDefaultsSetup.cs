using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;
using SalesPlatform.ServiceDefaults.Health;
using SalesPlatform.ServiceDefaults.Telemetry;

namespace SalesPlatform.ServiceDefaults;

/// <summary>What a program of the platform that answers gRPC calls has in common with the others.</summary>
public static class ServiceDefaultsSetup
{
    /// <summary>Adds tokens, gRPC with its errors, roles and limits, telemetry and health.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="name">Name of the service in telemetry and in the tokens it shows to others.</param>
    /// <param name="roles">Who may call what.</param>
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder, string name, RoleTable roles)
    {
        ArgumentNullException.ThrowIfNull(builder);
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

    /// <summary>Maps them, and what the program has of its own.</summary>
    public static WebApplication MapServiceDefaults(this WebApplication app, Action<IEndpointRouteBuilder> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        app.UsePlatformGrpc();
        app.MapHealth();
        map(app);
        app.MapGrpcReflectionService();
        return app;
    }
}
