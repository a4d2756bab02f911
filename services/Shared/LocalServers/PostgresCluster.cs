using System.Globalization;
using Npgsql;
using static System.IO.Path;

namespace SalesPlatform.LocalServers;

internal sealed class PostgresCluster
{
    public const string Name = "postgres";
    private const string Account = "postgres";
    private readonly string _programs;
    private readonly ServerHome _home;

    private PostgresCluster(string programs, ServerHome home)
    {
        _programs = programs;
        _home = home;
    }

    public string Path => _home.In("data");

    public static async Task<PostgresCluster> OpenAsync(
        string programs, DataFolder data, Action<string> tell, CancellationToken cancellation)
    {
        var home = await ServerHome.OpenAsync(data, Name, Account, tell, cancellation);
        var cluster = new PostgresCluster(programs, home);
        data.RequireSecretOf(Name, cluster.Path);
        if (Directory.Exists(cluster.Path))
            await cluster.RequireSameVersionAsync(cancellation);
        else
            await cluster.InitializeAsync(data.Secret(Name), cancellation);
        return cluster;
    }

    /// <summary>To be stopped by SIGINT: SIGTERM means to PostgreSQL to wait for the last session to leave.</summary>
    public ServerProgram Server(int port) => new ServerProgram(Name, Combine(_programs, "postgres"),
    [
        "-D", Path, "-c", "listen_addresses=127.0.0.1", "-c", $"port={port.ToString(CultureInfo.InvariantCulture)}",
        // Only TCP: a socket's path has 107 characters at most, and a data folder may lie deeper.
        "-c", "unix_socket_directories=", .. PostgresSettings.AsArguments(),
    ])
    { User = _home.User }.EndedByInterrupt();

    public ServerProgram Dump(NpgsqlConnectionStringBuilder database, string file) => new("pg_dump", Beside("pg_dump"),
    [
        "--host", database.Host!, "--port", database.Port.ToString(CultureInfo.InvariantCulture), "--username", database.Username!,
        "--format=custom", "--file", file, database.Database!,
    ])
    { Environment = new Dictionary<string, string> { ["PGPASSWORD"] = database.Password! } };

    // The server may be known by a link from elsewhere.
    private string Beside(string program) => File.Exists(Combine(_programs, program)) ? Combine(_programs, program) : program;

    /// <summary>Its process id may now belong to another program. Kept while any process works in the directory: it keeps a new server off
    /// the backends of a killed one.</summary>
    public void RemoveStaleLock()
    {
        if (!Directory.EnumerateDirectories("/proc").Any(WorksHere))
            File.Delete(Combine(Path, "postmaster.pid"));
    }

    private bool WorksHere(string process)
    {
        try
        {
            return new FileInfo(Combine(process, "cwd")).LinkTarget == Path;
        }
        catch (Exception hidden) when (hidden is IOException or UnauthorizedAccessException)
        {
            return false; // Gone, or another user's: neither is a server on our directory.
        }
    }

    /// <summary>Made beside its final place and moved there complete: an interrupted first start leaves nothing half made.</summary>
    private async Task InitializeAsync(string password, CancellationToken cancellation)
    {
        var draft = _home.In("initializing");
        if (Directory.Exists(draft))
            Directory.Delete(draft, recursive: true);
        var passwordFile = _home.In("initial-password");
        await _home.WriteFileAsync(passwordFile, password, cancellation);
        var initialize = new ServerProgram("initdb", Combine(_programs, "initdb"),
        [
            "--pgdata", draft, "--username", "postgres", "--pwfile", passwordFile, "--auth", "scram-sha-256", "--encoding", "UTF8",
            "--locale", "C.UTF-8", "--data-checksums",
        ])
        { User = _home.User };
        await Tool.RunAsync(initialize.Command(), cancellation);
        File.Delete(passwordFile);
        Directory.Move(draft, Path);
    }

    private async Task RequireSameVersionAsync(CancellationToken cancellation)
    {
        var made = (await File.ReadAllTextAsync(Combine(Path, "PG_VERSION"), cancellation)).Trim();
        var reported = await Tool.RunAsync([Combine(_programs, "postgres"), "--version"], cancellation);
        if (!reported.Contains($" {made}.", StringComparison.Ordinal))
            throw new PlatformException($"{Path} was made by PostgreSQL {made}, and {_programs} holds '{reported}'. "
                + $"Install PostgreSQL {made}, or move the data away to start empty.");
    }
}
