namespace SalesPlatform.AppHost;

/// <summary>The web pages: a client of every service that people reach with a browser.</summary>
public sealed partial class Platform
{
    private PortalResource? _portal;

    public void AddPortal<TProject>(string name, int http) where TProject : IProjectMetadata, new()
    {
        if (_options.Only.Count > 0 && !_options.Only.Contains(name))
            return;
        var program = Built.AssemblyOf<TProject>();
        var port = _ports.Of(name, http);
        var resource = _builder.AddResource(_portal = new PortalResource(name, Path.GetDirectoryName(program)!, port))
            // The folder of its sources: pages' files are where the build found them.
            .WithArgs("exec", program, "--contentRoot", Path.GetDirectoryName(new TProject().ProjectPath)!)
            .WithHttpEndpoint(port, port, "http", isProxied: false)
            .WithEndpoint("http", endpoint => endpoint.TargetHost = Loopback)
            .WithUrlForEndpoint("http", url => url.DisplayText = "Portal")
            .WithIconName("Desktop")
            .WithEnvironment("ASPNETCORE_URLS", _portal.Http)
            // Whoever is signed in stays so when it is started again.
            .WithEnvironment("Portal__Keys", PrivateFolder("portal-keys"));
        foreach (var service in _services)
            service.MakeKnownTo(resource);
        AddWhatAllProgramsGet(resource);
        resource.WithHealthCheck(Check(name, ServicePatience, token => AskAsync(port, Liveness.Path.TrimStart('/'), token)));
        _kept.Add(_portal);
    }

    private string PrivateFolder(string name) =>
        Directory.CreateDirectory(_data.In(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
}

internal sealed class PortalResource(string name, string folder, int http) : ProgramResource(name, folder, http);
