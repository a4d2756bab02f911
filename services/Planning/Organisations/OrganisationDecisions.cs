namespace SalesPlatform.Planning.Organisations;

internal static partial class OrganisationDecisions
{
    /// <summary>Of whoever makes the first plan. The event lies in this stream so that a plan and a change of the calendar at the same
    /// moment meet: one of the two saves finds another version than it read.</summary>
    public static IEnumerable<object> FixCalendar(OrganisationSettings settings, string team, string fiscalYear)
    {
        if (!settings.Configured)
            throw DomainException.Rule("organisation-not-set",
                "The organisation's fiscal calendar, currency and time zone must be set before the first plan.");
        return settings.IsFixed ? [] : [new CalendarFixed(team, fiscalYear)];
    }
}
