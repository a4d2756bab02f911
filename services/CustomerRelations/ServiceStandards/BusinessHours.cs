using System.Collections.Immutable;

namespace SalesPlatform.CustomerRelations.ServiceStandards;

/// <summary>One stream, <c>business-hours</c>; version 1 first.</summary>
internal sealed record BusinessHours(ImmutableList<BusinessHoursSet> Versions)
{
    public const int MinutesOfDay = 24 * 60;

    public const string Stream = "business-hours";

    public static Aggregate<BusinessHours> Aggregate { get; } = new(Stream, new BusinessHours([]), Evolve);

    public BusinessHoursSet? Newest => Versions.Count > 0 ? Versions[^1] : null;

    public BusinessCalendar Calendar(int version) => new(Versions[version - 1]);

    private static BusinessHours Evolve(BusinessHours state, RecordedEvent e) =>
        e.Data is BusinessHoursSet set ? new BusinessHours(state.Versions.Add(set)) : throw Unexpected.Event(e);
}
