namespace SalesPlatform.CustomerRelations.Complaints;

/// <summary>The names are those of the contract.</summary>
internal enum ComplaintStatus
{
    Received,
    Assigned,
    Responded,
    Resolved,
    Confirmed,
    Reopened,
}

/// <summary>Of the last step, or of the complaint itself. Private: it may name people.</summary>
/// <param name="MayBeQuoted">The customer agrees that the complaint's words stand in the feedback report.</param>
[Event("customer-relations", "complaint-text-kept", 1)]
internal sealed record ComplaintTextKept(Guid Complaint, PersonalText Text, bool MayBeQuoted = false);

/// <param name="Kind">responded, held, resumed, resolved, confirmed or reopened.</param>
internal sealed record ComplaintStep(string Kind, DateTimeOffset At, string By, PersonalText Text);

/// <summary>Stream <c>complaint/{id}</c>.</summary>
/// <param name="ResolvedAt">Null again when reopened.</param>
/// <param name="Pauses">When its clock stood still.</param>
internal sealed record Complaint(
    string Id, ComplaintReceived Received, PersonalText Text, ComplaintStatus Status, string Assignee, DateTimeOffset? RespondedAt,
    DateTimeOffset? ResolvedAt, int Reopenings, IReadOnlyList<Pause> Pauses, IReadOnlyList<ComplaintStep> Steps) : IListed
{
    public PersonalText Text { get; init; } = Text.Of(Received.Customer);

    public IReadOnlyList<ComplaintStep> Steps { get; init; } =
        [.. Steps.Select(step => step with { Text = step.Text.Of(Received.Customer) })];

    public string Team => Received.Team;

    public string Customer => Received.Customer;

    public bool MayBeQuoted { get; init; }

    /// <summary>Waits for the customer.</summary>
    public bool OnHold => Pauses is [.., { Until: null }];

    public bool IsOpen => Status is not (ComplaintStatus.Resolved or ComplaintStatus.Confirmed);

    public DateTimeOffset LastAt => Steps is [.., var last] ? last.At : Received.ReceivedAt;

    public ServiceTimeStanding Response(BusinessCalendar calendar, DateTimeOffset now) =>
        Clock(calendar, RespondedAt).Standing(Received.ResponseMinutes, RespondedAt, now);

    public ServiceTimeStanding Resolution(BusinessCalendar calendar, DateTimeOffset now) =>
        Clock(calendar, ResolvedAt).Standing(Received.ResolutionMinutes, ResolvedAt, now);

    public bool IsBreached(BusinessHours hours, DateTimeOffset now) =>
        hours.Calendar(Received.HoursVersion) is var calendar
            && (Response(calendar, now).Breached || Resolution(calendar, now).Breached);

    public static Fold<Complaint> Fold { get; } = new Fold<Complaint>("complaint")
        .Begins<ComplaintReceived>((_, received, e) =>
            new Complaint(e.Stream, received, "", ComplaintStatus.Received, "", null, null, 0, [], []))
        .On<ComplaintAssigned>((complaint, assigned) => complaint with
        {
            Assignee = assigned.Assignee,
            Status = complaint.Status == ComplaintStatus.Received ? ComplaintStatus.Assigned : complaint.Status,
        })
        .On<ComplaintResponded>((complaint, done, e) => complaint.Step("responded", done.RespondedAt, e) with
        {
            Status = ComplaintStatus.Responded,
            RespondedAt = done.RespondedAt,
        })
        .On<ComplaintHeld>((complaint, held, e) => complaint.Step("held", held.HeldAt, e) with
        {
            Pauses = [.. complaint.Pauses, new Pause(held.HeldAt, null)],
        })
        .On<ComplaintResumed>((complaint, resumed, e) => complaint.Step("resumed", resumed.ResumedAt, e) with
        {
            Pauses = [.. complaint.Pauses.SkipLast(1), complaint.Pauses[^1] with { Until = resumed.ResumedAt }],
        })
        .On<ComplaintResolved>((complaint, done, e) => complaint.Step("resolved", done.ResolvedAt, e) with
        {
            Status = ComplaintStatus.Resolved,
            ResolvedAt = done.ResolvedAt,
        })
        .On<ComplaintConfirmed>((complaint, confirmed, e) =>
            complaint.Step("confirmed", confirmed.ConfirmedAt, e) with { Status = ComplaintStatus.Confirmed })
        .On<ComplaintReopened>((complaint, reopened, e) => complaint.Step("reopened", reopened.ReopenedAt, e) with
        {
            Status = ComplaintStatus.Reopened,
            Reopenings = complaint.Reopenings + 1,
            Pauses = [.. complaint.Pauses, new Pause(complaint.ResolvedAt!.Value, reopened.ReopenedAt)],
            ResolvedAt = null,
        })
        .On<ComplaintTextKept>((complaint, kept) => complaint.Steps.Count == 0
            ? complaint with { Text = kept.Text.Of(complaint.Customer), MayBeQuoted = kept.MayBeQuoted }
            : complaint with
            {
                Steps = [.. complaint.Steps.SkipLast(1), complaint.Steps[^1] with { Text = kept.Text.Of(complaint.Customer) }],
            });

    private Complaint Step(string kind, DateTimeOffset at, RecordedEvent e) =>
        this with { Steps = [.. Steps, new ComplaintStep(kind, at, e.Actor, "")] };

    // What stopped the clock after a service was done says nothing about that service.
    private ServiceClock Clock(BusinessCalendar calendar, DateTimeOffset? done) =>
        new(calendar, Received.ReceivedAt, done is null ? Pauses : [.. Pauses.Where(pause => pause.From < done)]);
}
