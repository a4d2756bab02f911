using System.Reflection;
using System.Text;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.Contracts;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.EventStore.Messaging;
using SalesPlatform.EventStore.Store;
using SalesPlatform.Tests.Scorecards.Histories;

namespace SalesPlatform.Tests.Scorecards.Database;

/// <summary>Hands events of other services to the inbox, as broker and feed do.</summary>
public static class Deliveries
{
    private const string Own = "scorecards";

    /// <summary>Delivers in batches of five. The service's own events are left out: it has recorded them itself.</summary>
    public static async Task DeliverAsync(this RunningScorecards scorecards, IEnumerable<Happened> events)
    {
        var inbox = scorecards.Services.GetRequiredService<EventInbox>();
        var serializer = scorecards.Services.GetRequiredService<IDocumentStore>().Options.Serializer();
        foreach (var batch in events.Select(happened => ToWire(happened, serializer)).Where(wire => wire.Source != Own).Chunk(5))
            await inbox.HandleAsync(batch, CancellationToken.None);
    }

    private static WireEvent ToWire(Happened happened, ISerializer serializer)
    {
        var type = happened.Data.GetType().GetCustomAttribute<EventAttribute>()!;
        return new WireEvent(happened.Id, type.TypeName, type.Service, happened.Stream, happened.Sequence, 0, happened.RecordedAt,
            Encoding.UTF8.GetBytes(serializer.ToJson(happened.Data)), new Dictionary<string, string> { [EventHeaders.Actor] = "somebody" });
    }
}
