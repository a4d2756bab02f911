using System.Globalization;
using System.Text;
using System.Text.Json;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.EventStore.Messaging;

/// <summary>CloudEvents 1.0 AMQP binding, binary mode: attributes are headers with the prefix <c>cloudEvents:</c>, the body is data
/// alone.</summary>
internal static class CloudEventHeaders
{
    public const string ContentType = "application/json";
    private const string Prefix = "cloudEvents:";
    private const string TypePrefix = "salesplatform.";
    private const string SourcePrefix = "/salesplatform/";
    private const string SpecVersion = "1.0";

    public static IEnumerable<KeyValuePair<string, string>> Of(WireEvent e) =>
        AttributesOf(e).Select(attribute => KeyValuePair.Create(Prefix + attribute.Key, attribute.Value));

    public static IEnumerable<KeyValuePair<string, string>> AttributesOf(WireEvent e)
    {
        yield return KeyValuePair.Create("specversion", SpecVersion);
        yield return KeyValuePair.Create("id", e.Id.ToString());
        yield return KeyValuePair.Create("source", SourcePrefix + e.Source);
        yield return KeyValuePair.Create("type", TypePrefix + e.Type);
        yield return KeyValuePair.Create("subject", e.Subject);
        yield return KeyValuePair.Create("time", e.Time.ToString("O", CultureInfo.InvariantCulture));
        yield return KeyValuePair.Create("datacontenttype", ContentType);
        yield return KeyValuePair.Create("sequence", e.Sequence.ToString(CultureInfo.InvariantCulture));
        yield return KeyValuePair.Create("position", e.Position.ToString(CultureInfo.InvariantCulture));
        if (e.Epoch is { } epoch)
            yield return KeyValuePair.Create("epoch", $"{epoch}");
        foreach (var name in EventHeaders.All)
        {
            if (e.Attributes.TryGetValue(name, out var value))
                yield return KeyValuePair.Create(name, value);
        }
    }

    /// <exception cref="FormatException">It is not a CloudEvent of this platform; the message says why.</exception>
    public static WireEvent Read(IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        if (Required(headers, "specversion") is var version && version != SpecVersion)
            throw new FormatException($"The CloudEvents version is {version}, not {SpecVersion}.");
        RequireText(headers);
        RequireJson(body);
        return new WireEvent(
            Guid.TryParse(Required(headers, "id"), out var id) ? id : throw Invalid("id"),
            After(TypePrefix, headers, "type"),
            After(SourcePrefix, headers, "source"),
            Required(headers, "subject"),
            Number(headers, "sequence"),
            Number(headers, "position"),
            DateTimeOffset.TryParse(Required(headers, "time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? time
                : throw Invalid("time"),
            body,
            EventHeaders.All.Where(name => headers.ContainsKey(Prefix + name)).ToDictionary(name => name, name => headers[Prefix + name]))
        {
            Epoch = !headers.TryGetValue($"{Prefix}epoch", out var text) ? null : Guid.TryParse(text, out var epoch)
                ? epoch : throw Invalid("epoch"),
        };
    }

    /// <summary>The client delivers text as bytes.</summary>
    public static IReadOnlyDictionary<string, string> Texts(IDictionary<string, object?>? headers)
    {
        var texts = new Dictionary<string, string>();
        foreach (var (name, value) in headers ?? new Dictionary<string, object?>())
        {
            if (value is byte[] bytes)
                texts[name] = Encoding.UTF8.GetString(bytes);
        }

        return texts;
    }

    private static string Required(IReadOnlyDictionary<string, string> headers, string name) =>
        headers.TryGetValue(Prefix + name, out var value) && value.Length > 0
            ? value
            : throw new FormatException($"The header {Prefix}{name} is missing.");

    private static long Number(IReadOnlyDictionary<string, string> headers, string name) =>
        long.TryParse(Required(headers, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : throw Invalid(name);

    private static string After(string prefix, IReadOnlyDictionary<string, string> headers, string name) =>
        Required(headers, name) is var value && value.Length > prefix.Length && value.StartsWith(prefix, StringComparison.Ordinal)
            ? value[prefix.Length..]
            : throw Invalid(name);

    private static FormatException Invalid(string name) => new($"The header {Prefix}{name} cannot be read.");

    // PostgreSQL keeps every character of Unicode but this one: such an event could not even be parked.
    private static void RequireText(IReadOnlyDictionary<string, string> headers)
    {
        if (headers.FirstOrDefault(header => header.Key.StartsWith(Prefix, StringComparison.Ordinal)
            && header.Value.Contains('\0')).Key is { } name)
            throw new FormatException($"The header {name} contains NUL characters: this is not text.");
    }

    private static void RequireJson(byte[] body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
            {
            }
        }
        catch (JsonException notJson)
        {
            throw new FormatException($"The body is not JSON: {notJson.Message}", notJson);
        }
    }
}
