
namespace SalesPlatform.LocalServers;

internal sealed class ServerLocator(Action<string> tell, TimeProvider clock)
{
    private static readonly TimeSpan EngineAnswersWithin = TimeSpan.FromSeconds(5);
    private Task<string?>? _engine;

    internal sealed record Wanted(string Name, string Program, string Companion, string Package)
    {
        public static Wanted Postgres { get; } = new("PostgreSQL", "postgres", "initdb", "postgresql");

        // Debian's /usr/sbin/rabbitmq-server is a wrapper that hides account and log: the real one stands beside rabbitmq-env.
        public static Wanted RabbitMq { get; } = new("RabbitMQ", "rabbitmq-server", "rabbitmq-env", "rabbitmq-server");
    }

    public async Task<ServerSource> FindAsync(Wanted wanted, string? given, CancellationToken cancellation)
    {
        if (given is not null)
            return new ServerSource.Given(given);
        return await (_engine ??= RunningEngineAsync(cancellation)) is { } engine
            ? new ServerSource.Container(engine)
            : new ServerSource.Programs(await FindProgramsAsync(wanted, cancellation));
    }

    public async Task<string> FindProgramsAsync(Wanted wanted, CancellationToken cancellation)
    {
        using var turn = await InstallationTurn.TakeAsync(clock, cancellation);
        if (FindDirectory(wanted) is { } found)
            return found;
        if (await AptPackages.TryInstallAsync(wanted.Package, tell, cancellation) && FindDirectory(wanted) is { } installed)
            return installed;
        throw new PlatformException($"{wanted.Name} is not on this machine. Start Docker or Podman, or install the package "
            + $"'{wanted.Package}', or set ConnectionStrings__postgres / ConnectionStrings__rabbitmq to servers that run elsewhere.");
    }

    /// <summary>One that answers, not merely the command that exists: a daemon that is down answers nothing for long.</summary>
    internal static async Task<string?> RunningEngineAsync(CancellationToken cancellation)
    {
        foreach (var engine in new[] { "docker", "podman" })
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(EngineAnswersWithin);
            try
            {
                if (await Tool.TryRunAsync([engine, "info"], limit.Token) is { ExitCode: 0 })
                    return engine;
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                continue; // Too slow to be running: try the next.
            }
        }

        return null;
    }

    private static string? FindDirectory(Wanted wanted) => Candidates(wanted.Program).FirstOrDefault(directory =>
        File.Exists(Path.Combine(directory, wanted.Program)) && File.Exists(Path.Combine(directory, wanted.Companion)));

    private static IEnumerable<string> Candidates(string program)
    {
        string[] known =
        [
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries),
            .. Subdirectories("/usr/lib/postgresql", "bin"),
            "/usr/lib/rabbitmq/bin",
            .. Subdirectories("/usr/lib/rabbitmq/lib", "sbin"),
        ];
        // A command on PATH is often a link into the directory that holds the rest.
        return known.SelectMany(directory => new[] { directory, Target(Path.Combine(directory, program)) }).OfType<string>();
    }

    private static string? Target(string file) =>
        File.Exists(file) ? Path.GetDirectoryName(File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName) : null;

    private static IEnumerable<string> Subdirectories(string parent, string child) => Directory.Exists(parent)
        ? Directory.GetDirectories(parent).OrderByDescending(VersionOf).Select(directory => Path.Combine(directory, child))
        : [];

    private static Version VersionOf(string directory)
    {
        var digits = new string(Path.GetFileName(directory).SkipWhile(letter => !char.IsAsciiDigit(letter)).ToArray());
        return Version.TryParse(digits.Contains('.') ? digits : digits + ".0", out var version) ? version : new Version();
    }
}
