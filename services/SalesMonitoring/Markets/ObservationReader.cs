using Marten;
using SalesPlatform.Contracts;

namespace SalesPlatform.SalesMonitoring.Markets;

/// <summary>Which observations.</summary>
/// <param name="Kind">Null: both kinds.</param>
/// <param name="Impact">Null: any.</param>
/// <param name="Days">Observed on these days; null: whenever.</param>
internal sealed record ObservationFilter(string? Kind, string? Impact, (DateOnly Start, DateOnly End)? Days)
{
    /// <summary>Those that stand and pass.</summary>
    public IQueryable<ObservationView> In(IQuerySession session)
    {
        var found = session.Query<ObservationView>().Where(view => view.Stands);
        if (Kind is { } kind)
            found = found.Where(view => view.Kind == kind);
        if (Impact is { } impact)
            found = found.Where(view => view.Impact == impact);
        if (Days is { } days)
        {
            var (start, end) = days;
            found = found.Where(view => view.ObservedOn >= start && view.ObservedOn < end);
        }

        return found;
    }

    /// <summary>All of a team in a period, latest first.</summary>
    public static async Task<IReadOnlyList<ObservationView>> OfPeriodAsync(
        IQuerySession session, string team, FiscalCalendar calendar, Period period, CancellationToken cancellation) =>
        await new ObservationFilter(null, null, (calendar.Start(period), calendar.End(period))).In(session).Where(view => view.Team == team)
            .OrderByDescending(view => view.Order).ToListAsync(cancellation);
}
