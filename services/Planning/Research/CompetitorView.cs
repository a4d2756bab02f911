namespace SalesPlatform.Planning.Research;

/// <summary>The newest revision, to be listed over teams and years.</summary>
internal sealed record CompetitorView(string Id, string Team, string FiscalYear, CompetitorProfile Profile) : IListed
{
    public static Fold<CompetitorView> Fold { get; } = new Fold<CompetitorView>(ResearchFile.Fold.Prefix)
        .Begins<CompetitorProfiled>((_, profiled, e) => new CompetitorView(
            IdOf(e), profiled.Team, profiled.FiscalYear, new CompetitorProfile(profiled, e.Actor, e.RecordedAt)));

    public static string IdOf(RecordedEvent e) => e.Data is CompetitorProfiled profiled
        ? $"{profiled.Team}/{profiled.FiscalYear}/{profiled.Competitor}" : throw Unexpected.Event(e);
}
