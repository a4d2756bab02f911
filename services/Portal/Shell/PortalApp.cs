using Microsoft.AspNetCore.ResponseCompression;
using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SalesPlatform.Portal.Pages.Answer;

namespace SalesPlatform.Portal.Shell;

internal static class PortalApp
{
    private const string Health = "/health";

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseStaticWebAssets();
        var addresses = PlatformAddresses.Read(builder.Configuration, Directory.GetCurrentDirectory());
        builder.Services.AddSingleton(addresses).AddSingleton<Channels>().AddSingleton(TimeProvider.System);
        builder.Services.AddScoped<Visitor>().AddScoped<Platform>().AddScoped<Company>();
        var names = addresses.DevelopmentKeyFile is null ? new Dictionary<string, string>() : LocalPeople.Names(TimeProvider.System);
        builder.Services.AddScoped(_ => new Localizer { NameOf = names.GetValueOrDefault });
        builder.Services.AddMemoryCache();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(options =>
            options.DetailedErrors = builder.Environment.IsDevelopment())
            // A file of a few thousand rows, a draft of a long form.
            .AddHubOptions(options => options.MaximumReceiveMessageSize = 1024 * 1024);
        builder.AddSignIn(addresses);
        builder.AddSealedKeys(addresses);
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton<OwnToken>().AddSingleton<SurveyLinks>().AddSingleton<SurveyDesk>();
        builder.Services.AddAnswerLimits();
        builder.AddTelemetry();
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        builder.Services.AddHealthChecks();
        var app = builder.Build();
        app.UseResponseCompression();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks(Health).AllowAnonymous();
        app.MapSignIn();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }

    // Asked every few seconds, it would hide what people do among the traces.
    private static bool IsTraced(HttpContext context) => context.Request.Path != Health;

    private static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is null)
            return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("portal"))
            .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation(http => http.Filter = IsTraced).AddGrpcClientInstrumentation())
            .UseOtlpExporter();
    }
}
