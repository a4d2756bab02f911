using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.EventStore.Messaging;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Planning.Research;

/// <summary>The newest revision, to be listed over teams and years.</summary>
internal sealed record CompetitorView(string Id, string Team, string FiscalYear, CompetitorProfile Profile) : IListed;

internal sealed partial class CompetitorViewProjection : MultiStreamProjection<CompetitorView, string>
{
    public CompetitorViewProjection() => Identity<CompetitorProfiled>(IdOf);

    public override CompetitorView? Evolve(CompetitorView? snapshot, string id, IEvent e)
    {
        return e.Data is CompetitorProfiled profiled
            ? new CompetitorView(id, profiled.Team, profiled.FiscalYear,
                new CompetitorProfile(profiled, e.GetHeader(EventHeaders.Actor)?.ToString() ?? "", e.Timestamp))
            : snapshot;
    }

    private static string IdOf(CompetitorProfiled profiled) => $"{profiled.Team}/{profiled.FiscalYear}/{profiled.Competitor}";
}
