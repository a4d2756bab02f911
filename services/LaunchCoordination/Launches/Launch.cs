using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.Domain;
using SalesPlatform.LaunchCoordination.Readiness;

namespace SalesPlatform.LaunchCoordination.Launches;

/// <summary>How far the preparation of a launch is; a launch on hold remembers it.</summary>
internal enum Stage
{
    /// <summary>Being thought up.</summary>
    Draft,

    /// <summary>Laid down; ready or not.</summary>
    Planned,

    /// <summary>An executive said go.</summary>
    GoDecided,
}

/// <summary>
/// A launch of a product (产品上市) by where it stands: Draft → Planned → GoAhead → Launched → Reviewed; Held and Cancelled. Ready is no state
/// of its own: it is computed from what is known (<see cref="LaunchReadiness"/>), so that nothing can be ready in name only.
/// </summary>
internal abstract record Launch
{
    private Launch()
    {
    }

    /// <summary>Name of the status on the wire.</summary>
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

    /// <exception cref="DomainException">There is no such launch.</exception>
    public LaunchFile Existing => this switch
    {
        Opened opened => opened.File,
        NotDrafted none => throw DomainException.NotFound("launch", none.Id.ToString()),
        _ => throw new InvalidOperationException($"{GetType().Name} is not a state of a launch."),
    };

    /// <summary>How the stream <c>launch/{id}</c> is read.</summary>
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

    /// <summary>Work towards the launch goes on.</summary>
    /// <param name="Stage">How far it is.</param>
    public abstract record Preparing(LaunchFile File, Stage Stage) : Opened(File);

    /// <summary>Being thought up.</summary>
    public sealed record Draft(LaunchFile File) : Preparing(File, Stage.Draft);

    /// <summary>Laid down; ready or not.</summary>
    public sealed record Planned(LaunchFile File) : Preparing(File, Stage.Planned);

    /// <summary>An executive said go, and the launch is ready.</summary>
    public sealed record GoAhead(LaunchFile File) : Preparing(File, Stage.GoDecided);

    /// <summary>On hold: nothing is decided, but departments go on reporting.</summary>
    public sealed record Held(LaunchFile File, Stage Before, string Reason) : Preparing(File, Before);

    /// <summary>On the market.</summary>
    public sealed record Launched(LaunchFile File, DateOnly LaunchedOn) : Opened(File);

    /// <summary>Looked back upon.</summary>
    public sealed record Reviewed(LaunchFile File, DateOnly LaunchedOn, LaunchReviewed Review) : Opened(File);

    public sealed record Cancelled(LaunchFile File, string Reason) : Opened(File);
}
