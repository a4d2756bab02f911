using System.Globalization;
using System.Security.Cryptography;

namespace SalesPlatform.LocalServers;

internal sealed class DataFolder : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly FileStream _lock;

    private DataFolder(string path, FileStream taken, bool leftBehind)
    {
        Path = path;
        _lock = taken;
        WasLeftBehind = leftBehind;
    }

    public string Path { get; }

    /// <summary>Whoever had it last was killed: processes of that time may still be ending.</summary>
    public bool WasLeftBehind { get; }

    public string Logs => In("logs");

    public string Endpoints => In("endpoints.json");

    public string SigningKey => SigningKeyIn(Path);

    public static string SigningKeyIn(string folder) => System.IO.Path.Combine(folder, "development-signing-key");

    public static DataFolder Open(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        var holder = System.IO.Path.Combine(path, "apphost.pid");
        try
        {
            Create(path);
            // .NET takes an exclusive flock for FileShare.None; the kernel gives it back when this process ends, however it ends.
            var taken = new FileStream(
                System.IO.Path.Combine(path, "apphost.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var leftBehind = File.Exists(holder);
            File.WriteAllText(holder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new DataFolder(path, taken, leftBehind);
        }
        catch (IOException) when (File.Exists(holder))
        {
            throw new PlatformException($"Another AppHost (process {File.ReadAllText(holder)}) runs on {path}. Stop it first, "
                + "or give this one a folder of its own with --data.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new PlatformException($"The data folder {path} cannot be written: {refused.Message} Name another with --data.", refused);
        }
    }

    /// <summary>Passable by others, since servers run as their own accounts inside it; what is secret in it has its own mode.</summary>
    public static void Create(string path) =>
        Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);

    public string In(string name) => System.IO.Path.Combine(Path, name);

    public string Secret(string name)
    {
        var file = SecretFile(name);
        if (File.Exists(file))
            return File.ReadAllText(file).Trim(); // A person may have written it, with a line end.
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!, OwnerOnly | UnixFileMode.UserExecute);
        // Hexadecimal: safe in connection strings, URIs, SQL and configuration files without any quoting.
        var secret = RandomNumberGenerator.GetHexString(32, lowercase: true);
        WriteAtomically(file, secret, OwnerOnly);
        return secret;
    }

    public string SecretFile(string name) => In(System.IO.Path.Combine("secrets", name));

    /// <summary>Refuses data whose password is lost: a fresh one would only produce an authentication error later.</summary>
    public void RequireSecretOf(string name, string dataDirectory)
    {
        if (Directory.Exists(dataDirectory) && !File.Exists(SecretFile(name)))
            throw new PlatformException($"{dataDirectory} holds data, but its password {SecretFile(name)} is gone. "
                + "Put the file back, or remove the data to start empty.");
    }

    /// <summary>Readers see the old content or the new, never half of one.</summary>
    public static void WriteForAll(string file, string content) =>
        WriteAtomically(file, content, OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

    public static void WriteAtomically(string file, string content, UnixFileMode mode)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        var draft = file + ".draft";
        File.Delete(draft);
        using (var writer = new StreamWriter(draft, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = mode,
        }))
            writer.Write(content);
        File.Move(draft, file, overwrite: true);
    }

    public void Dispose()
    {
        File.Delete(In("apphost.pid"));
        _lock.Dispose();
    }
}
