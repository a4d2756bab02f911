
namespace SalesPlatform.LocalServers;

/// <summary>As root the package's account may be unable to reach the data folder (under /root, mode 0700): its home is then under
/// /var/lib.</summary>
internal sealed class ServerHome
{
    private readonly string _drafts;

    private ServerHome(string path, string? user, string drafts)
    {
        Path = path;
        User = user;
        _drafts = drafts;
    }

    public string Path { get; }

    public string? User { get; }

    public static async Task<ServerHome> OpenAsync(
        DataFolder data, string name, string account, Action<string> tell, CancellationToken cancellation)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            Directory.CreateDirectory(data.In(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return new ServerHome(data.In(name), null, data.Path);
        }

        if (await Tool.TryRunAsync(["id", "-u", account], cancellation) is not { ExitCode: 0 })
            throw new PlatformException($"As root, {name} runs as the account '{account}', which is missing. "
                + "Create it, or run the platform as a normal user.");
        var path = await PlaceAsync(data, name, account, tell, cancellation);
        var home = new ServerHome(path, account, data.Path);
        await home.CreateDirectoryAsync(path, cancellation);
        // An earlier start may have been by another user.
        await Tool.RunAsync(["chown", "-R", $"{account}:{account}", path], cancellation);
        return home;
    }

    public string In(string name) => System.IO.Path.Combine(Path, name);

    public async Task CreateDirectoryAsync(string path, CancellationToken cancellation) =>
        await Tool.RunAsync(["install", "-d", "-m", "700", .. Ownership(), path], cancellation);

    /// <summary>It never exists with a wider mode or another owner's content.</summary>
    public async Task WriteFileAsync(string path, string content, CancellationToken cancellation)
    {
        var draft = System.IO.Path.Combine(_drafts, System.IO.Path.GetFileName(path) + ".draft-for-server");
        DataFolder.WriteAtomically(draft, content, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await Tool.RunAsync(["install", "-m", "600", .. Ownership(), draft, path], cancellation);
        File.Delete(draft);
    }

    private static async Task<string> PlaceAsync(
        DataFolder data, string name, string account, Action<string> tell, CancellationToken cancellation)
    {
        var record = data.In("servers-elsewhere");
        var elsewhere = File.Exists(record) ? await File.ReadAllTextAsync(record, cancellation) : null;
        if (elsewhere is not null && Directory.Exists(System.IO.Path.Combine(elsewhere, name)))
            return System.IO.Path.Combine(elsewhere, name);
        var reachable = new ServerProgram("reach", "test", ["-x", data.Path]) { User = account };
        if (await Tool.TryRunAsync(reachable.Command(), cancellation) is { ExitCode: 0 })
            return data.In(name);
        if (elsewhere is null)
        {
            // Named after a new id, not after the folder's path: a moved folder keeps its data, and a new one at the old path finds none.
            elsewhere = $"/var/lib/salesplatform-{Guid.NewGuid().ToString("N")[..12]}";
            DataFolder.WriteAtomically(record, elsewhere, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Directory.CreateDirectory(elsewhere);
        tell($"{name}: the account '{account}' cannot enter {data.Path}, so its data is under {elsewhere}");
        return System.IO.Path.Combine(elsewhere, name);
    }

    private string[] Ownership() => User is null ? [] : ["-o", User, "-g", User];
}
