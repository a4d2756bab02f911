using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesPlatform.EventStore.Messaging;

namespace SalesPlatform.Cli.Events;

/// <summary>Writes events one line each, so that a pipe can take them one by one.</summary>
internal sealed class EventPrinter(TextWriter output, bool json)
{
    private static readonly JsonSerializerOptions Line = new(
        JsonSerializerDefaults.Web)
    { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Lock _lock = new();

    public async Task PrintAsync(IAsyncEnumerable<WireEvent> events)
    {
        await foreach (var e in events)
        {
            var line = json ? Json(e) : Text(e);
            lock (_lock)
                output.WriteLine(line);
        }
    }

    // CloudEvents' JSON format, with the attributes that a message has as headers.
    private static string Json(WireEvent e)
    {
        var line = new JsonObject();
        foreach (var (name, value) in CloudEventHeaders.AttributesOf(e))
            line[name] = value;
        (line["sequence"], line["position"], line["data"]) = (e.Sequence, e.Position, JsonNode.Parse(e.Data.Span));
        return line.ToJsonString(Line);
    }

    private static string Text(WireEvent e) =>
        $"{Instant(e)} {e.Position,8} {e.Type} {e.Subject} {Failures.Failure.OneLine(Encoding.UTF8.GetString(e.Data.Span))}";

    private static string Instant(WireEvent e) => e.Time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
