using System.Text;
using NJsonSchema;

namespace Department;

/// <summary>The schemas of the catalogue, by the name of the event.</summary>
internal sealed class Schemas(string folder)
{
    private readonly Dictionary<string, JsonSchema> _known = [];

    /// <summary>What is wrong with a body; null when it is as the catalogue says.</summary>
    public async Task<string?> ProblemAsync(string name, ReadOnlyMemory<byte> body)
    {
        var file = Path.Combine(folder, $"{name}.json");
        if (!_known.TryGetValue(name, out var schema))
        {
            if (!File.Exists(file))
                return $"the catalogue has no event {name}";
            _known[name] = schema = await JsonSchema.FromFileAsync(file);
        }

        return schema.Validate(Encoding.UTF8.GetString(body.Span)).FirstOrDefault()?.ToString();
    }
}
