using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.CustomerRelations.Common;
using SalesPlatform.CustomerRelations.ServiceStandards;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.CustomerRelations.Complaints;

/// <summary>Where a complaint stands; the names are those of the contract.</summary>
internal enum ComplaintStatus
{
    Received,
    Assigned,
    Responded,
    Resolved,
    Confirmed,
    Reopened,
}

/// <summary>What happened with a complaint.</summary>
/// <param name="Kind">responded, held, resumed, resolved, confirmed or reopened.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Text">Free words.</param>
internal sealed record ComplaintStep(string Kind, DateTimeOffset At, string By, string Text);

/// <summary>A complaint. Folded from its events; lists and decisions rest on the same fold.</summary>
/// <param name="Id">Stream key.</param>
/// <param name="Received">How it came in, with what is promised.</param>
/// <param name="Text">The customer's words.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Assignee">Who takes care; empty before anybody does.</param>
/// <param name="RespondedAt">First response.</param>
/// <param name="ResolvedAt">Resolution; null again when reopened.</param>
/// <param name="Reopenings">How often the customer was not content.</param>
/// <param name="Pauses">When its clock stood still.</param>
/// <param name="Steps">In order.</param>
internal sealed record Complaint(
    string Id, ComplaintReceived Received, string Text, ComplaintStatus Status, string Assignee, DateTimeOffset? RespondedAt,
    DateTimeOffset? ResolvedAt, int Reopenings, IReadOnlyList<Pause> Pauses, IReadOnlyList<ComplaintStep> Steps) : IListed
{
    public string Team => Received.Team;

    /// <summary>Outside id.</summary>
    public string Customer => Received.Customer;

    /// <summary>Waits for the customer.</summary>
    public bool OnHold => Pauses is [.., { Until: null }];

    /// <summary>The work is not done.</summary>
    public bool IsOpen => Status is not (ComplaintStatus.Resolved or ComplaintStatus.Confirmed);

    /// <summary>The last instant something happened at.</summary>
    public DateTimeOffset LastAt => Steps is [.., var last] ? last.At : Received.ReceivedAt;

    /// <summary>The first response's time at an instant.</summary>
    public ServiceTimeStanding Response(BusinessCalendar calendar, DateTimeOffset now) =>
        Clock(calendar, RespondedAt).Standing(Received.ResponseMinutes, RespondedAt, now);

    /// <summary>The resolution's time at an instant.</summary>
    public ServiceTimeStanding Resolution(BusinessCalendar calendar, DateTimeOffset now) =>
        Clock(calendar, ResolvedAt).Standing(Received.ResolutionMinutes, ResolvedAt, now);

    /// <summary>The complaint after an event; pure.</summary>
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
        ComplaintTextKept kept => Steps.Count == 0 ? this with { Text = kept.Text }
            : this with { Steps = [.. Steps.SkipLast(1), Steps[^1] with { Text = kept.Text }] },
        _ => throw Unexpected.Event(data, "a complaint"),
    };

    private Complaint Step(string kind, DateTimeOffset at, string actor) =>
        this with { Steps = [.. Steps, new ComplaintStep(kind, at, actor, "")] };

    // What stopped the clock after a service was done says nothing about that service.
    private ServiceClock Clock(BusinessCalendar calendar, DateTimeOffset? done) =>
        new(calendar, Received.ReceivedAt, done is null ? Pauses : [.. Pauses.Where(pause => pause.From < done)]);
}
