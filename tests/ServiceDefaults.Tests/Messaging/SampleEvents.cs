using System.Text;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.EventStore.Messaging;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.ServiceDefaults.Tests.Messaging;

/// <summary>Events to send.</summary>
internal static class SampleEvents
{
    public const string Type = "planning.plan-approved.v1";
    public const string TraceId = "0af7651916cd43dd8448eb211c80319c";
    public const string TraceParent = $"00-{TraceId}-b7ad6b7169203331-01";

    /// <summary>What the learning service of the tests takes in.</summary>
    public static Type[] Learned { get; } = [typeof(PlanApproved)];

    /// <summary>The nth event of a stream.</summary>
    public static WireEvent Nth(long n) => new(
        Guid.CreateVersion7(), Type, "planning", "plan/2026", n, 1000 + n,
        new DateTimeOffset(2026, 3, 1, 9, 30, 15, TimeSpan.Zero).AddTicks(n),
        // Spacing and order a serializer would not make: the body must arrive as it was stored.
        Encoding.UTF8.GetBytes($$"""{ "z": {{n}},  "amount" : 1.50, "名": "计划" }"""),
        new Dictionary<string, string>
        {
            [EventHeaders.Actor] = "mei.lin",
            [EventHeaders.Role] = "executive",
            [EventHeaders.CorrelationId] = "c-17",
            [EventHeaders.TraceParent] = TraceParent,
        });

    public static WireEvent[] Page(int first, int count) => [.. Enumerable.Range(first, count).Select(n => Nth(n))];
}
