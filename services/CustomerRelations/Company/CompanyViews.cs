using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.ServiceDefaults.Inbox;

namespace SalesPlatform.CustomerRelations.Company;

/// <summary>The company's time zone as Planning published it last.</summary>
/// <param name="Id">Local stream.</param>
/// <param name="Sequence">Place in Planning's stream: the later one holds, whichever arrives first.</param>
/// <param name="TimeZone">IANA.</param>
public sealed record CompanyTimeZone(string Id, long Sequence, string TimeZone)
{
    /// <summary>Holds until one is set, as in Planning.</summary>
    public const string Default = "Asia/Shanghai";

    /// <summary>Where the settings arrive.</summary>
    public static string Stream { get; } = EventInbox.LocalStream("planning", "organisation");
}

/// <summary>Keeps <see cref="CompanyTimeZone"/>.</summary>
public sealed partial class CompanyTimeZoneProjection : SingleStreamProjection<CompanyTimeZone, string>
{
    /// <summary>The events it is made of.</summary>
    public CompanyTimeZoneProjection() => IncludeType<OrganisationSet>();

    /// <inheritdoc />
    public override CompanyTimeZone? Evolve(CompanyTimeZone? snapshot, string id, IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return e.Data is OrganisationSet set && e.SourceSequenceOf() > (snapshot?.Sequence ?? -1)
            ? new CompanyTimeZone(id, e.SourceSequenceOf(), set.TimeZone)
            : snapshot;
    }
}

/// <summary>A team that Team performance told of.</summary>
public sealed record KnownTeam(string Id);

/// <summary>Keeps <see cref="KnownTeam"/>.</summary>
public sealed partial class KnownTeamProjection : SingleStreamProjection<KnownTeam, string>
{
    /// <summary>The events it is made of.</summary>
    public KnownTeamProjection() => IncludeType<TeamAdded>();

    /// <inheritdoc />
    public override KnownTeam? Evolve(KnownTeam? snapshot, string id, IEvent e) => new(id);
}

/// <summary>A person who was hired at some time. Any event about them proves it, whichever arrives first.</summary>
public sealed record KnownEmployee(string Id);

/// <summary>Keeps <see cref="KnownEmployee"/>.</summary>
public sealed partial class KnownEmployeeProjection : SingleStreamProjection<KnownEmployee, string>
{
    /// <summary>The events it is made of.</summary>
    public KnownEmployeeProjection()
    {
        IncludeType<EmployeeHired>();
        IncludeType<EmployeeTransferred>();
        IncludeType<EmployeeLeft>();
    }

    /// <inheritdoc />
    public override KnownEmployee? Evolve(KnownEmployee? snapshot, string id, IEvent e) => new(id);
}
