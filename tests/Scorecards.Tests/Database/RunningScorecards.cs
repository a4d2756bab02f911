using System.Collections.Concurrent;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.EventStore.Messaging;
using SalesPlatform.Scorecards;
using SalesPlatform.Tests.Hosting;
using SalesPlatform.Tests.Scorecards.Histories;

[assembly: AssemblyFixture(typeof(SalesPlatform.Tests.Scorecards.Database.RunningScorecards))]

namespace SalesPlatform.Tests.Scorecards.Database;

/// <summary>The service on 1 January 2031. Tests keep apart by their teams, reps and orders.</summary>
public sealed class RunningScorecards : RunningService
{
    public RunningScorecards() : this(new Published())
    {
    }

    private RunningScorecards(Published broker) : base("scorecards", builder =>
    {
        builder.AddScorecards();
        builder.Services.AddSingleton<IEventPublisher>(broker);
    }, app => app.MapScorecards(), Readings.LongAfter) => Broker = broker;

    /// <summary>What the service published.</summary>
    public Published Broker { get; }

    /// <summary>Calls in a role, of the person named after it.</summary>
    public CallInvoker As(string role, string team = "*", string? employee = null) => As($"{role}.one", role, team, employee);

    /// <summary>Keeps what would go to the broker.</summary>
    public sealed class Published : IEventPublisher
    {
        private readonly TaskCompletionSource<WireEvent> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentQueue<WireEvent> Events { get; } = new();

        /// <summary>The first event published.</summary>
        public Task<WireEvent> First => _first.Task;

        public Task PublishPageAsync(IReadOnlyList<WireEvent> page, CancellationToken cancellation)
        {
            foreach (var e in page)
                Events.Enqueue(e);
            _first.TrySetResult(page[0]);
            return Task.CompletedTask;
        }
    }
}
