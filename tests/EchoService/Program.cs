// Stands in for a service where the launcher is tested: ready at once, tells what it was told, and crashes when asked.
var app = WebApplication.Create(args);
app.MapGet("/ready", () => Results.Ok());
app.MapGet("/environment/{name}", (string name) => Environment.GetEnvironmentVariable(name) ?? "");
app.MapPost("/crash", () => Environment.Exit(3));
await app.RunAsync();
