using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Grpc.Core;
using SalesPlatform.ServiceDefaults.Telemetry;

namespace SalesPlatform.Tests.Budget.Database;

/// <summary>What an operator's tools are told of commands, here by a service like any other.</summary>
[Collection(nameof(RunningBudget))]
public sealed class TelemetryTests : IDisposable
{
    private const string Open = "OpenCommitmentRequest";
    private readonly RunningBudget _budget;
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<string> _measured = new();
    private readonly ActivityListener _listener;
    private readonly MeterListener _meters = new();

    public TelemetryTests(RunningBudget budget)
    {
        _budget = budget;
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PlatformMetrics.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == PlatformMetrics.Name)
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _measured.Enqueue(
            $"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}".TrimEnd()));
        _meters.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meters.Dispose();
    }

    [Fact]
    public async Task A_command_is_traced_through_decision_and_append_and_counted_by_its_outcome()
    {
        var desk = await Desk.WithActiveBudgetAsync(_budget);
        _spans.Clear();
        _measured.Clear();

        await desk.CommitAsync("po-1", "travel", 5);

        var command = _spans.Should().ContainSingle(span => span.OperationName == "command " + Open).Subject;
        Tag(command, "salesplatform.outcome").Should().Be("appended");
        Tag(command, "salesplatform.role").Should().Be("sales-manager");
        _spans.Where(span => span.ParentSpanId == command.SpanId).Select(span => span.OperationName).Should().Equal("decide", "append");
        var append = _spans.Single(span => span.OperationName == "append" && span.TraceId == command.TraceId);
        Tag(append, "salesplatform.event.types").Should().BeEquivalentTo(new[] { "budget.commitment-opened.v1" });
        _measured.Should().Contain($"salesplatform.commands 1 {Open} appended")
            .And.Contain("salesplatform.events.appended 1 budget.commitment-opened.v1");
    }

    [Fact]
    public async Task A_refusal_is_counted_by_the_rule_that_was_broken()
    {
        var desk = await Desk.WithActiveBudgetAsync(_budget);
        _spans.Clear();
        _measured.Clear();

        await desk.Invoking(each => each.CommitAsync("po-1", "travel", 120_001)).Should().ThrowAsync<RpcException>();

        _measured.Should().Contain($"salesplatform.commands 1 {Open} refused")
            .And.Contain($"salesplatform.rules.violations 1 {Open} over-budget BrokenRule");
        var command = _spans.Single(span => span.OperationName == "command " + Open);
        Tag(command, "salesplatform.rule").Should().Be("over-budget");
        command.Status.Should().Be(ActivityStatusCode.Unset, "a refusal is an answer, not a fault");
    }

    [Fact]
    public async Task No_tag_names_a_person_a_team_or_an_amount()
    {
        var desk = await Desk.WithActiveBudgetAsync(_budget);
        await desk.CommitAsync("po-1", "travel", 77_777);
        var said = _spans.SelectMany(span => span.TagObjects).Select(tag => $"{tag.Key}={tag.Value}").Concat(_measured).ToList();
        said.Should().NotBeEmpty();
        said.Should()
            .NotContain(text => text.Contains("mia") || text.Contains("fay") || text.Contains(desk.Team) || text.Contains("77777"));
    }

    private static object? Tag(Activity span, string name) => span.GetTagItem(name);
}
