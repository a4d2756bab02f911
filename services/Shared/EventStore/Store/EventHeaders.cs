using System.Text.Json;

namespace SalesPlatform.EventStore.Store;

public static class EventHeaders
{
    public const string Actor = "actor";

    public const string Role = "role";

    public const string CorrelationId = "correlationid";

    /// <summary>The event that a service reacted to with this one.</summary>
    public const string CausationId = "causationid";

    public const string TraceParent = "traceparent";

    /// <summary>When the platform was told, where a migration stated the time of recording.</summary>
    public const string MigratedAt = "migratedat";

    public static IReadOnlyList<string> All { get; } = [Actor, Role, CorrelationId, CausationId, TraceParent, MigratedAt];

    internal static Dictionary<string, string> Read(string json)
    {
        using var headers = JsonDocument.Parse(json);
        return headers.RootElement.ValueKind != JsonValueKind.Object ? [] : headers.RootElement.EnumerateObject()
            .Where(header => All.Contains(header.Name)).ToDictionary(header => header.Name, header => header.Value.ToString());
    }
}
