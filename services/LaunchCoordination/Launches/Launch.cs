namespace SalesPlatform.LaunchCoordination.Launches;

/// <summary>What is decided depends on where it stands. Stream <c>launch/{id}</c>.</summary>
internal abstract record Launch
{
    private Launch()
    {
    }

    public string Status => this is Opened { File: var file, Standing: var standing }
        ? standing.Name(standing.Stage == Stage.Planned && LaunchReadiness.IsReady(file)) : "none";

    public LaunchFile Existing => this switch
    {
        Opened opened => opened.File,
        NotDrafted none => throw DomainException.NotFound("launch", none.Id.ToString()),
        _ => throw Unexpected.State(this),
    };

    public static Aggregate<Launch> Of(Guid id) => new(LaunchOverview.Fold.Prefix, new NotDrafted(id), (state, e) => state.After(e.Data));

    public static string StreamOf(Guid id) => LaunchOverview.Fold.Stream(id);

    public Launch After(object e) => this switch
    {
        NotDrafted => e is LaunchDrafted drafted ? Of(new Standing(Stage.Draft), LaunchFile.First(drafted)) : this,
        Opened opened => Of(opened.Standing.After(e), opened.File.After(e)),
        _ => throw Unexpected.State(this),
    };

    private static Opened Of(Standing standing, LaunchFile file) => standing.Stage switch
    {
        Stage.Draft => new Draft(file, standing),
        Stage.Planned => new Planned(file, standing),
        Stage.GoDecided => new GoAhead(file, standing),
        Stage.Held => new Held(file, standing, file.Reason),
        Stage.Launched => new Launched(file, standing, file.LaunchedOn!.Value),
        Stage.Reviewed => new Reviewed(file, standing, file.LaunchedOn!.Value, file.Review!),
        Stage.Cancelled => new Cancelled(file, standing, file.Reason),
        _ => throw Unexpected.Status(standing.Stage, "a launch"),
    };

    public sealed record NotDrafted(Guid Id) : Launch;

    public abstract record Opened(LaunchFile File, Standing Standing) : Launch;

    public abstract record Preparing(LaunchFile File, Standing Standing) : Opened(File, Standing)
    {
        /// <summary>On hold: the one it goes back to.</summary>
        public Stage Stage => Standing.Before ?? Standing.Stage;
    }

    public sealed record Draft(LaunchFile File, Standing Standing) : Preparing(File, Standing);

    public sealed record Planned(LaunchFile File, Standing Standing) : Preparing(File, Standing);

    public sealed record GoAhead(LaunchFile File, Standing Standing) : Preparing(File, Standing);

    /// <summary>Nothing is decided on hold, but departments go on reporting.</summary>
    public sealed record Held(LaunchFile File, Standing Standing, string Reason) : Preparing(File, Standing);

    public sealed record Launched(LaunchFile File, Standing Standing, DateOnly LaunchedOn) : Opened(File, Standing);

    public sealed record Reviewed(LaunchFile File, Standing Standing, DateOnly LaunchedOn, LaunchReviewed Review) : Opened(File, Standing);

    public sealed record Cancelled(LaunchFile File, Standing Standing, string Reason) : Opened(File, Standing);
}
