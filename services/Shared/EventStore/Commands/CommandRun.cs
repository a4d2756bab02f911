using System.Diagnostics;

namespace SalesPlatform.EventStore.Commands;

internal sealed class CommandRun : IDisposable
{
    private readonly string _command;
    private readonly Activity? _span;
    private readonly long _begun = Stopwatch.GetTimestamp();
    private string _outcome = "failed";

    private CommandRun(string command, string role)
    {
        _command = command;
        _span = PlatformMetrics.Activities.StartActivity($"command {command}");
        _span?.SetTag("salesplatform.command", command);
        _span?.SetTag("salesplatform.role", role);
    }

    public static CommandRun Begin(string command, string role) => new(command, role);

    public static Activity? Decide(int attempt)
    {
        var span = PlatformMetrics.Activities.StartActivity("decide");
        if (attempt > 1)
            span?.SetTag("salesplatform.attempt", attempt);
        return span;
    }

    public void Appended() => _outcome = "appended";

    public void Unchanged() => _outcome = "unchanged";

    public void Repeated() => _outcome = "repeated";

    public void Refused(DomainException refusal)
    {
        _outcome = "refused";
        _span?.SetTag("salesplatform.rule", refusal.Code);
        PlatformMetrics.Violations.Add(1,
            new("salesplatform.command", _command), new("salesplatform.rule", refusal.Code),
            new("salesplatform.refusal", refusal.Refusal.ToString()));
    }

    public void Dispose()
    {
        _span?.SetTag("salesplatform.outcome", _outcome);
        if (_outcome is "failed")
            _span?.SetStatus(ActivityStatusCode.Error);
        _span?.Dispose();
        PlatformMetrics.Commands.Add(1, new("salesplatform.command", _command), new("salesplatform.outcome", _outcome));
        PlatformMetrics.CommandDuration.Record(
            Stopwatch.GetElapsedTime(_begun).TotalSeconds, new KeyValuePair<string, object?>("salesplatform.command", _command));
    }
}
