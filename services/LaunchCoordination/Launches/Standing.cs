namespace SalesPlatform.LaunchCoordination.Launches;

internal enum Stage
{
    Draft,
    Planned,
    GoDecided,
    Held,
    Launched,
    Reviewed,
    Cancelled,
}

/// <summary>The life cycle 产品上市, for launches and for their list. Ready is no stage but computed (<see cref="LaunchReadiness"/>), so that
/// nothing can be ready in name only.</summary>
/// <param name="Before">Where one on hold goes back to.</param>
internal sealed record Standing(Stage Stage, Stage? Before = null)
{
    private const string Ready = "ready";

    private static readonly Dictionary<string, Stage> Stages = new()
    {
        ["draft"] = Stage.Draft, ["planned"] = Stage.Planned, [Ready] = Stage.Planned, ["go-decided"] = Stage.GoDecided,
        ["held"] = Stage.Held, ["launched"] = Stage.Launched, ["reviewed"] = Stage.Reviewed, ["cancelled"] = Stage.Cancelled,
    };

    public static IReadOnlyCollection<string> Names => Stages.Keys;

    public static Standing Of(string status, string before) => new(Stages[status], before.Length > 0 ? Stages[before] : null);

    public string Name(bool isReady) => NameOf(Stage, isReady);

    public string NameBefore(bool isReady) => Before is { } before ? NameOf(before, isReady) : "";

    public Standing After(object e) => (Stage, e) switch
    {
        (Stage.Draft, LaunchPlanned) => new(Stage.Planned),
        (Stage.Planned, GoDecided { IsGo: true }) => new(Stage.GoDecided),
        // A go rests on readiness and falls with it, on hold too.
        (Stage.GoDecided, ReadinessLost or GoDecided { IsGo: false }) => new(Stage.Planned),
        (Stage.Held, ReadinessLost) when Before == Stage.GoDecided => this with { Before = Stage.Planned },
        (Stage.GoDecided, ProductLaunched) => new(Stage.Launched),
        (Stage.Launched, LaunchReviewed) => new(Stage.Reviewed),
        (Stage.Draft or Stage.Planned or Stage.GoDecided, LaunchHeld) => new(Stage.Held, Stage),
        (Stage.Held, LaunchResumed) => new(Before!.Value),
        (Stage.Draft or Stage.Planned or Stage.GoDecided or Stage.Held, LaunchCancelled) => this with { Stage = Stage.Cancelled },
        _ => this,
    };

    private static string NameOf(Stage stage, bool isReady) => stage == Stage.Planned && isReady ? Ready
        : Stages.First(known => known.Value == stage).Key;
}
