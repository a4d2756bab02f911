using System.Collections.Immutable;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;
using SalesPlatform.Planning.TeamYears;

namespace SalesPlatform.Planning.Consultations;

internal sealed record DepartmentInput(
    DepartmentInputRequested Request, DateTimeOffset RequestedAt, DepartmentInputReceived? Received, string Content,
    DepartmentInputWaived? Waived, DateTimeOffset? SettledAt)
{
    public string Status => Received is not null ? "received" : Waived is not null ? "waived" : "requested";

    public static DepartmentInput Of(DepartmentInputRequested request, DateTimeOffset at) => new(request, at, null, "", null, null);

    public DepartmentInput With(object data, DateTimeOffset at) => data switch
    {
        DepartmentInputReceived received => this with { Received = received, SettledAt = at },
        DepartmentInputDetailed detailed => this with { Content = detailed.Content },
        DepartmentInputWaived waived => this with { Waived = waived, SettledAt = at },
        _ => this,
    };
}

internal sealed record FeasibilityMeeting(FeasibilityMeetingHeld Held, FeasibilityMeetingMinuted? Minutes, string RecordedBy,
    Guid? ReplacedBy);

internal sealed record ConsultationFile(PlanId Id, ImmutableList<DepartmentInput> Inputs, ImmutableList<FeasibilityMeeting> Meetings)
{
    /// <summary>Departments that were asked and have answered, or were let off, everything.</summary>
    public IReadOnlySet<string> Settled => Inputs.GroupBy(input => input.Request.Department)
        .Where(inputs => inputs.All(input => input.Status != "requested")).Select(inputs => inputs.Key).ToHashSet(StringComparer.Ordinal);

    public IEnumerable<FeasibilityMeeting> Standing =>
        Meetings.Where(meeting => meeting.ReplacedBy is null).OrderBy(meeting => meeting.Held.HeldOn);

    public DepartmentInput Input(Guid id) =>
        Inputs.Find(input => input.Request.Input == id) ?? throw DomainException.NotFound("input", $"{id}");

    public static Aggregate<ConsultationFile> Of(PlanId id) => new("consultation", new ConsultationFile(id, [], []), Evolve);

    public static string StreamOf(PlanId id) => $"consultation/{id}";

    private static ConsultationFile Evolve(ConsultationFile file, RecordedEvent e) => e.Data switch
    {
        DepartmentInputRequested request => file with { Inputs = file.Inputs.Add(DepartmentInput.Of(request, e.RecordedAt)) },
        DepartmentInputReceived received => file.Change(received.Input, e),
        DepartmentInputDetailed detailed => file.Change(detailed.Input, e),
        DepartmentInputWaived waived => file.Change(waived.Input, e),
        FeasibilityMeetingHeld held => file with
        {
            Meetings = [.. file.Meetings.Select(known => known.Held.Meeting == held.Replaces
                ? known with { ReplacedBy = held.Meeting } : known),
                new FeasibilityMeeting(held, null, e.Actor, null)],
        },
        FeasibilityMeetingMinuted minuted => file with
        {
            Meetings = [.. file.Meetings.Select(known => known.Held.Meeting == minuted.Meeting ? known with { Minutes = minuted } : known)],
        },
        _ => file,
    };

    private ConsultationFile Change(Guid id, RecordedEvent e) =>
        this with { Inputs = [.. Inputs.Select(input => input.Request.Input == id ? input.With(e.Data, e.RecordedAt) : input)] };
}
