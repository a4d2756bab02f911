using System.Text;

namespace Department;

/// <summary>Stands for the department's own database. What an event changes and the event's id are kept in one transaction, so that an
/// event that comes again changes nothing.</summary>
internal sealed class EventStore : IDisposable
{
    private readonly HashSet<string> _known;
    private readonly FileStream _file;

    public EventStore(string path)
    {
        _known = File.Exists(path) ? [.. File.ReadLines(path).Select(line => line.Split('\t')[0])] : [];
        _file = new FileStream(path, FileMode.Append, FileAccess.Write);
    }

    public int Count => _known.Count;

    /// <summary>False for an event that is known.</summary>
    public bool TakeIn(string id, string type, string subject)
    {
        if (!_known.Add(id))
            return false;
        _file.Write(Encoding.UTF8.GetBytes($"{id}\t{type}\t{subject}\n"));
        _file.Flush(flushToDisk: true);
        return true;
    }

    public void Dispose() => _file.Dispose();
}
