using SalesPlatform.AppHost.Output;
using SalesPlatform.AppHost.Processes;
using SalesPlatform.AppHost.Services;

namespace SalesPlatform.AppHost.Commands;

/// <summary>
/// Whether the package source has Aspire. Asked once, for a few seconds, by restoring a project of its own that names the packages; the answer is kept in
/// the data folder. With the packages in the cache the next build of the AppHost has Aspire's engine in it.
/// </summary>
internal sealed class AspireOffer(string dataFolder, ConsoleLog console)
{
    private const string Version = "13.5.4";
    private const string Yes = "yes";
    private static readonly TimeSpan AFewSeconds = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan WhenAskedFor = TimeSpan.FromMinutes(5);

    public static string Project => Path.Combine(ServiceBuild.RepositoryRoot, "AppHost");

    private string Answer => Path.Combine(dataFolder, "aspire-packages");

    /// <summary>Asks, or remembers. What was asked for by name is asked anew, and with patience.</summary>
    public async Task<bool> CanBeHadAsync(bool asked)
    {
        if (!asked && await RememberedAsync() is { } known)
        {
            if (!known)
                console.Note("engine     local; the package source had no Aspire packages (--engine aspire asks again)");
            return known;
        }

        console.Note($"engine     asking the package source for Aspire {Version}, for {(asked ? WhenAskedFor : AFewSeconds).TotalSeconds:0} s at most");
        var found = await RestoresAsync(asked ? WhenAskedFor : AFewSeconds);
        await RememberAsync(found);
        console.Note(found ? "engine     aspire: its packages are there; building with them" : "engine     local: no Aspire packages");
        return found;
    }

    /// <summary>Builds the AppHost anew, with Aspire. Where that fails after all, the local launcher is the answer from now on.</summary>
    public async Task<bool> BuildAsync()
    {
        var built = await Tool.TryRunAsync(
            ["dotnet", "build", Project, "--nologo", "--verbosity", "quiet"], CancellationToken.None, onLine: console.Line) is { ExitCode: 0 };
        if (!built)
            await RememberAsync(false);
        return built;
    }

    // Of another version nothing is known.
    private async Task<bool?> RememberedAsync() => File.Exists(Answer) && (await File.ReadAllTextAsync(Answer)).Split() is [var answer, Version, ..]
        ? answer == Yes
        : null;

    private async Task RememberAsync(bool found) => await File.WriteAllTextAsync(Answer, (found ? Yes : "no") + $" {Version}\n");

    private async Task<bool> RestoresAsync(TimeSpan patience)
    {
        DataFolder.Create(dataFolder);
        var folder = Directory.CreateDirectory(Path.Combine(dataFolder, "aspire-offer")).FullName;
        // Empty ones, or the repository's would apply: the data folder is mostly inside it.
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            await File.WriteAllTextAsync(Path.Combine(folder, name), "<Project />");
        var project = Path.Combine(folder, "offer.csproj");
        await File.WriteAllTextAsync(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>
                <PackageDownload Include="Aspire.AppHost.Sdk" Version="[{Version}]" />
                <PackageReference Include="Aspire.Hosting.AppHost" Version="{Version}" />
                <PackageReference Include="Aspire.Hosting.PostgreSQL" Version="{Version}" />
                <PackageReference Include="Aspire.Hosting.RabbitMQ" Version="{Version}" />
                <PackageReference Include="Aspire.Hosting.Docker" Version="{Version}" />
                <PackageReference Include="Aspire.Hosting.Kubernetes" Version="{Version}-*" />
              </ItemGroup>
            </Project>
            """);
        using var limit = new CancellationTokenSource(patience);
        try
        {
            return await Tool.TryRunAsync(["dotnet", "restore", project, "--verbosity", "quiet"], limit.Token) is { ExitCode: 0 };
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
