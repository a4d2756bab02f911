using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Complaints;

namespace SalesPlatform.CustomerRelations.Reports;

internal sealed record MonthCount(DateOnly Month, string Category, string Severity, int Count);

/// <summary>Business minutes; null when none is done. <paramref name="Kept"/> is the share not breached; null without a
/// complaint.</summary>
internal sealed record ServiceFigures(int Done, decimal? MeanMinutes, decimal? MedianMinutes, int Breached, decimal? Kept);

/// <param name="Planned">Nobody said yet what became of them.</param>
/// <param name="Overdue">Key accounts whose visit is overdue on the last day.</param>
internal sealed record VisitFigures(int Done, int Missed, int Planned, int Overdue);

internal sealed record Theme(string Category, int Feedback, int Complaints);

/// <summary>客户反馈报告.</summary>
internal static class FeedbackFigures
{
    /// <summary>Of a half-open range of days; what lies ahead of <paramref name="today"/> is not overdue.</summary>
    public static VisitFigures Visits(IReadOnlyCollection<KeyAccount> accounts, DateOnly from, DateOnly until, DateOnly today)
    {
        var visits = accounts.SelectMany(account => account.Visits).ToList();
        var last = until.AddDays(-1) < today ? until.AddDays(-1) : today;
        return new VisitFigures(
            visits.Count(visit => visit.VisitedOn >= from && visit.VisitedOn < until),
            visits.Count(visit => visit.Status == VisitStatus.Missed && visit.PlannedOn >= from && visit.PlannedOn < until),
            visits.Count(visit => visit.Status == VisitStatus.Planned && visit.PlannedOn >= from && visit.PlannedOn < until),
            accounts.Count(account => VisitCadence.Overdue(account, last) is not null));
    }

    /// <summary>The most frequent first.</summary>
    public static IReadOnlyList<Theme> Themes(IEnumerable<string> feedback, IEnumerable<string> complaints) =>
    [
        .. feedback.Select(category => (category, 1, 0)).Concat(complaints.Select(category => (category, 0, 1)))
            .GroupBy(item => item.category)
            .Select(group => new Theme(group.Key, group.Sum(item => item.Item2), group.Sum(item => item.Item3)))
            .OrderByDescending(theme => theme.Feedback + theme.Complaints).ThenBy(theme => theme.Category, StringComparer.Ordinal),
    ];

    /// <summary>By month, category and severity, in this order.</summary>
    public static IReadOnlyList<MonthCount> Count(IEnumerable<(DateOnly On, string Category, string Severity)> entries) =>
    [
        .. entries.CountBy(entry => (Month: new DateOnly(entry.On.Year, entry.On.Month, 1), entry.Category, entry.Severity))
            .Select(count => new MonthCount(count.Key.Month, count.Key.Category, count.Key.Severity, count.Value))
            .OrderBy(count => count.Month).ThenBy(count => count.Category, StringComparer.Ordinal)
            .ThenBy(count => Severities.All.ToList().IndexOf(count.Severity)),
    ];

    public static ServiceFigures Service(IReadOnlyCollection<ServiceTimeStanding> standings)
    {
        var minutes = standings.Where(standing => standing.Done is not null).Select(standing => standing.Minutes).Order().ToList();
        var breached = standings.Count(standing => standing.Breached);
        return new ServiceFigures(minutes.Count,
            minutes.Count > 0 ? (decimal)minutes.Sum(time => (long)time) / minutes.Count : null,
            minutes.Count > 0 ? (minutes[(minutes.Count - 1) / 2] + minutes[minutes.Count / 2]) / 2m : null,
            breached, standings.Count > 0 ? (decimal)(standings.Count - breached) / standings.Count : null);
    }

    public static IReadOnlyList<ServiceTimeStanding> Standings(
        IEnumerable<Complaint> complaints, Func<Complaint, BusinessCalendar, ServiceTimeStanding> time, BusinessHours hours)
    {
        // Zones and holidays are prepared once for all complaints that share a version.
        var calendars = hours.Versions.ConvertAll(version => hours.Calendar(version.Version));
        return [.. complaints.Select(complaint => time(complaint, calendars[complaint.Received.HoursVersion - 1]))];
    }
}
