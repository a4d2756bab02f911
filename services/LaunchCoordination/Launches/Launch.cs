using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.Domain;

namespace SalesPlatform.LaunchCoordination.Launches;

/// <summary>A launch on hold remembers it.</summary>
internal enum Stage
{
    Draft,

    Planned,

    GoDecided,
}

/// <summary>产品上市: Draft → Planned → GoAhead → Launched → Reviewed; Held and Cancelled. Ready is no state of its own but computed
/// (<see cref="LaunchReadiness"/>), so that nothing can be ready in name only.</summary>
internal abstract record Launch
{
    private Launch()
    {
    }

    public string Status => this switch
    {
        Draft => "draft",
        Planned planned => LaunchReadiness.IsReady(planned.File) ? "ready" : "planned",
        GoAhead => "go-decided",
        Held => "held",
        Launched => "launched",
        Reviewed => "reviewed",
        Cancelled => "cancelled",
        NotDrafted => "none",
        _ => throw new InvalidOperationException($"{GetType().Name} is not a state of a launch."),
    };

    public LaunchFile Existing => this switch
    {
        Opened opened => opened.File,
        NotDrafted none => throw DomainException.NotFound("launch", none.Id.ToString()),
        _ => throw new InvalidOperationException($"{GetType().Name} is not a state of a launch."),
    };

    /// <summary>Stream <c>launch/{id}</c>.</summary>
    public static Aggregate<Launch> Of(Guid id) => new("launch", new NotDrafted(id), (state, e) => state.After(e.Data));

    public static string StreamOf(Guid id) => $"launch/{id}";

    public Launch After(object e) => this switch
    {
        NotDrafted => e is LaunchDrafted drafted ? new Draft(LaunchFile.First(drafted)) : this,
        Opened opened => Moved(opened with { File = opened.File.After(e) }, e),
        _ => this,
    };

    private static Opened Moved(Opened state, object e) => (state, e) switch
    {
        (Draft, LaunchPlanned) => new Planned(state.File),
        (Planned, GoDecided { IsGo: true }) => new GoAhead(state.File),
        // A go rests on readiness and falls with it, on hold too.
        (GoAhead, ReadinessLost or GoDecided { IsGo: false }) => new Planned(state.File),
        (Held { Before: Stage.GoDecided } held, ReadinessLost) => held with { Before = Stage.Planned },
        (GoAhead, ProductLaunched launched) => new Launched(state.File, launched.LaunchedOn),
        (Launched { LaunchedOn: var day }, LaunchReviewed reviewed) => new Reviewed(state.File, day, reviewed),
        (Preparing preparing, LaunchHeld held) => new Held(state.File, preparing.Stage, held.Reason),
        (Held { Before: Stage.Draft }, LaunchResumed) => new Draft(state.File),
        (Held { Before: Stage.Planned }, LaunchResumed) => new Planned(state.File),
        (Held { Before: Stage.GoDecided }, LaunchResumed) => new GoAhead(state.File),
        (Preparing, LaunchCancelled cancelled) => new Cancelled(state.File, cancelled.Reason),
        _ => state,
    };

    public sealed record NotDrafted(Guid Id) : Launch;

    public abstract record Opened(LaunchFile File) : Launch;

    public abstract record Preparing(LaunchFile File, Stage Stage) : Opened(File);

    public sealed record Draft(LaunchFile File) : Preparing(File, Stage.Draft);

    public sealed record Planned(LaunchFile File) : Preparing(File, Stage.Planned);

    public sealed record GoAhead(LaunchFile File) : Preparing(File, Stage.GoDecided);

    /// <summary>Nothing is decided on hold, but departments go on reporting.</summary>
    public sealed record Held(LaunchFile File, Stage Before, string Reason) : Preparing(File, Before);

    public sealed record Launched(LaunchFile File, DateOnly LaunchedOn) : Opened(File);

    public sealed record Reviewed(LaunchFile File, DateOnly LaunchedOn, LaunchReviewed Review) : Opened(File);

    public sealed record Cancelled(LaunchFile File, string Reason) : Opened(File);
}
