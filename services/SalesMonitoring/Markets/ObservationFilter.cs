namespace SalesPlatform.SalesMonitoring.Markets;

/// <summary>Null lets all through.</summary>
internal sealed record ObservationFilter(string? Kind, string? Impact, (DateOnly Start, DateOnly End)? Days)
{
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

    /// <summary>Latest first, as known at an instant; null for now.</summary>
    public static async Task<IReadOnlyList<ObservationView>> OfPeriodAsync(
        IQuerySession session, string team, FiscalCalendar calendar, Period period, DateTimeOffset? asOf, CancellationToken cancellation)
    {
        var (start, end) = (calendar.Start(period), calendar.End(period));
        if (asOf is null)
        {
            return await new ObservationFilter(null, null, (start, end)).In(session).Where(view => view.Team == team)
                .OrderByDescending(view => view.Order).ToListAsync(cancellation);
        }

        // A day may have been revised, so that it was another one then: all of the team's are read again, which are few.
        var then = new List<ObservationView>();
        foreach (var id in await session.Query<ObservationView>().Where(view => view.Team == team).Select(view => view.Id)
            .ToListAsync(cancellation))
        {
            var events = await session.Events.FetchStreamAsync(id, timestamp: asOf, token: cancellation);
            var view = events.Select(UnitOfWork.AsRecorded).Aggregate((ObservationView?)null, ObservationView.After);
            if (view is { Stands: true } && view.ObservedOn >= start && view.ObservedOn < end)
                then.Add(view);
        }

        return [.. then.OrderByDescending(view => view.Order, StringComparer.Ordinal)];
    }
}
