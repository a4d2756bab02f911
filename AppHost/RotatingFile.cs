namespace SalesPlatform.AppHost;

/// <summary>A log file that stays bounded: past its limit it becomes the one older file and starts anew.</summary>
internal sealed class RotatingFile : IDisposable
{
    private const long Limit = 8 * 1024 * 1024;
    private readonly Lock _lock = new();
    private readonly string _path;
    private StreamWriter? _writer;

    public RotatingFile(string path)
    {
        _path = path;
        // The owner's alone: the dashboard writes its login link into its log.
        Directory.CreateDirectory(Path.GetDirectoryName(path)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _writer = Open();
    }

    /// <summary>Appends a line. A line that arrives after the end, from a pipe still draining, is dropped.</summary>
    public void WriteLine(string line)
    {
        lock (_lock)
        {
            if (_writer is null)
                return;
            _writer.WriteLine(line);
            if (_writer.BaseStream.Position < Limit)
                return;
            _writer.Dispose();
            File.Move(_path, _path + ".1", overwrite: true);
            _writer = Open();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _writer?.Dispose();
            _writer = null;
        }
    }

    private StreamWriter Open() => new(_path, append: true) { AutoFlush = true };
}
