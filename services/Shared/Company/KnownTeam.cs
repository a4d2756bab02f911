using SalesPlatform.Contracts.TeamPerformance;

namespace SalesPlatform.Company;

public sealed record KnownTeam(string Id, string Name)
{
    public static string StreamOf(string team) => EventInbox.LocalStream("team-performance", $"team/{team}");

    /// <summary>Read from the stream, so that views stored before anybody asked for it need no rebuild.</summary>
    public string Team => Id[StreamOf("").Length..];
}

public sealed partial class KnownTeamProjection : SingleStreamProjection<KnownTeam, string>
{
    public KnownTeamProjection() => IncludeType<TeamAdded>();

    public override KnownTeam? Evolve(KnownTeam? snapshot, string id, IEvent e) =>
        e.Data is TeamAdded added ? new KnownTeam(id, added.Name) : snapshot;
}
