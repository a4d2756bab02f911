using Google.Protobuf.WellKnownTypes;

namespace SalesPlatform.CustomerRelations.Complaints;

internal static class ComplaintReplies
{
    public static Wire.ComplaintReply Of(Complaint complaint, BusinessHours hours, DateTimeOffset now, long version) => new()
    {
        Complaint = complaint.Received.Complaint.ToString(),
        Customer = complaint.Customer,
        Team = complaint.Team,
        Category = complaint.Received.Category,
        Severity = Severities.ToWire(complaint.Received.Severity),
        Status = complaint.Status.ToString().ToLowerInvariant(),
        OnHold = complaint.OnHold,
        Assignee = complaint.Assignee,
        Text = complaint.Text,
        MayBeQuoted = complaint.MayBeQuoted,
        ReceivedAt = complaint.Received.ReceivedAt.ToTimestamp(),
        StandardVersion = complaint.Received.StandardVersion,
        Response = Of(complaint.Response(hours.Calendar(complaint.Received.HoursVersion), now)),
        Resolution = Of(complaint.Resolution(hours.Calendar(complaint.Received.HoursVersion), now)),
        Steps = { complaint.Steps.Select(Of) },
        Version = version,
    };

    private static Wire.ServiceClock Of(ServiceTimeStanding standing) => new()
    {
        Due = standing.Due?.ToTimestamp(),
        Done = standing.Done?.ToTimestamp(),
        Minutes = standing.Minutes,
        PromisedMinutes = standing.PromisedMinutes,
        Breached = standing.Breached,
        MinutesOver = standing.MinutesOver,
    };

    private static Wire.ComplaintStep Of(ComplaintStep step) => new()
    {
        Kind = step.Kind,
        At = step.At.ToTimestamp(),
        By = step.By,
        Text = step.Text,
    };
}
