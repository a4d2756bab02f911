using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.CustomerRelations.Common;
using SalesPlatform.CustomerRelations.ServiceStandards;
using SalesPlatform.EventStore.Store;

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

/// <param name="Kind">responded, held, resumed, resolved, confirmed or reopened.</param>
internal sealed record ComplaintStep(string Kind, DateTimeOffset At, string By, string Text);

/// <summary>Lists and decisions rest on the same fold.</summary>
/// <param name="ResolvedAt">Null again when reopened.</param>
/// <param name="Pauses">When its clock stood still.</param>
internal sealed record Complaint(
    string Id, ComplaintReceived Received, string Text, ComplaintStatus Status, string Assignee, DateTimeOffset? RespondedAt,
    DateTimeOffset? ResolvedAt, int Reopenings, IReadOnlyList<Pause> Pauses, IReadOnlyList<ComplaintStep> Steps) : IListed
{
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

    public static Complaint? After(Complaint? complaint, string stream, string actor, object data) => data is ComplaintReceived received
        ? new Complaint(stream, received, "", ComplaintStatus.Received, "", null, null, 0, [], [])
        : complaint?.Changed(actor, data);

    private Complaint Changed(string actor, object data) => data switch
    {
        ComplaintAssigned assigned => this with
        {
            Assignee = assigned.Assignee,
            Status = Status == ComplaintStatus.Received ? ComplaintStatus.Assigned : Status,
        },
        ComplaintResponded done =>
            Step("responded", done.RespondedAt, actor) with { Status = ComplaintStatus.Responded, RespondedAt = done.RespondedAt },
        ComplaintHeld held => Step("held", held.HeldAt, actor) with { Pauses = [.. Pauses, new Pause(held.HeldAt, null)] },
        ComplaintResumed resumed => Step("resumed", resumed.ResumedAt, actor) with
        {
            Pauses = [.. Pauses.SkipLast(1), Pauses[^1] with { Until = resumed.ResumedAt }],
        },
        ComplaintResolved done =>
            Step("resolved", done.ResolvedAt, actor) with { Status = ComplaintStatus.Resolved, ResolvedAt = done.ResolvedAt },
        ComplaintConfirmed confirmed => Step("confirmed", confirmed.ConfirmedAt, actor) with { Status = ComplaintStatus.Confirmed },
        ComplaintReopened reopened => Step("reopened", reopened.ReopenedAt, actor) with
        {
            Status = ComplaintStatus.Reopened,
            Reopenings = Reopenings + 1,
            Pauses = [.. Pauses, new Pause(ResolvedAt!.Value, reopened.ReopenedAt)],
            ResolvedAt = null,
        },
        ComplaintTextKept kept => Steps.Count == 0 ? this with { Text = kept.Text, MayBeQuoted = kept.MayBeQuoted }
            : this with { Steps = [.. Steps.SkipLast(1), Steps[^1] with { Text = kept.Text }] },
        _ => throw Unexpected.Event(data, "a complaint"),
    };

    private Complaint Step(string kind, DateTimeOffset at, string actor) =>
        this with { Steps = [.. Steps, new ComplaintStep(kind, at, actor, "")] };

    // What stopped the clock after a service was done says nothing about that service.
    private ServiceClock Clock(BusinessCalendar calendar, DateTimeOffset? done) =>
        new(calendar, Received.ReceivedAt, done is null ? Pauses : [.. Pauses.Where(pause => pause.From < done)]);
}
