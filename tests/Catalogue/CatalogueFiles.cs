using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesPlatform.Tests.Catalogue;

/// <summary>The files of the catalogue: as the code says they should be, and as they are in the repository.</summary>
internal sealed class CatalogueFiles
{
    /// <summary>Brings them up to date.</summary>
    public const string HowToWrite = "dotnet run --project tests/Catalogue -- write";

    private const string Schemas = "contracts/schemas";
    private const string Released = "contracts/released";
    private readonly DirectoryInfo _root;
    private readonly SortedDictionary<string, string> _wanted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonObject> _schemas = [];

    private CatalogueFiles(DirectoryInfo root) => _root = root;

    /// <summary>JSON as it is written to files: indented, and readable in any language.</summary>
    public static JsonSerializerOptions Format { get; } = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schemas of all events, by name.</summary>
    public IReadOnlyDictionary<string, JsonObject> Current => _schemas;

    /// <summary>The catalogue of the repository that a folder is in.</summary>
    public static CatalogueFiles OfRepository(string folder)
    {
        var root = new DirectoryInfo(folder);
        while (!File.Exists(Path.Combine(root.FullName, "SalesPlatform.sln")))
            root = root.Parent ?? throw new CatalogueException($"SalesPlatform.sln is in no folder above {folder}.");
        var files = new CatalogueFiles(root);
        var docs = DocComments.OfContracts();
        var (schemas, examples, events) = (new EventSchema(docs), new EventExample(docs), PublishedEvent.All());
        foreach (var e in events)
        {
            files._schemas[e.Name] = schemas.Of(e, examples.Of(e.Type));
            files._wanted[$"{Schemas}/{e.Name}.json"] = Text(files._schemas[e.Name]);
        }

        schemas.RequireMeanings();
        files._wanted[$"{Schemas}/{HeaderSchema.File}"] = Text(HeaderSchema.Schema());
        files._wanted["contracts/asyncapi.yaml"] = AsyncApiDocument.Write(events, docs);
        files._wanted["docs/events.md"] = EventsPage.Write(events, schemas, examples, docs);
        files._wanted["docs/operations-by-role.md"] = RolesPage.Write();
        return files;
    }

    /// <summary>Files that are not as the code says.</summary>
    public IReadOnlyList<string> Differences() =>
    [
        .. _wanted.Where(file => Read(file.Key) != file.Value)
            .Select(file => $"{file.Key} differs from contracts/Events and contracts/protos"),
        .. Superfluous().Select(file => $"{file} is of an event that is no longer published"),
    ];

    /// <summary>Brings the files up to date and names those it changed.</summary>
    public IReadOnlyList<string> Write()
    {
        var changed = _wanted.Where(file => Read(file.Key) != file.Value).ToList();
        foreach (var (file, content) in changed)
            Save(file, content);
        var superfluous = Superfluous().ToList();
        foreach (var file in superfluous)
            File.Delete(PathOf(file));
        return [.. changed.Select(file => file.Key), .. superfluous];
    }

    /// <summary>The schemas that were released, by name of their event.</summary>
    public IReadOnlyDictionary<string, JsonObject> ReleasedSchemas() =>
        FilesIn(Released).ToDictionary(file => Path.GetFileNameWithoutExtension(file)!, file => JsonNode.Parse(Read(file)!)!.AsObject());

    /// <summary>Promises to subscribers that the code no longer keeps.</summary>
    public IReadOnlyList<string> BrokenReleases() =>
    [
        .. ReleasedSchemas().SelectMany(released => _schemas.TryGetValue(released.Key, out var current)
            ? Compatibility.Breaks(released.Key, released.Value, current)
            : [$"{released.Key}: was released and is no longer published"]),
    ];

    /// <summary>Keeps the schemas as they are now as released.</summary>
    public IReadOnlyList<string> Release()
    {
        var changed = _schemas.Select(schema => (File: $"{Released}/{schema.Key}.json", Content: Text(schema.Value)))
            .Where(file => Read(file.File) != file.Content).ToList();
        foreach (var (file, content) in changed)
            Save(file, content);
        return [.. changed.Select(file => file.File)];
    }

    private static string Text(JsonObject json) => json.ToJsonString(Format) + "\n";

    private IEnumerable<string> Superfluous() => FilesIn(Schemas).Where(file => !_wanted.ContainsKey(file));

    private IEnumerable<string> FilesIn(string folder) => Directory.Exists(PathOf(folder))
        ? Directory.EnumerateFiles(PathOf(folder), "*.json").Select(file => $"{folder}/{Path.GetFileName(file)}")
            .Order(StringComparer.Ordinal)
        : [];

    private string? Read(string file) => File.Exists(PathOf(file)) ? File.ReadAllText(PathOf(file)) : null;

    private void Save(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), content);
    }

    private string PathOf(string file) => Path.Combine(_root.FullName, file);
}
